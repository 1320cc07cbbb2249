import { describe, expect, it } from 'vitest';
import type { EngineName, KeypointsFrame } from '../../../src/core';
import { openEstimator, type Picture } from '../../../src/pose';
import { quantile, sharedClip, sharedFile, sharedMissing, sharedUrl } from '../../support/shared-clips';
import { openStock } from '../../support/stock';

const baseUrl = new URL('/', location.href).href;
const clipName = 'tfjs-squats.mp4';

interface Way {
  estimate(picture: ImageData, timeS: number): Promise<KeypointsFrame>;
  reset(): void;
  dispose(): void;
}

async function stock(): Promise<Way> {
  const pose = await openStock('full', baseUrl);
  let canvas: OffscreenCanvas | null = null;
  return {
    ...pose,
    async estimate(picture, timeS) {
      canvas ??= new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d', { alpha: false, willReadFrequently: true })!.putImageData(picture, 0, 0);
      return (await pose.estimate(canvas, timeS)).keypoints;
    },
  };
}

async function own(engine: EngineName): Promise<Way> {
  const opened = await openEstimator({ model: 'full', engine, baseUrl });
  if (!opened.ok) throw new Error(opened.fault.detail);
  const estimator = opened.value;
  return {
    estimate: async (picture: Picture, timeS) =>
      (await estimator.estimate(picture, timeS)).people[0]?.keypoints ?? null,
    reset: () => estimator.reset(),
    dispose: () => estimator.dispose(),
  };
}

/** @param every of how many frames one is looked at, each anew; null: all, each from the one before */
async function framesOf(opening: Promise<Way>, every: number | null): Promise<KeypointsFrame[]> {
  const clip = await sharedClip(clipName);
  const way = await opening;
  const frames: KeypointsFrame[] = [];
  let index = 0;
  for await (const frame of clip.frames(new AbortController().signal)) {
    if (every !== null) way.reset();
    if (index++ % (every ?? 1) === 0) frames.push(await way.estimate(await frame.pixels(), frame.timeS));
  }
  way.dispose();
  clip.close();
  return frames;
}

function distances(a: readonly KeypointsFrame[], b: readonly KeypointsFrame[]): number[] {
  expect(a.map((frame) => frame !== null)).toEqual(b.map((frame) => frame !== null));
  return a.flatMap(
    (frame, t) => frame?.map(([x, y], i) => Math.hypot(x - b[t]![i]![0], y - b[t]![i]![1])) ?? [],
  );
}

describe('squats of a real person, 720x1280, full', { timeout: 240_000 }, () => {
  it('give what the stock library gives, frame by frame, on both CPU engines', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const reference = await framesOf(stock(), 4);
    for (const engine of ['tfjs-wasm', 'litert-wasm'] as const) {
      const found = distances(await framesOf(own(engine), 4), reference);
      expect(quantile(found, 0.5), engine).toBeLessThan(0.02);
      expect(Math.max(...found), engine).toBeLessThan(0.5);
    }
  });

  it('are followed as well as by the stock library, and alike on both engines', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const expected = JSON.parse(
      await (await sharedFile('tfjs-squats.expected-2d.json')).text(),
    ) as NonNullable<KeypointsFrame>[];
    const reference = await framesOf(stock(), null);
    const onTfjs = await framesOf(own('tfjs-wasm'), null);
    const onLitert = await framesOf(own('litert-wasm'), null);
    const upstream = (frames: readonly KeypointsFrame[]) => distances(frames, expected);
    for (const [name, frames] of Object.entries({ reference, onTfjs, onLitert })) {
      expect(quantile(upstream(frames), 0.5), name).toBeLessThan(6.5);
      expect(quantile(upstream(frames), 0.99), name).toBeLessThan(31);
    }
    // The stock library's own loop amplifies rounding errors to this size; see snapped().
    expect(quantile(distances(onTfjs, reference), 0.5)).toBeLessThan(3);
    expect(quantile(distances(onTfjs, onLitert), 0.99)).toBeLessThan(0.5);
  });
});
