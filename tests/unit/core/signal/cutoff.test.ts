import { describe, expect, it } from 'vitest';
import { noiseLeft, noiseTakenOut, residualCutoffHz } from '../../../../src/core/signal/cutoff';
import { lowPass, type Signal } from '../../../../src/core/signal/signal';
import { gaussian, randomNumbers } from '../../../support/mocap';

const known = (values: Float64Array): Signal => ({
  values,
  known: new Uint8Array(values.length).fill(1),
});

/** Movement of one frequency under white noise of SD 1. */
function noisySine(hz: number, amplitude: number, rateHz: number, seed: number): Signal {
  const random = randomNumbers(seed);
  return known(
    Float64Array.from(
      { length: 30 * rateHz },
      (_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / rateHz) + gaussian(random),
    ),
  );
}

/**
 * The filter by its textbook formula: two passes of second order, -3 dB together at the cut-off. Where the sine that is lost
 * has as much power as the noise that is left, both are as much as was to be taken out.
 */
function expectedCutoffHz(hz: number, amplitude: number, rateHz: number): number {
  const warp = (f: number) => Math.tan((Math.PI * f) / rateHz);
  const gain = (f: number, cutoff: number) => 1 / (1 + (Math.SQRT2 - 1) * (warp(f) / warp(cutoff)) ** 4);
  const steps = 4000;
  for (let cutoff = 4; cutoff < 8; cutoff += 0.01) {
    let noise = 0;
    for (let k = 0; k < steps; k++)
      noise += (1 - gain(((k + 0.5) * rateHz) / 2 / steps, cutoff)) ** 2 / steps;
    if ((amplitude ** 2 / 2) * (1 - gain(hz, cutoff)) ** 2 + noise <= 1) return cutoff;
  }
  return 8;
}

describe('the cut-off from the residuals', () => {
  it.each([
    [2, 60, 60],
    [2.5, 60, 60],
    [3, 10, 60],
    [2, 100, 30],
    [3, 20, 30],
    [3, 30, 25],
  ])('of %d Hz, amplitude %d, at %d frames a second is where theory has it', (hz, amplitude, rateHz) => {
    const expected = expectedCutoffHz(hz, amplitude, rateHz);
    expect(expected).toBeGreaterThan(4.2);
    expect(expected).toBeLessThan(7.8);
    const found = residualCutoffHz(
      [[1, 2, 3, 4].map((seed) => noisySine(hz, amplitude, rateHz, seed))],
      rateHz,
    );
    expect(Math.abs(found - expected)).toBeLessThan(0.4);
  });

  it('rises with the movement and falls with the noise, within 4-8 Hz', () => {
    const of = (hz: number, amplitude: number) => residualCutoffHz([[noisySine(hz, amplitude, 60, 7)]], 60);
    expect(of(0.5, 2)).toBe(4);
    expect(of(4, 200)).toBe(8);
    expect(of(3, 50)).toBeGreaterThan(of(2, 50));
    expect(of(2, 100)).toBeGreaterThan(of(2, 50));
  });

  it('is that of the group which moves fastest', () => {
    const [slow, fast] = [noisySine(1, 5, 60, 1), noisySine(3, 10, 60, 2)];
    expect(residualCutoffHz([[slow], [fast]], 60)).toBe(residualCutoffHz([[fast]], 60));
  });

  it('is the usual one where there is too little to tell', () => {
    expect(residualCutoffHz([[known(new Float64Array(30))]], 60)).toBe(6);
    expect(residualCutoffHz([], 60)).toBe(6);
  });
});

it('white noise is parted by the low-pass as its gain says', () => {
  const random = randomNumbers(5);
  const noise = Float64Array.from({ length: 40_000 }, () => gaussian(random));
  for (const [cutoffHz, rateHz] of [
    [6, 60],
    [6, 30],
    [4, 25],
  ] as const) {
    const smooth = lowPass(noise, cutoffHz, rateHz);
    const power = (of: (i: number) => number) =>
      noise.reduce((sum, _, i) => sum + of(i) ** 2, 0) / noise.length;
    expect(power((i) => smooth[i]!)).toBeCloseTo(noiseLeft(cutoffHz, rateHz), 1.5);
    expect(power((i) => noise[i]! - smooth[i]!)).toBeCloseTo(noiseTakenOut(cutoffHz, rateHz), 1.5);
  }
});
