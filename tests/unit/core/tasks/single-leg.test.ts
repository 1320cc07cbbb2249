import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, onOneLeg, steadyLeg, type OneLeg } from '../../../support/mover';
import { otherSide } from '../../../../src/core';

const stand = (changes: Partial<OneLeg> = {}) => onOneLeg({ ...steadyLeg, ...changes });

describe('standing on one leg', () => {
  it.each([
    ['right', 'front'],
    ['left', 'front'],
    ['right', 'back'],
    ['left', 'back'],
  ] as const)('on the %s, seen from the %s', (on, view) => {
    const { poseAt, seconds } = stand({ on, dropDeg: 5, leanDeg: 8, inwardDeg: 6 });
    const assessment = assessed(film(poseAt, seconds, { view, noisePx: 1 }));
    expect(assessment.task.kind).toBe('single-leg-stance');
    expect(assessment.phases.map((p) => [p.side, p.complete])).toEqual([[on, true]]);
    expect(Math.abs(measured(assessment, 'single-leg-drop', on).value - 5)).toBeLessThan(0.8);
    expect(Math.abs(measured(assessment, 'single-leg-lean', on).value - 8)).toBeLessThan(0.8);
    // Against the pelvis: the thigh's lean and the pelvis's drop add up.
    expect(Math.abs(measured(assessment, 'single-leg-adduction', on).value - 11)).toBeLessThan(1.2);
    // 0.6 s up, 12 s held, 0.6 s down.
    expect(Math.abs(measured(assessment, 'single-leg-hold', on).value - 13.2)).toBeLessThan(0.4);
    expect(missingCode(assessment, 'single-leg-drop', otherSide(on))).toBe('not-performed');
  });

  it('shows how far the arms go out for balance', () => {
    const arms = (armsOutDeg: number) => {
      const { poseAt, seconds } = stand({ armsOutDeg });
      const clip = film(poseAt, seconds, { view: 'front', noisePx: 1 });
      return measured(assessed(clip), 'single-leg-arm-use', 'right').value;
    };
    expect(arms(0)).toBeLessThan(2.5);
    expect(Math.abs(arms(40) - 40)).toBeLessThan(2.5);
  });

  it('reads the steady part alone', () => {
    const { poseAt, seconds } = stand({ holdS: 20 });
    const marks = assessed(film(poseAt, seconds, { view: 'front' })).phases[0]!.marks;
    const at = (kind: string) => marks.find((m) => m.kind === kind)!.timeS;
    // The foot leaves at 1 s: steady from 5 s later on.
    expect(Math.abs(at('steady-start') - 6.1)).toBeLessThan(0.2);
    expect(at('steady-end')).toBeGreaterThan(20);
    expect(at('steady-end')).toBeLessThan(22.2);
  });

  it('does not call a stance short that the clip cuts off', () => {
    const { poseAt } = stand({ holdS: 20 });
    const assessment = assessed(film(poseAt, 8, { view: 'front', noisePx: 1 }));
    expect(missingCode(assessment, 'single-leg-hold', 'right')).toBe('clip-ends');
    const begun = assessed(film((t) => poseAt(t + 4), 12, { view: 'front', noisePx: 1 }));
    expect(missingCode(begun, 'single-leg-arm-use', 'right')).toBe('not-visible');
    expect(Math.abs(measured(assessment, 'single-leg-lean', 'right').value - 3)).toBeLessThan(0.8);
  });

  it('gives the time, and no frontal angle, from the side', () => {
    const { poseAt, seconds } = stand();
    const assessment = assessed(film(poseAt, seconds, { noisePx: 1 }));
    expect(assessment.task.kind).toBe('single-leg-stance');
    expect(Math.abs(measured(assessment, 'single-leg-hold', 'right').value - 13.2)).toBeLessThan(0.4);
    expect(missingCode(assessment, 'single-leg-lean', 'right')).toBe('other-view');
  });
});
