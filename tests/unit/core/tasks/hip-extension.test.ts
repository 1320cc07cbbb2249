import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, movingLegBack, someLegBack, trunkPx, type LegBack } from '../../../support/mover';
import { hollowDeg, outlined } from '../../../support/outlined';
import { otherSide } from '../../../../src/core';

const back = (changes: Partial<LegBack> = {}) => movingLegBack({ ...someLegBack, ...changes });

describe('moving the leg back while standing', () => {
  it.each(['right', 'left'] as const)('reads where the thigh is when the trunk moves, %s', (side) => {
    const { poseAt, seconds, earlyDeg } = back({ side });
    const assessment = assessed(film(poseAt, seconds, { view: `${side}-side`, noisePx: 1 }));
    expect(assessment.task.kind).toBe('standing-hip-extension');
    expect(assessment.phases.map((p) => [p.side, p.complete])).toEqual(Array(3).fill([side, true]));
    expect(assessment.phases.every((p) => p.marks.some((m) => m.kind === 'trunk-moves'))).toBe(true);
    expect(Math.abs(measured(assessment, 'hip-extension-standing', side).value - earlyDeg)).toBeLessThan(1.5);
    expect(Math.abs(measured(assessment, 'hip-extension-standing-peak', side).value + 20)).toBeLessThan(1);
    expect(missingCode(assessment, 'hip-extension-standing', otherSide(side))).toBe('not-performed');
  });

  it('reaches the furthest where the trunk keeps still', () => {
    const { poseAt, seconds } = back({ trunkDeg: 3 });
    const assessment = assessed(film(poseAt, seconds, { noisePx: 1 }));
    expect(assessment.phases.some((p) => p.marks.some((m) => m.kind === 'trunk-moves'))).toBe(false);
    expect(Math.abs(measured(assessment, 'hip-extension-standing', 'right').value + 20)).toBeLessThan(1);
  });

  it('prints the leg near the camera only', () => {
    const { poseAt, seconds } = back({ side: 'left' });
    const assessment = assessed(film(poseAt, seconds, { view: 'right-side', noisePx: 1 }));
    expect(assessment.phases).toHaveLength(3);
    expect(missingCode(assessment, 'hip-extension-standing', 'left')).toBe('other-side');
  });

  describe('with the outline of the back', () => {
    const { poseAt, seconds } = back({ trunkDeg: 0 });
    const thighAt = (t: number) => -poseAt(t).thighDeg.right;
    const clip = film(poseAt, seconds);
    /** The low back arches along with the thigh: so many px a degree, once it is further back than 4 degrees. */
    const arching = (pxPerDeg: number) =>
      outlined(clip, 1, (i) => 6 + pxPerDeg * Math.max(0, thighAt(clip.timesS[i]!) - 4));
    const codes = (a: ReturnType<typeof assessed>) => a.quality.map(({ code }) => code);

    it('reads where the thigh is when the outline has changed by 8 degrees', () => {
      const assessment = assessed(arching(1.5));
      expect(assessment.task.kind).toBe('standing-hip-extension');
      let thigh = 4;
      while (hollowDeg(6 + 1.5 * (thigh - 4), trunkPx) - hollowDeg(6, trunkPx) < 8) thigh += 0.01;
      const found = measured(assessment, 'hip-extension-standing', 'right').value;
      expect(Math.abs(found + thigh)).toBeLessThan(1.5);
      expect(assessment.phases.every((p) => p.outlineSeen)).toBe(true);
      expect(assessment.phases.every((p) => p.marks.some((m) => m.kind === 'trunk-moves'))).toBe(true);
      expect(codes(assessment)).not.toContain('trunk-watched-alone');
    });

    it('reaches the furthest where the outline keeps its shape', () => {
      const found = measured(assessed(arching(0.1)), 'hip-extension-standing', 'right').value;
      expect(Math.abs(found + 20)).toBeLessThan(1);
    });

    it('says so where the outline was not seen', () => {
      const assessment = assessed(clip);
      expect(assessment.phases.some((p) => p.outlineSeen)).toBe(false);
      expect(codes(assessment)).toContain('trunk-watched-alone');
    });
  });
});
