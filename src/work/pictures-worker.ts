import { failed, ok } from '../core';
import { ClipError, openClip, type Clip } from '../media';
import type { PictureMessages, PictureWish } from './pictures';
import { serveCalls } from './port';

/** Time stamps are compared with this tolerance: far under the distance of two frames. */
const sameFrameS = 0.0005;

/** The time stamp of the frame on screen at `timeS`: the last one not after it, or the first. */
function frameTimeS({ timesS }: Clip, timeS: number): number {
  return timesS.findLast((t) => t <= timeS + sameFrameS) ?? timesS[0]!;
}

async function cut(
  clip: Clip,
  whole: OffscreenCanvasRenderingContext2D,
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

serveCalls<PictureMessages>(self, {
  cut: async ({ file, wishes }, { signal }) => {
    const opened = await openClip(file);
    if (!opened.ok) return opened;
    const clip = opened.value;
    const whole = new OffscreenCanvas(clip.widthPx, clip.heightPx).getContext('2d', { alpha: false });
    try {
      if (!whole) return failed('out-of-memory', `no canvas of ${clip.widthPx}x${clip.heightPx}`);
      const pictures: Blob[] = [];
      for (const wish of wishes) pictures.push(await cut(clip, whole, wish, signal));
      return ok(pictures);
    } catch (error) {
      if (error instanceof ClipError) return { ok: false, fault: error.fault };
      throw error;
    } finally {
      clip.close();
    }
  },
});
