import { failed, fault, nearestIndex, ok, type Fault, type Result, type Turn } from '../core';
import { ClipError, createClipWriter, openClip, type Clip, type ClipFrame, type ClipWriter } from '../media';
import { coverFace, drawOverlay, faceRegion, type LayerName, type OverlayScene, type Pen } from '../overlay';
import type { Handlers } from './port';

/** What is drawn over the picture, and how. */
export interface Annotation {
  readonly scene: OverlayScene;
  readonly layers: readonly LayerName[];
  readonly coverFace: boolean;
}
export interface ExportParams extends Annotation {
  readonly file: File;
  /** Seconds of the clip, both ends included; null: all of it. */
  readonly range: { readonly startS: number; readonly endS: number } | null;
}
export interface PictureParams extends Annotation {
  readonly file: File;
  /** Index of the frame in the scene. */
  readonly frame: number;
}
export interface ExportProgress {
  readonly framesDone: number;
  readonly framesTotal: number;
}
export interface ExportedClip {
  readonly blob: Blob;
  readonly extension: 'mp4' | 'webm';
  readonly frames: number;
}

/** Every message to the worker that writes clips and pictures. */
export type ExportMessages = {
  clip: [params: ExportParams, progress: ExportProgress, result: ExportedClip];
  picture: [params: PictureParams, progress: never, result: Blob];
};

/** Lines keep the weight that they have over a picture of this height on a page. */
const pageHeightPx = 560;
/** Frames from container and keypoints are the same when their times differ by less. */
const sameS = 1e-3;

function asFault(error: unknown): Fault {
  if (error instanceof ClipError) return error.fault;
  throw error;
}

/** Draws a decoded frame, covers the face where wished, and draws the layers over it. */
function annotate(
  pen: OffscreenCanvasRenderingContext2D & Pen,
  picture: ClipFrame,
  { scene, layers, coverFace: isCovered }: Annotation,
  scratch: OffscreenCanvas,
): void {
  picture.drawTo(pen);
  const frame = nearestIndex(scene.timesS, picture.timeS);
  const region = isCovered ? faceRegion(scene.frames, frame) : null;
  if (region) coverFace(pen, region, scratch);
  const unit = Math.max(scene.widthPx * 0.6, scene.heightPx) / pageHeightPx;
  drawOverlay(pen, scene, frame, new Set(layers), unit);
}

async function writeClip(
  clip: Clip,
  writer: ClipWriter,
  params: ExportParams,
  signal: AbortSignal,
  progress: (progress: ExportProgress) => void,
): Promise<ExportedClip> {
  const { startS, endS } = params.range ?? { startS: -Infinity, endS: Infinity };
  const timesS = clip.timesS.filter((t) => t >= startS - sameS && t <= endS + sameS);
  const scratch = new OffscreenCanvas(1, 1);
  const range = params.range ? { fromS: Math.max(0, startS - sameS), toS: endS + sameS } : undefined;
  let frames = 0;
  for await (const picture of clip.frames(signal, range)) {
    annotate(writer.context, picture, params, scratch);
    const i = timesS.findIndex((t) => Math.abs(t - picture.timeS) < sameS);
    const nextS = timesS[i + 1] ?? picture.timeS + (timesS[i]! - (timesS[i - 1] ?? timesS[i]! - 1 / 30));
    await writer.add(picture.timeS - timesS[0]!, Math.max(sameS, nextS - picture.timeS));
    frames++;
    progress({ framesDone: frames, framesTotal: timesS.length });
  }
  return { blob: await writer.finish(), extension: writer.extension, frames };
}

async function withClip<T>(
  file: File,
  turn: Turn,
  use: (clip: Clip) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openClip(file, { turn });
  if (!opened.ok) return opened;
  try {
    return await use(opened.value);
  } catch (error) {
    return { ok: false, fault: asFault(error) };
  } finally {
    opened.value.close();
  }
}

/** Clips and pictures with what was measured drawn into them; every frame of the source, at its own time. */
export const exportHandlers: Handlers<ExportMessages> = {
  clip: (params, { signal, progress }) =>
    withClip(params.file, params.scene.turnDeg, async (clip) => {
      const writer = await createClipWriter(clip.widthPx, clip.heightPx);
      if (!writer.ok) return writer;
      try {
        return ok(await writeClip(clip, writer.value, params, signal, progress));
      } catch (error) {
        await writer.value.cancel();
        throw error;
      }
    }),

  picture: (params, { signal }) =>
    withClip(params.file, params.scene.turnDeg, async (clip) => {
      const timeS = params.scene.timesS[params.frame];
      if (timeS === undefined)
        return { ok: false, fault: fault('decode-failed', `no frame ${params.frame}`) };
      const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx);
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) return failed('out-of-memory', 'no canvas');
      for await (const picture of clip.frames(signal, {
        fromS: Math.max(0, timeS - sameS),
        toS: timeS + sameS,
      }))
        annotate(context, picture, params, new OffscreenCanvas(1, 1));
      return ok(await canvas.convertToBlob({ type: 'image/png' }));
    }),
};
