import { afterAll, describe, expect, it } from 'vitest';
import walkUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { createAnalysisClient, type AnalysisOptions, type AnalysisProgress } from '../../../src/work';
import { fixture } from '../media/fixtures';

const options: AnalysisOptions = { model: 'lite', engine: 'tfjs-wasm', task: null, heightM: 1.7 };
const client = createAnalysisClient();
afterAll(() => client.dispose());

async function walk(): Promise<File> {
  return new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk-normal-right.mp4');
}
const hex = (digest: ArrayBuffer) =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

describe('a whole analysis', () => {
  it('goes from file to assessment, with progress for every frame', async () => {
    const file = await walk();
    const seen: AnalysisProgress[] = [];
    const result = await client.analyze(file, options, { onProgress: (progress) => seen.push(progress) });
    if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.detail ?? ''}`);
    const { assessment, keypoints } = result.value;
    const { source, pose, timing } = assessment;

    expect(source).toMatchObject({
      name: file.name,
      widthPx: 1280,
      heightPx: 720,
      frames: 126,
      frameRateHz: 30,
    });
    expect(source.variableFrameRate).toBe(false);
    expect(source.sha256).toBe(hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
    expect(source.framesAnalysed).toBe(keypoints.frames.filter((frame) => frame !== null).length);
    expect(source.framesAnalysed).toBeGreaterThan(80);
    expect(pose).toMatchObject({ model: 'lite', engine: 'tfjs-wasm' });
    expect(pose.modelSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(assessment.task).toEqual({ kind: 'walking', chosenBy: 'detected' });

    expect(keypoints.timesS).toHaveLength(126);
    keypoints.timesS.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / 30, 6));
    expect(keypoints.context).toEqual({ task: null, model: 'lite', heightM: 1.7 });

    const stages = seen.map((progress) => progress.stage);
    expect([...new Set(stages)]).toEqual(['opening', 'loading-model', 'reading-frames', 'assessing']);
    const reading = seen.filter((progress) => progress.stage === 'reading-frames');
    expect(reading.map((progress) => progress.framesDone)).toEqual(Array.from({ length: 127 }, (_, i) => i));
    expect(reading.every((progress) => progress.framesTotal === 126 && progress.engine === 'tfjs-wasm')).toBe(
      true,
    );
    expect(reading.slice(0, 3).every((progress) => progress.secondsLeft === null)).toBe(true);
    expect(reading.slice(4, -1).every((progress) => (progress.secondsLeft ?? 0) > 0)).toBe(true);

    for (const ms of [timing.decodeMs, timing.poseMs, timing.coreMs]) expect(ms).toBeGreaterThan(0);
    expect(timing.totalMs).toBeGreaterThanOrEqual(timing.decodeMs + timing.poseMs + timing.coreMs - 0.2);
    expect(timing.msPerFrame).toBeCloseTo((timing.decodeMs + timing.poseMs) / 126, 0);
  });
});

describe('cancelling', () => {
  it('stops within a frame, for good, and the next analysis starts from the beginning', async () => {
    const file = await walk();
    const stop = new AbortController();
    let last = 0;
    const onProgress = (progress: AnalysisProgress) => {
      last = progress.framesDone;
      if (progress.framesDone === 5) stop.abort();
    };
    const result = await client.analyze(file, options, { signal: stop.signal, onProgress });
    expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(last).toBe(5);

    // Another clip keeps the worker busy for a while; a cancelled analysis that went on would report now.
    const frames: number[] = [];
    const short = await client.analyze(await fixture('b-frames.mp4'), options, {
      onProgress: (progress) => frames.push(progress.framesDone),
    });
    expect(short).toMatchObject({ ok: false, fault: { code: 'no-person' } });
    expect(frames.at(-1)).toBe(45);
    expect(last).toBe(5);
  });
});

describe('what cannot be analysed is a fault', () => {
  it.each([
    ['empty-file', () => new File([], 'empty.mp4')],
    ['not-a-video', () => new File(['a note, not a clip'.repeat(100)], 'notes.mp4')],
    ['no-video-track', () => fixture('audio-only.m4a')],
    ['truncated-file', () => fixture('b-frames.mp4', 2500)],
    ['single-frame', () => fixture('single.mp4')],
  ])('%s', async (code, file) => {
    expect(await client.analyze(await file(), options, {})).toMatchObject({ ok: false, fault: { code } });
  });
});
