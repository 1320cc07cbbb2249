import type { KeypointsFrame, KeypointsRecording } from '../../src/core';
import { gaussian, randomNumbers } from './mocap';
import { walk } from './walker';

/** Walks of any length, seen from the side at 60 frames a second with a pixel of noise. */

const rateHz = 60;
const pauseFrames = 90;

function noisy(frames: readonly KeypointsFrame[], seed: number): KeypointsFrame[] {
  const random = randomNumbers(seed);
  return frames.map(
    (frame) =>
      frame &&
      frame.map(([x, y, seen]) =>
        seen ? ([x + gaussian(random), y + gaussian(random), seen] as const) : ([x, y, seen] as const),
      ),
  );
}

function recordingOf(frames: readonly KeypointsFrame[]): KeypointsRecording {
  const { recording } = walk({ seconds: 1 });
  return { ...recording, timesS: frames.map((_, i) => i / rateHz), frames: noisy(frames, 1) };
}

/** There and back across the picture, with a stand of a second and a half at each end. */
export function thereAndBack(count: number): KeypointsRecording {
  const ways = (['right', 'left'] as const).map(
    (facing) => walk({ facing, seconds: 6, rateHz }).recording.frames,
  );
  const frames: KeypointsFrame[] = [];
  for (let k = 0; frames.length < count; k++) {
    const way = ways[k % 2]!;
    frames.push(...way, ...Array.from({ length: pauseFrames }, () => way.at(-1)!));
  }
  return recordingOf(frames.slice(0, count));
}

/** On a belt, without a pause. */
export const onTreadmill = (count: number): KeypointsRecording =>
  recordingOf(walk({ treadmill: true, seconds: count / rateHz, rateHz }).recording.frames);
