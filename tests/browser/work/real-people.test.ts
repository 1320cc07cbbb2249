import { describe, expect, it } from 'vitest';
import { isMeasured, type KeypointsRecording } from '../../../src/core';
import { choosePerson, openEstimator, type PoseFrame } from '../../../src/pose';
import { assessRecording } from '../../support/assess';
import { sharedClip, sharedMissing, sharedUrl } from '../../support/shared-clips';

/** Real people who stand, squat or balance, from a few frames of each clip. */

const baseUrl = new URL('/', location.href).href;

async function recordingOf(name: string, every: number, toS = Infinity): Promise<KeypointsRecording> {
  const clip = await sharedClip(name);
  const opened = await openEstimator({ model: 'lite', engine: 'auto', baseUrl });
  if (!opened.ok) throw new Error(opened.fault.detail);
  const frames: PoseFrame[] = [];
  let i = 0;
  for await (const frame of clip.frames(new AbortController().signal, { fromS: 0, toS })) {
    const pixels = await frame.pixels();
    if (i++ % every === 0) frames.push(await opened.value.estimate(pixels, frame.timeS));
  }
  opened.value.dispose();
  const person = choosePerson(frames, null, clip.widthPx);
  const recording = {
    schema: 'contrapposto/keypoints@1',
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    timesS: frames.map(({ timeS }) => timeS),
    skeleton: 'blazepose-33',
    frames: person?.frames.map((one) => one?.keypoints ?? null) ?? frames.map(() => null),
  } as const;
  clip.close();
  return recording;
}

describe('real people', { timeout: 120_000 }, () => {
  it('tfjs-squats: two whole squats and one that the clip cuts off, with their depth', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const result = assessRecording(await recordingOf('tfjs-squats.mp4', 1));
    if (!result.ok) throw new Error(result.fault.code);
    const { phases, measures, events } = result.value;
    expect(events).toEqual([]);
    expect(phases.map(({ kind, complete }) => [kind, complete])).toEqual([
      ['squat', true],
      ['squat', true],
      ['squat', false],
    ]);
    const depth = measures.find(({ id }) => id === 'squat-depth')!;
    // The hips sink from 580 to 750 px, the ankles at 955: by 45 % of the leg in a picture from the front and above.
    expect(isMeasured(depth) && Math.abs(depth.value - 50) < 10).toBe(true);
  });

  it('balance-cam03: on the left leg, for longer than the clip; from the other views it is not plain', async ({
    skip,
  }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const result = assessRecording(await recordingOf('balance-cam03.mp4', 2));
    if (!result.ok) throw new Error(result.fault.code);
    const { phases, measures } = result.value;
    expect(phases.map(({ kind, side, complete }) => [kind, side, complete])).toEqual([
      ['single-leg-stance', 'left', false],
    ]);
    const hold = measures.find(({ id, side }) => id === 'single-leg-hold' && side === 'left')!;
    expect(isMeasured(hold) ? null : hold.missing.code).toBe('clip-ends');
  });

  it('one-by-one: people who come and go give no walking report', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const result = assessRecording(await recordingOf('one-by-one.mp4', 1, 25));
    // Refused as points of no one body, or read as no movement that is known.
    expect(result.ok ? [result.value.task.kind, result.value.events.length] : result.fault.code).toSatisfy(
      (said) => said === 'not-a-body' || String(said) === 'unknown,0',
    );
  });

  it.for(['static-cam01.mp4', 'static-cam03.mp4', 'crowd.mp4'])(
    '%s: refused as too short',
    async (name, { skip }) => {
      if (!sharedUrl) return skip(sharedMissing);
      const result = assessRecording(await recordingOf(name, 1));
      expect(result.ok ? 'read' : result.fault.code).toBe('too-short');
    },
  );
});
