import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, someTurns, turningHips, type Turns } from '../../../support/mover';
import { sides } from '../../../../src/core';

const turn = (changes: Partial<Turns> = {}) => {
  const { poseAt, seconds } = turningHips({ ...someTurns, ...changes });
  return film(poseAt, seconds, { view: 'front', noisePx: 1 });
};

describe('hip rotation while seated', () => {
  it('reads both directions of both sides, each repetition', () => {
    const assessment = assessed(turn());
    expect(assessment.task.kind).toBe('seated-hip-rotation');
    expect(assessment.phases.map((p) => `${p.side} ${p.kind}`)).toEqual([
      ...Array<string>(2).fill('left internal-rotation'),
      ...Array<string>(2).fill('left external-rotation'),
      ...Array<string>(2).fill('right internal-rotation'),
      ...Array<string>(2).fill('right external-rotation'),
    ]);
    for (const side of sides) {
      expect(
        Math.abs(measured(assessment, 'hip-internal-rotation', side).value - someTurns.inDeg[side]),
      ).toBeLessThan(1);
      expect(
        Math.abs(measured(assessment, 'hip-external-rotation', side).value - someTurns.outDeg[side]),
      ).toBeLessThan(1);
    }
  });

  it.each([
    ['thighOutDeg', 12, 'thigh-moved'],
    ['tipDeg', 7, 'pelvis-tipped'],
    ['leanDeg', 7, 'trunk-leaned'],
  ] as const)('does not count where %s is %d', (what, deg, code) => {
    const assessment = assessed(turn({ [what]: deg }));
    expect(assessment.phases.map((p) => p.rejected)).toEqual(Array(8).fill(code));
    for (const side of sides) expect(missingCode(assessment, 'hip-internal-rotation', side)).toBe(code);
  });

  it('counts where they move little', () => {
    const assessment = assessed(turn({ thighOutDeg: 3, leanDeg: 2 }));
    expect(assessment.phases.map((p) => p.rejected)).toEqual(Array(8).fill(null));
  });
});
