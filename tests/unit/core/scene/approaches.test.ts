import { describe, expect, it } from 'vitest';
import {
  jointIndex,
  landmarkCount,
  sides,
  type Joint,
  type KeypointsFrame,
  type KeypointsRecording,
} from '../../../../src/core';
import { approaches } from '../../../../src/core/scene/approaches';
import { assessed, measured } from '../../../support/assess';
import { film, frontCamera, readMarkerWalk } from '../../../support/mocap';

/** Height over the floor and half the breadth of each joint, legs. */
const body: Partial<Record<Joint, readonly [up: number, out: number]>> = {
  shoulder: [1.7, 0.2],
  hip: [1.1, 0.1],
  knee: [0.6, 0.1],
  ankle: [0.1, 0.1],
};

/** Somebody at a distance, legs, who faces the camera or not. */
function seenAt(distance: number, facing: 1 | -1): KeypointsFrame {
  const points: [number, number, number][] = Array.from({ length: landmarkCount }, () => [0, 0, 0]);
  for (const side of sides)
    for (const [joint, [up, out]] of Object.entries(body)) {
      const across = (side === 'left' ? 1 : -1) * facing * out;
      points[jointIndex(side, joint as Joint)] = [
        500 + (900 * across) / distance,
        500 - (900 * (up - 1)) / distance,
        1,
      ];
    }
  return points;
}

function recordingOf(seconds: number, at: (timeS: number) => KeypointsFrame): KeypointsRecording {
  const timesS = Array.from({ length: 30 * seconds }, (_, i) => i / 30);
  return {
    schema: 'contrapposto/keypoints@1',
    widthPx: 1000,
    heightPx: 1000,
    timesS,
    skeleton: 'blazepose-33',
    frames: timesS.map(at),
  };
}
const waysOf = (recording: KeypointsRecording) =>
  approaches(recording, { startS: 0, endS: recording.timesS.at(-1)! });

describe('each way towards the camera or from it is one of its own', () => {
  it('there and back with a turn', () => {
    const ways = waysOf(recordingOf(10, (t) => (t < 5 ? seenAt(10 - t, 1) : seenAt(t, -1))));
    expect(ways).toHaveLength(2);
    expect(ways[0]!.endS).toBeCloseTo(5, 0);
    expect(ways[1]!.startS).toBeCloseTo(5, 0);
  });

  it('there and back where the network takes the back for a front', () => {
    expect(waysOf(recordingOf(10, (t) => seenAt(5 + Math.abs(t - 5), 1)))).toHaveLength(2);
  });

  it('twice towards it, with nobody there between', () => {
    const ways = waysOf(
      recordingOf(10, (t) => (t < 4 ? seenAt(9 - t, 1) : t < 6 ? null : seenAt(15 - t, 1))),
    );
    expect(ways.map(({ startS, endS }) => [Math.round(startS), Math.round(endS)])).toEqual([
      [0, 4],
      [6, 10],
    ]);
  });

  it('but one where nothing turns', () => {
    expect(waysOf(recordingOf(6, (t) => seenAt(10 - t, 1)))).toHaveLength(1);
    expect(waysOf(recordingOf(6, (t) => seenAt(6 + 0.2 * Math.sin(6 * t), 1)))).toHaveLength(1);
  });
});

it('the way back to the start is nobody’s stride', () => {
  const once = film(readMarkerWalk('btk-full-walk'), frontCamera);
  const gapS = 1.6;
  const lastS = once.timesS.at(-1)!;
  const away = Array.from({ length: Math.round(gapS * 30) }, (_, i) => lastS + (i + 1) / 30);
  const againS = away.at(-1)! + 1 / 30 - once.timesS[0]!;
  const twice: KeypointsRecording = {
    ...once,
    timesS: [...once.timesS, ...away, ...once.timesS.map((t) => againS + t)],
    frames: [...once.frames, ...away.map(() => null), ...once.frames],
  };
  const [one, two] = [once, twice].map((recording) => assessed(recording));
  for (const side of sides)
    expect(measured(two!, 'stride-time', side).value).toBeCloseTo(
      measured(one!, 'stride-time', side).value,
      2,
    );
  expect(two!.passes).toHaveLength(2 * one!.passes.length);
});
