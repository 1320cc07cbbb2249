import { describe, expect, it } from 'vitest';
import walkUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { ClipError, openClip } from '../../../src/media';
import {
  emptyBoxes,
  hostileBoxes,
  hostileElements,
  hostileFiles,
  join,
  mutated,
  type HostileClip,
} from '../../support/hostile-clips';
import { fixture } from './fixtures';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const [mp4, mov, fragmented, webm, live] = await Promise.all(
  ['b-frames.mp4', 'rotated.mov', 'fragmented.mp4', 'vp9.webm', 'live.webm'].map(async (name) =>
    bytesOf(await fixture(name)),
  ),
);
const walk = await bytesOf(await (await fetch(walkUrl)).blob());

/** A clip of this machine opens in milliseconds; what takes longer than this was not bounded. */
const mostMs = 20_000;

/** Opens the clip and decodes all of it, as an analysis does. @returns a fault's code, or how many frames there were */
async function outcomeOf({ bytes, fileName, name }: HostileClip): Promise<string> {
  const startMs = performance.now();
  const outcome = await read(new File([bytes], fileName));
  const ms = performance.now() - startMs;
  expect(ms, name).toBeLessThan(mostMs);
  return outcome;
}

async function read(file: File): Promise<string> {
  const opened = await openClip(file);
  if (!opened.ok) {
    expect(opened.fault.detail?.length ?? 0).toBeLessThan(500);
    return opened.fault.code;
  }
  const clip = opened.value;
  let frames = 0;
  try {
    for await (const frame of clip.frames(AbortSignal.timeout(30_000))) {
      const pixels = await frame.pixels();
      expect([pixels.width, pixels.height]).toEqual([clip.widthPx, clip.heightPx]);
      frames++;
    }
    return frames > 0 ? 'read' : 'no frames';
  } catch (error) {
    if (error instanceof ClipError) return error.fault.code;
    throw error;
  } finally {
    clip.close();
  }
}

describe('a clip that lies about itself', { timeout: 120_000 }, () => {
  it('a good clip and 100,000 empty boxes is read', async () => {
    const bytes = join(walk, emptyBoxes(100_000));
    const opened = await openClip(new File([bytes], 'boxes.mp4'), { withinMs: 20_000 });
    expect(opened.ok ? 'opened' : opened.fault).toBe('opened');
    if (opened.ok) opened.value.close();
  });

  const expected: Record<string, string> = {
    '300,000 empty boxes': 'clip-too-large',
    'boxes 3,000 deep': 'clip-too-large',
    '200 tracks': 'clip-too-large',
    'an index of 64 MB': 'clip-too-large',
    'stts: one run of 4e9 frames': 'clip-too-large',
    'stts: 4e9 frames of no length': 'clip-too-large',
    'stts: 4e9 rows': 'damaged-index',
    'stts: negative durations': 'clip-too-large',
    'stsz: 4e9 frames of their own size': 'damaged-index',
    'ctts: shifts of 4e9 frames': 'clip-too-large',
    'ctts: shifts far back': 'clip-too-large',
    'mdhd: timescale 0': 'damaged-index',
    'mvhd: timescale 0': 'damaged-index',
    'stsd: 0x0': 'damaged-index',
    'stsd: 65535x65535': 'clip-too-large',
    'trun: 4e9 samples without a word on each': 'clip-too-large',
    'trun: 4e9 samples': 'damaged-index',
    '300,000 empty elements': 'clip-too-large',
    'a cluster of 100,000 empty blocks': 'clip-too-large',
    'cues of 64 MB': 'clip-too-large',
    empty: 'empty-file',
    text: 'not-a-video',
    'one byte': 'not-a-video',
    'a film with the wrong ending': 'read',
  };
  const cases = [
    ...hostileBoxes(mp4!),
    ...hostileBoxes(fragmented!).filter(({ name }) => /^(trun|tfdt|moof|100|boxes)/.test(name)),
    ...hostileElements(webm!),
    ...hostileFiles(mp4!),
  ];
  it.each(cases)('$name', async (clip) => {
    const outcome = await outcomeOf(clip);
    if (expected[clip.name] !== undefined) expect(outcome).toBe(expected[clip.name]);
  });
});

describe('a clip of which bytes were changed', { timeout: 240_000 }, () => {
  const seeds = Array.from({ length: 30 }, (_, i) => i);
  it.each([
    ['b-frames.mp4', mp4!],
    ['rotated.mov', mov!],
    ['fragmented.mp4', fragmented!],
    ['vp9.webm', webm!],
    ['live.webm', live!],
  ] as const)('%s, 30 times', async (name, bytes) => {
    for (const seed of seeds) await outcomeOf(mutated(bytes, name, seed));
  });
  it('a sample video, 18 times', async () => {
    for (const seed of seeds.slice(0, 18)) await outcomeOf(mutated(walk, 'walk.mp4', seed));
  });
});
