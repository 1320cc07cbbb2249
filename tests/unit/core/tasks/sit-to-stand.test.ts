import { describe, expect, it } from 'vitest';
import { assessed, measured, missingCode } from '../../../support/assess';
import { film, fiveRises, rising, type Chair } from '../../../support/mover';

const rise = (changes: Partial<Chair> = {}) => rising({ ...fiveRises, ...changes });

describe('five times sit to stand', () => {
  it.each([
    ['right-side', 0.7],
    ['left-side', 1],
    ['front', 0.7],
    ['front', 1],
  ] as const)('is counted and timed from the %s, %d s a movement', (view, moveS) => {
    const { poseAt, seconds, timeS } = rise({ moveS });
    const assessment = assessed(film(poseAt, seconds, { view, noisePx: 1 }));
    expect(assessment.task.kind).toBe('sit-to-stand');
    expect(assessment.phases).toHaveLength(5);
    const found = measured(assessment, 'sit-to-stand-time');
    expect(Math.abs(found.value - timeS)).toBeLessThan(view === 'front' ? 0.35 : 0.15);
  });

  it('shows how far the trunk leans', () => {
    const { poseAt, seconds } = rise({ trunkDeg: 55 });
    const lean = measured(assessed(film(poseAt, seconds, { noisePx: 1 })), 'sit-to-stand-trunk-lean');
    expect(Math.abs(lean.value - 55)).toBeLessThan(2);
    expect(lean.n).toBe(5);
  });

  it.each([0.6, 1])('shows how fast hip and knee straighten, %d s a movement', (moveS) => {
    const { poseAt, seconds, hipSpeedDegS, kneeSpeedDegS } = rise({ moveS });
    const assessment = assessed(film(poseAt, seconds, { noisePx: 1 }));
    const [hip, knee] = (['hip', 'knee'] as const).map((joint) =>
      measured(assessment, `sit-to-stand-${joint}-speed`),
    );
    expect(Math.abs(hip!.value / hipSpeedDegS - 1)).toBeLessThan(0.12);
    expect(Math.abs(knee!.value / kneeSpeedDegS - 1)).toBeLessThan(0.12);
    const front = assessed(film(poseAt, seconds, { view: 'front' }));
    expect(missingCode(front, 'sit-to-stand-hip-speed')).toBe('other-view');
  });

  it('is not timed over fewer, nor where the start is cut off', () => {
    const four = rise({ times: 4 });
    expect(missingCode(assessed(film(four.poseAt, four.seconds)), 'sit-to-stand-time')).toBe(
      'too-few-repetitions',
    );
    const five = rise();
    const cut = assessed(film((t) => five.poseAt(t + 1.45), five.seconds - 1.45));
    expect(missingCode(cut, 'sit-to-stand-time')).toBe('clip-ends');
  });
});
