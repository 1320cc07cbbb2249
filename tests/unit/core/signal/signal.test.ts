import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  butterworth,
  derivative,
  extremumPosition,
  lowPass,
  lowPassRuns,
  peaks,
  resample,
  valueAt,
  withoutOutliers,
  type Signal,
} from '../../../../src/core/signal/signal';

const known = (values: ArrayLike<number>): Signal => ({
  values: Float64Array.from(values),
  known: new Uint8Array(values.length).fill(1),
});
const sine = (hz: number, rateHz: number, n: number) =>
  Float64Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rateHz));

describe('low-pass', () => {
  it('has the coefficients of the bilinear transform (6 Hz at 30 Hz, from an independent package)', () => {
    const { b0, b1, b2, a1, a2 } = butterworth(6, 30);
    expect(b0).toBeCloseTo(0.206572, 6);
    expect([b1 / b0, b2 / b0]).toEqual([2, 1]);
    expect(a1).toBeCloseTo(-0.369527, 6);
    expect(a2).toBeCloseTo(0.195816, 6);
  });

  it('halves the power at its cut-off and does not shift in time', () => {
    for (const rateHz of [30, 60, 120]) {
      const n = 20 * rateHz;
      const out = lowPass(sine(6, rateHz, n), 6, rateHz);
      const wave = sine(6, rateHz, n);
      const middle = [...out.keys()].slice(n / 4, (3 * n) / 4);
      const gain =
        middle.reduce((sum, i) => sum + out[i]! * wave[i]!, 0) /
        middle.reduce((sum, i) => sum + wave[i]! ** 2, 0);
      const quadrature = middle.reduce(
        (sum, i) => sum + out[i]! * Math.cos((2 * Math.PI * 6 * i) / rateHz),
        0,
      );
      expect(gain).toBeCloseTo(Math.SQRT1_2, 2);
      expect(Math.abs(quadrature) / middle.length).toBeLessThan(1e-3);
    }
  });

  it('keeps straight lines straight up to both ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.integer({ min: 5, max: 80 }),
        (offset, slope, n) => {
          const line = Float64Array.from({ length: n }, (_, i) => offset + slope * i);
          lowPass(line, 6, 30).forEach((value, i) => expect(value).toBeCloseTo(line[i]!, 3));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('filters each known run alone', () => {
    const input = known(sine(1, 30, 60));
    input.known.fill(0, 20, 30);
    const out = lowPassRuns(input, 6, 30);
    expect([...out.known]).toEqual([...input.known]);
    expect([...out.values.slice(0, 20)]).toEqual([...lowPass(input.values.slice(0, 20), 6, 30)]);
  });
});

describe('resampling', () => {
  it('bridges short gaps by a straight line and leaves long ones open', () => {
    const timesS = [0, 0.1, 0.2, 0.5, 0.6];
    const grid = Float64Array.from([0, 0.05, 0.15, 0.3, 0.4, 0.55, 0.6]);
    const out = resample(known([0, 1, 2, 5, 6]), timesS, grid, 0.12);
    expect([...out.known]).toEqual([1, 1, 1, 0, 0, 1, 1]);
    expect(out.values[1]).toBeCloseTo(0.5, 12);
    expect(out.values[5]).toBeCloseTo(5.5, 12);
  });

  it('extrapolates nothing', () => {
    const out = resample(known([1, 2]), [1, 1.1], Float64Array.from([0.95, 1, 1.1, 1.15]), 0.2);
    expect([...out.known]).toEqual([0, 1, 1, 0]);
  });
});

describe('outliers', () => {
  it('takes out a spike and nothing else', () => {
    const input = known(sine(1, 30, 90).map((v) => 100 * v));
    input.values[40]! += 60;
    const mask = withoutOutliers(input, 3, 5);
    expect([...mask.keys()].filter((i) => !mask[i])).toEqual([40]);
  });
});

describe('derivative, peaks and sub-sample positions', () => {
  it('gives the slope of a line everywhere', () => {
    const out = derivative(known([0, 2, 4, 6]), 10);
    expect([...out.values]).toEqual([20, 20, 20, 20]);
  });

  it('finds the top of a parabola between samples', () => {
    const input = known([0, 1, 2, 3, 4].map((i) => -((i - 2.3) ** 2)));
    expect(extremumPosition(input, 2)).toBeCloseTo(2.3, 9);
  });

  it('finds peaks by prominence and distance', () => {
    const input = known([0, 5, 0, 1, 0, 4, 3.9, 4.5, 0]);
    expect(peaks(input, 1, 0.5)).toEqual([1, 3, 7]);
    expect(peaks(input, 1, 2)).toEqual([1, 7]);
    expect(peaks(input, 7, 0.5)).toEqual([1]);
  });

  it('reads between samples only where both are known', () => {
    const input = known([0, 10, 20]);
    input.known[2] = 0;
    expect(valueAt(input, 0.25)).toBeCloseTo(2.5, 12);
    expect(valueAt(input, 1)).toBe(10);
    expect(valueAt(input, 1.5)).toBeNull();
    expect(valueAt(input, -1)).toBeNull();
  });
});
