import { describe, expect, it } from 'vitest';
import { turnOf, type KeypointsRecording } from '../../../../src/core';
import { turned } from '../../../support/turned';
import { assessRecording, faultOf } from '../../../support/assess';
import { hostileKeypoints, hostileKindNames } from '../../../support/hostile-keypoints';
import { film, squatting, someSquats } from '../../../support/mover';
import { walk } from '../../../support/walker';

const isMeasured = (recording: KeypointsRecording): boolean => {
  const result = assessRecording(recording);
  return result.ok && result.value.measures.some((m) => 'value' in m);
};

describe('keypoints that no body makes', () => {
  it('get no measure: 200 files of every kind', { timeout: 120_000 }, () => {
    const measured = Array.from({ length: 200 }, (_, i) => hostileKeypoints(i)).filter(({ recording }) =>
      isMeasured(recording),
    );
    expect(measured.map(({ kind }) => kind)).toEqual([]);
  });

  it.each([
    ['uniform', 'not-a-body'],
    ['shuffled in time', 'not-a-body'],
    ['stretched', 'not-a-body'],
    ['on its side', 'picture-turned'],
    ['upside down', 'picture-turned'],
  ] as const)('%s: say %s', (kind, code) => {
    expect(faultOf(hostileKeypoints(hostileKindNames.indexOf(kind)).recording).code).toBe(code);
  });

  it('are left out frame by frame where the rest is a walk', () => {
    const { recording } = walk();
    const spoiled = hostileKeypoints(0).recording.frames;
    const frames = recording.frames.map((frame, i) => (i % 40 === 7 ? spoiled[i % spoiled.length]! : frame));
    expect(isMeasured({ ...recording, frames })).toBe(true);
  });

  it('a drawing, the same in every frame, is none', () => {
    const { recording } = walk();
    const frames = recording.frames.map(() => recording.frames[30]!);
    expect(faultOf({ ...recording, frames }).code).toBe('not-a-body');
  });
});

describe('which way up a picture is', () => {
  const upright = walk().recording;

  it.each([90, 180, 270] as const)('is seen from the body; a turn by %d brings it back', (turn) => {
    const back = ((360 - turn) % 360) as 90 | 180 | 270;
    const lying = turned(upright, back);
    expect(turnOf(upright)).toBe(0);
    expect(turnOf(lying)).toBe(turn);
    expect(faultOf(lying)).toMatchObject({ code: 'picture-turned', detail: `turn ${turn}` });
    const again = turned(lying, turn);
    expect([again.widthPx, again.heightPx]).toEqual([upright.widthPx, upright.heightPx]);
    expect(again.frames[10]![27]![0]).toBeCloseTo(upright.frames[10]![27]![0], 6);
    expect(again.frames[10]![27]![1]).toBeCloseTo(upright.frames[10]![27]![1], 6);
  });

  it('is not taken for turned while somebody squats', () => {
    const { poseAt, seconds } = squatting(someSquats);
    expect(turnOf(film(poseAt, seconds))).toBe(0);
  });
});
