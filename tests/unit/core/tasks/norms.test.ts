import { describe, expect, it } from 'vitest';
import { assessed, measured } from '../../../support/assess';
import { film, fiveRises, rising, someTurns, turningHips } from '../../../support/mover';

describe('what is expected of the tests', () => {
  it('allows more time to stand up with age', () => {
    // 13.5 s: slow below 80, within the limit of 14.8 s after.
    const { poseAt, seconds, timeS } = rising({ ...fiveRises, moveS: 0.865 });
    expect(Math.abs(timeS - 13.5)).toBeLessThan(0.2);
    const recording = film(poseAt, seconds, { noisePx: 1 });
    const flagAt = (ageYears: number | null) =>
      measured(assessed({ ...recording, context: { ageYears } }), 'sit-to-stand-time').flag;
    expect([null, 65, 75, 82].map(flagAt)).toEqual(['outside', 'outside', 'outside', 'within']);
  });

  it('judges a small inward turn of the hip by its error', () => {
    const { poseAt, seconds } = turningHips({ ...someTurns, inDeg: { left: 20, right: 9 } });
    const assessment = assessed(film(poseAt, seconds, { view: 'front', noisePx: 1 }));
    expect(measured(assessment, 'hip-internal-rotation', 'left').flag).toBe('borderline');
    expect(measured(assessment, 'hip-internal-rotation', 'right').flag).toBe('outside');
  });
});
