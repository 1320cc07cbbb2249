import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/core';
import { openClip, type Clip } from '../../../src/media';
import { faceRegion, overlayScene, type LayerName } from '../../../src/overlay';
import { createExportClient } from '../../../src/work';
import { walkedClip, walkedResult } from '../app/walked';

const { assessment, keypoints } = walkedResult();
const scene = overlayScene(assessment, keypoints);
const file = new File([await walkedClip()], 'walk.mp4', { type: 'video/mp4' });
const client = createExportClient();
afterAll(() => client.dispose());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}
const drawn = (layers: readonly LayerName[], coverFace = false) => ({ file, scene, layers, coverFace });
const still = { signal: new AbortController().signal };

async function pictureOf(
  layers: readonly LayerName[],
  coverFace: boolean,
  frame: number,
): Promise<ImageData> {
  const png = valueOf(await client.picture({ ...drawn(layers, coverFace), frame }));
  expect(png.type).toBe('image/png');
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
/** Mean difference of two pictures over a square, 0..255. */
function difference(a: ImageData, b: ImageData, x: number, y: number, half: number): number {
  let [sum, n] = [0, 0];
  for (let v = Math.round(y - half); v <= y + half; v++)
    for (let u = Math.round(x - half); u <= x + half; u++)
      for (let c = 0; c < 3; c++) {
        const i = 4 * (v * a.width + u) + c;
        sum += Math.abs(a.data[i]! - b.data[i]!);
        n++;
      }
  return sum / n;
}
/** Mean step between neighbours along rows: how much detail there is. */
function detail(image: ImageData, x: number, y: number, half: number): number {
  let [sum, n] = [0, 0];
  for (let v = Math.round(y - half); v <= y + half; v++)
    for (let u = Math.round(x - half); u < x + half; u++) {
      const i = 4 * (v * image.width + u);
      sum += Math.abs(image.data[i]! - image.data[i + 4]!);
      n++;
    }
  return sum / n;
}

describe('an annotated clip', { timeout: 240_000 }, () => {
  it('plays, and has every frame of the source at its own time', async () => {
    const steps: number[] = [];
    const written = valueOf(
      await client.clip(
        { ...drawn(['skeleton', 'angles']), range: null },
        { ...still, onProgress: ({ framesDone }) => steps.push(framesDone) },
      ),
    );
    expect(written.frames).toBe(keypoints.frames.length);
    expect(steps).toEqual(Array.from({ length: written.frames }, (_, i) => i + 1));
    const back = valueOf(await openClip(new File([written.blob], `walk.${written.extension}`)));
    await withFrames(back, (timesS) => {
      expect(timesS).toHaveLength(keypoints.timesS.length);
      timesS.forEach((timeS, i) => expect(timeS - timesS[0]!).toBeCloseTo(keypoints.timesS[i]!, 2));
    });
    expect([back.widthPx, back.heightPx]).toEqual([keypoints.widthPx, keypoints.heightPx]);
    const video = document.createElement('video');
    video.muted = true;
    video.src = URL.createObjectURL(written.blob);
    await video.play();
    expect(video.videoWidth).toBe(keypoints.widthPx);
    video.remove();
  });

  it('of a part has the frames of that part only', async () => {
    const { timesS } = keypoints;
    const range = { startS: timesS[30]!, endS: timesS[44]! };
    const written = valueOf(await client.clip({ ...drawn(['skeleton']), range }, still));
    expect(written.frames).toBe(15);
    const back = valueOf(await openClip(new File([written.blob], 'part.mp4')));
    expect(back.framesExpected).toBe(15);
    back.close();
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const result = await client.clip(
      { ...drawn(['skeleton']), range: null },
      { signal: abort.signal, onProgress: ({ framesDone }) => framesDone === 5 && abort.abort() },
    );
    expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  });
});

describe('a picture', { timeout: 120_000 }, () => {
  const frame = 60;
  const region = faceRegion(scene.frames, frame)!;
  const half = region.radiusPx * 0.6;

  it('is the frame that was asked for, with the skeleton on it', async () => {
    const [plain, withSkeleton, next] = [
      await pictureOf([], false, frame),
      await pictureOf(['skeleton'], false, frame),
      await pictureOf([], false, frame + 8),
    ];
    expect([plain.width, plain.height]).toEqual([keypoints.widthPx, keypoints.heightPx]);
    const [x, y] = keypoints.frames[frame]![26]!;
    expect(difference(plain, withSkeleton, x, y, 3)).toBeGreaterThan(40);
    expect(difference(plain, next, x, y, 30)).toBeGreaterThan(5);
  });

  it('of a clip that was turned to be measured is turned as well', async () => {
    const plain = await pictureOf([], false, frame);
    const turnedScene = { ...scene, widthPx: scene.heightPx, heightPx: scene.widthPx, turnDeg: 90 as const };
    const png = valueOf(await client.picture({ ...drawn([]), scene: turnedScene, frame }));
    const bitmap = await createImageBitmap(png);
    expect([bitmap.width, bitmap.height]).toEqual([plain.height, plain.width]);
    // Turned back it is the same to a level or so, each pixel at its place.
    const context = new OffscreenCanvas(plain.width, plain.height).getContext('2d')!;
    context.transform(0, -1, 1, 0, 0, plain.height);
    context.drawImage(bitmap, 0, 0);
    const back = context.getImageData(0, 0, plain.width, plain.height);
    const [middleX, middleY] = [plain.width / 2, plain.height / 2];
    expect(difference(plain, back, middleX, middleY, middleY - 2)).toBeLessThan(2);
  });

  it('has no face left where it is to be covered, and everything else as it was', async () => {
    const [plain, covered] = [await pictureOf([], false, frame), await pictureOf([], true, frame)];
    expect(difference(plain, covered, region.x, region.y, half)).toBeGreaterThan(2);
    expect(detail(covered, region.x, region.y, half)).toBeLessThan(
      0.5 * detail(plain, region.x, region.y, half),
    );
    const [x, y] = keypoints.frames[frame]![26]!;
    expect(difference(plain, covered, x, y, 20)).toBe(0);
  });
});

async function withFrames(clip: Clip, use: (timesS: number[]) => void): Promise<void> {
  const timesS: number[] = [];
  for await (const frame of clip.frames(still.signal)) timesS.push(frame.timeS);
  use(timesS);
  clip.close();
}
