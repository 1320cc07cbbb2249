import { failed, ok, type Result, type Turn } from '../core';
import { ClipError, openClip, type Clip } from '../media';
import type { PictureMessages, PictureWish } from './pictures';
import { serveCalls } from './port';

type Canvas = OffscreenCanvasRenderingContext2D;

/** Time stamps are compared with this tolerance: far under the distance of two frames. */
const sameFrameS = 0.0005;

/** The time stamp of the frame on screen at `timeS`: the last one not after it, or the first. */
function frameTimeS({ timesS }: Clip, timeS: number): number {
  return timesS.findLast((t) => t <= timeS + sameFrameS) ?? timesS[0]!;
}

async function cut(
  clip: Clip,
  whole: Canvas,
  { timeS, crop, heightPx }: PictureWish,
  signal: AbortSignal,
): Promise<Blob> {
  const wantedS = frameTimeS(clip, timeS);
  const range = { fromS: wantedS - sameFrameS, toS: wantedS + sameFrameS };
  for await (const frame of clip.frames(signal, range)) {
    frame.drawTo(whole);
    break;
  }
  const scale = Math.min(1, heightPx / crop.heightPx);
  const part = new OffscreenCanvas(Math.round(crop.widthPx * scale), Math.round(crop.heightPx * scale));
  const context = part.getContext('2d', { alpha: false })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole.canvas, crop.x, crop.y, crop.widthPx, crop.heightPx, 0, 0, part.width, part.height);
  return part.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

/** Opens the clip for as long as `work` takes. */
async function withClip<T>(
  file: File,
  turn: Turn | undefined,
  work: (clip: Clip, whole: Canvas) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openClip(file, { turn });
  if (!opened.ok) return opened;
  const clip = opened.value;
  const whole = new OffscreenCanvas(clip.widthPx, clip.heightPx).getContext('2d', { alpha: false });
  try {
    if (!whole) return failed('out-of-memory', `no canvas of ${clip.widthPx}x${clip.heightPx}`);
    return await work(clip, whole);
  } catch (error) {
    if (error instanceof ClipError) return { ok: false, fault: error.fault };
    throw error;
  } finally {
    clip.close();
  }
}

serveCalls<PictureMessages>(self, {
  cut: ({ file, wishes, turn }, { signal }) =>
    withClip(file, turn, async (clip, whole) => {
      const pictures: Blob[] = [];
      for (const wish of wishes) pictures.push(await cut(clip, whole, wish, signal));
      return ok(pictures);
    }),
  thumbnail: ({ file, widthPx: wantedPx, turn }, { signal }) =>
    withClip(file, turn, async (clip, whole) => {
      const { widthPx, heightPx, timesS } = clip;
      const timeS = timesS[timesS.length >> 1]!;
      const crop = { x: 0, y: 0, widthPx, heightPx };
      return ok(await cut(clip, whole, { timeS, crop, heightPx: (heightPx * wantedPx) / widthPx }, signal));
    }),
});
