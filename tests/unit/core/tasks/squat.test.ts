import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, someSquats, squatting, type Squats } from '../../../support/mover';

const squat = (changes: Partial<Squats> = {}) => squatting({ ...someSquats, ...changes });

describe('squats', () => {
  it.each([
    ['right-side', 0],
    ['left-side', 10],
    ['front', 0],
    ['back', 0],
    ['right-side', 45],
  ] as const)('are counted, and their depth is read, from the %s at %d degrees', (view, yawDeg) => {
    const { poseAt, seconds, depthPercent } = squat();
    const assessment = assessed(film(poseAt, seconds, { view, yawDeg, noisePx: 1 }));
    expect(assessment.task).toEqual({ kind: 'squat', chosenBy: 'detected' });
    expect(assessment.events).toEqual([]);
    expect(assessment.phases.map((p) => [p.kind, p.complete])).toEqual(Array(3).fill(['squat', true]));
    // The deepest moment is held from 2.0 to 2.4 s, and every 3 s again.
    assessment.phases.forEach((phase, k) => {
      const peakS = phase.marks.find((m) => m.kind === 'peak')!.timeS;
      expect(Math.abs(peakS - (2.2 + 3 * k))).toBeLessThan(0.1);
    });
    expect(Math.abs(measured(assessment, 'squat-depth').value - depthPercent)).toBeLessThan(1);
    expect(measured(assessment, 'squat-depth').n).toBe(3);
  });

  it('shows trunk, shank and heel from the side', () => {
    const { poseAt, seconds } = squat({ heelRiseDeg: 15, shankLeanDeg: 30, trunkDeg: 48 });
    const assessment = assessed(film(poseAt, seconds, { view: 'left-side', noisePx: 1 }));
    expect(Math.abs(measured(assessment, 'squat-trunk-lean').value - 48)).toBeLessThan(1.5);
    expect(Math.abs(measured(assessment, 'squat-shank-lean').value - 30)).toBeLessThan(1.5);
    // 60 px of foot turned by 15 degrees, over a leg of 240 px.
    const risePercent = (100 * 60 * Math.sin((15 * Math.PI) / 180)) / 240;
    expect(Math.abs(measured(assessment, 'squat-heel-rise').value - risePercent)).toBeLessThan(1);
    expect(missingCode(assessment, 'squat-shift')).toBe('other-view');
  });

  it('but no trunk where the head is cut off, whatever the network makes up for it', () => {
    const { poseAt, seconds } = squat({ trunkDeg: 48 });
    const whole = film(poseAt, seconds, { view: 'left-side', noisePx: 1 });
    const headY = Math.min(...whole.frames[0]!.map(([, y, seen]) => (seen > 0 ? y : Infinity)));
    const frames = whole.frames.map((f) => f && f.map(([x, y, seen]) => [x, y - headY - 60, seen] as const));
    const assessment = assessed({ ...whole, frames });
    expect(assessment.task.kind).toBe('squat');
    expect(missingCode(assessment, 'squat-trunk-lean')).toBe('not-visible');
    expect(measured(assessment, 'squat-depth').n).toBe(3);
  });

  it('a repetition that the clip cuts off is kept, and said to be cut', () => {
    const { poseAt } = squat();
    const phases = assessed(film(poseAt, 8.8, { view: 'front' })).phases;
    expect(phases.map((p) => p.complete)).toEqual([true, true, false]);
  });

  it('survives frames without a person', () => {
    const { poseAt, seconds, depthPercent } = squat();
    const gaps = [
      [40, 45],
      [100, 106],
      [190, 200],
    ] as const;
    const assessment = assessed(film(poseAt, seconds, { gaps, noisePx: 1 }));
    expect(assessment.phases).toHaveLength(3);
    expect(Math.abs(measured(assessment, 'squat-depth').value - depthPercent)).toBeLessThan(1);
  });

  it('is not seen where there is none', () => {
    const { poseAt } = squat();
    const still = film(() => poseAt(0), 4, { noisePx: 0.3 });
    const assessment = assessed({ ...still, context: { task: 'squat' } });
    expect(assessment.phases).toEqual([]);
    expect(missingCode(assessment, 'squat-depth')).toBe('not-performed');
  });
});
