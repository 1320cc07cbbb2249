import { expect, it } from 'vitest';
import walkUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { openClip } from '../../../src/media';
import { choosePerson, openEstimator, type Picture, type PoseFrame } from '../../../src/pose';
import { emptyRoom } from './pictures';

/** What a camera would show of the same walk on the way back: the picture, its left and right exchanged. */
function mirrored({ data, width, height }: ImageData): ImageData {
  const out = new ImageData(width, height);
  const [from, to] = [new Uint32Array(data.buffer), new Uint32Array(out.data.buffer)];
  for (let row = 0; row < height; row++)
    for (let x = 0; x < width; x++) to[row * width + x] = from[row * width + width - 1 - x]!;
  return out;
}
/** Somebody in other colours: red and blue exchanged. */
function recoloured(picture: ImageData): ImageData {
  const out = new ImageData(picture.data.slice(), picture.width, picture.height);
  for (let i = 0; i < out.data.length; i += 4) {
    out.data[i] = picture.data[i + 2]!;
    out.data[i + 2] = picture.data[i]!;
  }
  return out;
}

/** The walk, four seconds of nobody, and the walk once more, as `second` makes it; every third frame. */
async function filmed(second: (picture: ImageData) => ImageData) {
  const file = new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');
  const clip = await openClip(file);
  if (!clip.ok) throw new Error(clip.fault.code);
  const { widthPx, durationS } = clip.value;
  const baseUrl = new URL('/', location.href).href;
  const opened = await openEstimator({ model: 'lite', engine: 'litert-wasm', baseUrl });
  if (!opened.ok) throw new Error(opened.fault.detail);
  const frames: PoseFrame[] = [];
  const look = async (picture: Picture, timeS: number) =>
    frames.push(await opened.value.estimate(picture, timeS));
  const walk = async (startS: number, made: (picture: ImageData) => ImageData) => {
    let i = 0;
    for await (const frame of clip.value.frames(new AbortController().signal))
      if (i++ % 3 === 0) await look(made(await frame.pixels()), startS + frame.timeS);
  };
  await walk(0, (picture) => picture);
  const empty = emptyRoom();
  for (let i = 1; i <= 8; i++) await look(empty, durationS + i / 2);
  await walk(durationS + 5, second);
  opened.value.dispose();
  clip.value.close();
  return { frames, widthPx };
}

const seenIn = (frames: readonly unknown[]) => frames.filter((one) => one !== null).length;

it('a woman who walks out of the picture and back is one person', async () => {
  const { frames, widthPx } = await filmed(mirrored);
  const chosen = choosePerson(frames, null, widthPx)!;
  expect(chosen.people).toHaveLength(1);
  // She comes into the picture and goes out of it.
  const half = (frames.length - 8) / 2;
  expect(seenIn(chosen.frames.slice(0, half))).toBeGreaterThan(0.8 * half);
  expect(seenIn(chosen.frames.slice(half + 8))).toBeGreaterThan(0.8 * half);
}, 240_000);

it('somebody in other colours is another', async () => {
  const { frames, widthPx } = await filmed((picture) => recoloured(mirrored(picture)));
  const { people } = choosePerson(frames, null, widthPx)!;
  expect(people).toHaveLength(2);
}, 240_000);
