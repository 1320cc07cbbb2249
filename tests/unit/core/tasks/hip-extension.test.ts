import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, movingLegBack, someLegBack, type LegBack } from '../../../support/mover';
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
});
