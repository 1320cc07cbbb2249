import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { bending, film, someBends, type Bends } from '../../../support/mover';

const bend = (changes: Partial<Bends> = {}) => bending({ ...someBends, ...changes });

describe('the forward bend', () => {
  it.each(['right-side', 'left-side'] as const)('is counted and read from the %s', (view) => {
    const { poseAt, seconds, hipsBackDeg } = bend();
    const assessment = assessed(film(poseAt, seconds, { view, noisePx: 1 }));
    expect(assessment.task.kind).toBe('forward-bend');
    expect(assessment.phases).toHaveLength(2);
    expect(assessment.phases.every((p) => p.kind === 'bend' && p.complete)).toBe(true);
    expect(Math.abs(measured(assessment, 'bend-trunk-flexion').value - 100)).toBeLessThan(1.5);
    expect(Math.abs(measured(assessment, 'bend-hips-back').value - hipsBackDeg)).toBeLessThan(1.5);
  });

  it('tells hips that go back with the trunk from hips that follow late', () => {
    const early = bend({ legDeg: 22 });
    const late = bend({ legDeg: 22, lag: 3 });
    const [a, b] = [early, late].map(({ poseAt, seconds }) =>
      assessed(film(poseAt, seconds, { noisePx: 1 })),
    );
    expect(measured(a!, 'bend-hips-back').value).toBeGreaterThan(8);
    expect(measured(b!, 'bend-hips-back').value).toBeLessThan(4);
    const backS = (x: typeof a) => x!.phases[0]!.marks.find((m) => m.kind === 'hips-back')!.timeS;
    const trunkS = (x: typeof a) => x!.phases[0]!.marks.find((m) => m.kind === 'trunk-45')!.timeS;
    expect(backS(a)).toBeLessThan(trunkS(a));
    expect(backS(b)).toBeGreaterThan(trunkS(b));
  });

  it('says that the angles need the side, when it is filmed from the front', () => {
    const { poseAt, seconds } = bend();
    const assessment = assessed(film(poseAt, seconds, { view: 'front', noisePx: 1 }));
    expect(assessment.task.kind).toBe('forward-bend');
    expect(assessment.phases).toHaveLength(2);
    expect(missingCode(assessment, 'bend-trunk-flexion')).toBe('other-view');
  });
});
