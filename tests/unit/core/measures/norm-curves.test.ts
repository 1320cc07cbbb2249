import { describe, expect, it } from 'vitest';
import { normCurve } from '../../../../src/core/measures/norm-curves';
import { expectedOf } from '../../../../src/core/measures/norms';
import { assessed } from '../../../support/assess';
import { walk } from '../../../support/walker';

const peak = (values: readonly number[], from: number, to: number) => Math.max(...values.slice(from, to + 1));
const least = (values: readonly number[], from: number, to: number) =>
  Math.min(...values.slice(from, to + 1));

describe('expected curves', () => {
  it('pass through the tables', () => {
    const knee = normCurve('knee', null);
    expect(knee.mean).toHaveLength(101);
    // Middle of Bovi 2011 (18.5, 62.4) and CGM2.3 (21.3, 64.2).
    expect(knee.mean[15]).toBeCloseTo(19.9, 1);
    expect(knee.mean[70]).toBeCloseTo(63.3, 1);
    expect(knee.sd[70]).toBe(5);
    expect(normCurve('thigh', null).mean[50]).toBeCloseTo(-15.5, 1);
  });

  it('follow walking speed: less thigh extension and less knee flexion when slow', () => {
    const [slow, free, fast] = [0.16, 0.43, 0.7].map((speed) => normCurve('thigh', speed));
    expect(least(slow!.mean, 40, 60)).toBeGreaterThan(least(free!.mean, 40, 60) + 5);
    expect(least(fast!.mean, 40, 60)).toBeLessThan(least(free!.mean, 40, 60) - 5);
    expect(peak(normCurve('knee', 0.16).mean, 60, 85)).toBeLessThan(50);
    expect(normCurve('trunk', 0.16)).toEqual(normCurve('trunk', 0.7));
  });

  it('agree with the expected peaks beside the measures', () => {
    for (const speed of [0.16, 0.295, 0.43, 0.57]) {
      const thigh = normCurve('thigh', speed);
      const expected = expectedOf('thigh-extension-peak', { speed })!.mean;
      expect(Math.abs(least(thigh.mean, 40, 60) - expected)).toBeLessThan(4);
      const knee = peak(normCurve('knee', speed).mean, 60, 85);
      expect(Math.abs(knee - expectedOf('knee-swing-peak', { speed })!.mean)).toBeLessThan(2);
    }
  });
});

describe('curves of a walk', () => {
  const { curves } = assessed(walk().recording);

  it('carry the curve that is expected at their speed', () => {
    expect(curves.length).toBeGreaterThan(0);
    for (const { expected, deviationDeg } of curves) {
      expect(expected!.mean).toHaveLength(101);
      expect(expected!.sd.every((sd) => sd > 0)).toBe(true);
      expect(deviationDeg).toBeGreaterThan(0);
    }
  });

  it('deviate by shape only: an offset of the trunk counts for nothing', () => {
    const leaning = assessed(walk({ trunkLeanDeg: 12 }).recording).curves;
    const trunk = (list: typeof curves) => list.find((c) => c.id === 'trunk' && c.side === 'right')!;
    expect(Math.abs(trunk(leaning).mean[50]! - trunk(curves).mean[50]!)).toBeGreaterThan(7);
    expect(Math.abs(trunk(leaning).deviationDeg! - trunk(curves).deviationDeg!)).toBeLessThan(0.2);
  });
});
