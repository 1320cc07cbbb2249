import { describe, expect, it } from 'vitest';
import { landmarkIndex } from '../../../src/core';
import { choosePerson, openEstimator, type PersonWish, type PoseFrame } from '../../../src/pose';
import { sharedClip, sharedMissing, sharedUrl } from '../../support/shared-clips';

const baseUrl = new URL('/', location.href).href;

interface Read {
  readonly frames: readonly PoseFrame[];
  readonly widthPx: number;
}

async function read(name: string, fromS: number, toS: number): Promise<Read> {
  const clip = await sharedClip(name);
  const opened = await openEstimator({ model: 'lite', engine: 'auto', baseUrl });
  if (!opened.ok) throw new Error(opened.fault.detail);
  const frames: PoseFrame[] = [];
  for await (const frame of clip.frames(new AbortController().signal, { fromS, toS }))
    frames.push(await opened.value.estimate(await frame.pixels(), frame.timeS));
  opened.value.dispose();
  clip.close();
  return { frames, widthPx: clip.widthPx };
}

/** Middle of the hips of the chosen person in every frame in which it is seen. */
function hipsOf({ frames, widthPx }: Read, wish: PersonWish | null) {
  return choosePerson(frames, wish, widthPx)!.frames.flatMap((person) => {
    if (!person) return [];
    const left = person.keypoints[landmarkIndex.left_hip]!;
    const right = person.keypoints[landmarkIndex.right_hip]!;
    return [{ x: (left[0] + right[0]) / 2, y: (left[1] + right[1]) / 2 }];
  });
}
const jumps = (hips: readonly { x: number; y: number }[]) =>
  hips.slice(1).map(({ x, y }, i) => Math.hypot(x - hips[i]!.x, y - hips[i]!.y));

describe('several people', { timeout: 240_000 }, () => {
  it('sports2d-walk: the woman who walks, not the man on the roof', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const seen = await read('sports2d-walk.mp4', 2, 5);
    const hips = hipsOf(seen, null);
    expect(hips.length).toBeGreaterThan(75);
    for (const { y } of hips) expect(y).toBeGreaterThan(600);
    expect(hips[0]!.x - hips.at(-1)!.x).toBeGreaterThan(600);
    expect(Math.max(...jumps(hips))).toBeLessThan(40);
    const man = hipsOf(seen, { timeS: 3, xPx: 640, yPx: 250 });
    for (const { x, y } of man) expect(Math.hypot(x - 640, y - 260)).toBeLessThan(160);
    expect(choosePerson(seen.frames, { number: 9 }, seen.widthPx)).toBeNull();
  });

  it('two-people: each keeps their own track', async ({ skip }) => {
    if (!sharedUrl) return skip(sharedMissing);
    const seen = await read('two-people-cam01.mp4', 0, 1);
    const woman = hipsOf(seen, { timeS: 0, xPx: 750, yPx: 1330 });
    const man = hipsOf(seen, { timeS: 0, xPx: 430, yPx: 740 });
    for (const hips of [woman, man]) {
      expect(hips.length).toBeGreaterThan(0.95 * seen.frames.length);
      expect(Math.max(...jumps(hips))).toBeLessThan(100);
    }
    for (const { x, y } of woman) expect(Math.hypot(x - 720, y - 1330)).toBeLessThan(150);
    for (const { x, y } of man) expect(Math.hypot(x - 440, y - 770)).toBeLessThan(150);
  });

  for (const name of ['balance-cam01.mp4', 'balance-cam02.mp4']) {
    it(`${name}: the man in front, not a bystander`, async ({ skip }) => {
      if (!sharedUrl) return skip(sharedMissing);
      const seen = await read(name, 0, 0.7);
      const chosen = choosePerson(seen.frames, null, seen.widthPx)!;
      expect(chosen.people[0]!.heightPx).toBeGreaterThan(550);
      const hips = hipsOf(seen, null);
      expect(hips).toHaveLength(seen.frames.length);
      expect(Math.max(...jumps(hips))).toBeLessThan(40);
    });
  }
});
