import { describe, expect, it } from 'vitest';
import type { KeypointsRecording } from '../../../../src/core';
import { readScene } from '../../../../src/core/scene/scene';
import { cleanTracks } from '../../../../src/core/tracks/tracks';
import { assessed, measured } from '../../../support/assess';
import { walk } from '../../../support/walker';

/** The same frames at other times: `at` gives the time of the walk that is seen at each time of the clip. */
function retimed(
  recording: KeypointsRecording,
  seconds: number,
  at: (timeS: number) => number,
): KeypointsRecording {
  const rateHz = 60;
  const timesS = Array.from({ length: Math.round(seconds * rateHz) }, (_, i) => i / rateHz);
  const last = recording.frames.length - 1;
  return {
    ...recording,
    timesS,
    frames: timesS.map((t) => recording.frames[Math.min(last, Math.round(at(t) * rateHz))]!),
  };
}

const { recording } = walk({ seconds: 6 });
const travelled = (of: KeypointsRecording) =>
  readScene(of, cleanTracks(of)).passes.map(({ travel }) => travel);
const pausedFor = (pauseS: number) =>
  retimed(recording, 6 + pauseS, (t) => (t < 3 ? t : Math.max(3, t - pauseS)));

describe('a pass follows the person', () => {
  it('who nearly stops at each step', () => {
    const stepS = 1.1;
    // One step takes twice as long, and stands almost still between two.
    const limp = retimed(
      recording,
      11,
      (t) => t / 2 - (0.49 * stepS * Math.sin((2 * Math.PI * t) / stepS)) / (2 * Math.PI),
    );
    expect(travelled(limp)).toEqual(['right']);
    expect(measured(assessed(limp), 'stride-time', 'right').value).toBeCloseTo(2.2, 1);
  });

  it('who pauses for a second', () => {
    expect(travelled(pausedFor(1))).toEqual(['right']);
  });

  it('but who stands for longer has arrived, and starts again', () => {
    expect(travelled(pausedFor(4))).toEqual(['right', 'right']);
  });

  it('who shuffles along at a sixth of the usual speed', () => {
    const slow = retimed(recording, 30, (t) => t / 6);
    expect(travelled(slow)).toEqual(['right']);
  });
});

it('the step with which a person stops is none of the walk', () => {
  // The last step of the walk takes twice as long.
  const stopping = retimed(recording, 6.6, (t) => (t < 5.4 ? t : 5.4 + (t - 5.4) / 2));
  const said = assessed(stopping);
  expect(measured(said, 'step-time', 'left').value).toBeLessThan(0.58);
  expect(measured(said, 'step-time', 'right').value).toBeLessThan(0.58);
});
