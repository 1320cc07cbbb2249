import { describe, expect, it } from 'vitest';
import { outlineTimesS } from '../../../src/work/outlines';
import { assessed } from '../../support/assess';
import {
  bending,
  film,
  movingLegBack,
  onOneLeg,
  someBends,
  someLegBack,
  steadyLeg,
} from '../../support/mover';

describe('frames that are looked at again for their outline', () => {
  it('of a leg that moves back: the rest before it and the way there, of each repetition', () => {
    const { poseAt, seconds } = movingLegBack(someLegBack);
    const clip = film(poseAt, seconds);
    const assessment = assessed(clip);
    const times = outlineTimesS(assessment, clip);
    expect(assessment.phases).toHaveLength(3);
    for (const { startS, marks } of assessment.phases) {
      const peakS = marks.find(({ kind }) => kind === 'peak')!.timeS;
      const own = times.filter((t) => t > startS - 0.75 && t <= peakS);
      expect(own.length).toBeGreaterThan(12);
      expect(own.some((t) => t < startS)).toBe(true);
    }
    expect(times.length).toBeLessThan(3 * 16 + 2);
  });

  it('of a bend: a few from rest to rest; of a stance on one leg: none', () => {
    const bend = film(bending(someBends).poseAt, bending(someBends).seconds);
    const times = outlineTimesS(assessed(bend), bend);
    expect(times.length).toBeGreaterThan(24);
    expect(times.length).toBeLessThan(34);
    const leg = film(onOneLeg(steadyLeg).poseAt, onOneLeg(steadyLeg).seconds);
    expect(outlineTimesS(assessed(leg), leg)).toEqual([]);
  });
});
