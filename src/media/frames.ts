import type { VideoSample } from 'mediabunny';
import { fault, type Turn } from '../core';
import { ClipError } from './clip-error';
import { drawTurned } from './turn';

/** One decoded picture. Valid until the loop body that received it ends. */
export interface ClipFrame {
  /** Seconds, as the container says. */
  readonly timeS: number;
  /** Draws the upright picture over the whole canvas of the clip's size. */
  drawTo(context: OffscreenCanvasRenderingContext2D): void;
  /** The upright picture in memory, RGBA; overwritten by the next frame's. */
  pixels(): Promise<ImageData>;
  close(): void;
}

/** Brings frames of one size into memory. The browser's own conversion takes a fifth of the time of drawing a frame. */
function pixelReader(
  widthPx: number,
  heightPx: number,
  turn: Turn,
): (sample: VideoSample) => Promise<ImageData> {
  const pixels = new ImageData(widthPx, heightPx);
  let context: OffscreenCanvasRenderingContext2D | null = null;
  return async (sample) => {
    const { left, top, width, height } = sample.visibleRect;
    const isPlain =
      turn === 0 && sample.rotation === 0 && !sample.flip && width === widthPx && height === heightPx;
    if (isPlain) {
      try {
        await sample.copyTo(pixels.data, { format: 'RGBA', rect: { x: left, y: top, width, height } });
        return pixels;
      } catch {
        // Not every browser converts every format; every browser draws.
      }
    }
    context ??= new OffscreenCanvas(widthPx, heightPx).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    });
    if (!context) throw new Error(`no canvas of ${widthPx}x${heightPx}`);
    drawTurned(context, sample, widthPx, heightPx, turn);
    return context.getImageData(0, 0, widthPx, heightPx);
  };
}

/** From and to which time, seconds; the end is not part of it. */
export interface TimeRange {
  readonly fromS: number;
  readonly toS: number;
}

/** Decodes pictures in the order in which they are shown, from the one on screen at `fromS` on, those before `toS`. */
export interface PictureSource {
  samples(fromS?: number, toS?: number): AsyncGenerator<VideoSample, void>;
}

export interface FramesRequest {
  readonly source: PictureSource;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly turn: Turn;
  /** Time stamps of the frames to come, ascending, seconds. */
  readonly expectedTimesS: readonly number[];
  /** The whole clip if left out. */
  readonly range?: TimeRange | undefined;
  readonly signal: AbortSignal;
}

/**
 * Every presented frame once, in order of time. The source decodes a few frames ahead of the loop and waits when it is
 * full. Frames before time 0 were trimmed away by whoever cut the clip: they are decoded, as later ones need them, and
 * not handed out; so is the second of two frames with one time stamp.
 * @throws ClipError `cancelled`, or `decode-failed` when the decoder stops or gives fewer frames than the file holds
 */
export async function* readFrames(request: FramesRequest): AsyncGenerator<ClipFrame, void> {
  const { source, widthPx, heightPx, turn, range, signal } = request;
  const samples = source.samples(range?.fromS, range?.toS);
  const readPixels = pixelReader(widthPx, heightPx, turn);
  let firstS: number | null = null;
  let lastS = -Infinity;
  let count = 0;
  try {
    for (;;) {
      if (signal.aborted) throw new ClipError(fault('cancelled'));
      const sample = await nextSample(samples, count);
      if (!sample) break;
      const frame: ClipFrame = {
        timeS: sample.timestamp,
        drawTo: (context) => drawTurned(context, sample, widthPx, heightPx, turn),
        pixels: () => readPixels(sample),
        close: () => sample.close(),
      };
      try {
        if (frame.timeS < Math.max(0, range?.fromS ?? 0) || frame.timeS <= lastS) continue;
        firstS ??= frame.timeS;
        lastS = frame.timeS;
        count++;
        yield frame;
      } finally {
        frame.close();
      }
    }
  } finally {
    await samples.return();
  }
  const expectedTimesS = request.expectedTimesS.filter(
    (timeS) => !range || (timeS >= range.fromS && timeS < range.toS),
  );
  // A clip cut at an open group of pictures may begin with frames that nothing can decode; a gap later is a failure.
  const decodable = firstS === null ? expectedTimesS : expectedTimesS.filter((timeS) => timeS >= firstS);
  if (count !== decodable.length || (count === 0 && !range))
    throw new ClipError(fault('decode-failed', `${count} of ${decodable.length} frames were decoded`));
}

async function nextSample(
  samples: AsyncGenerator<VideoSample, void>,
  count: number,
): Promise<VideoSample | null> {
  try {
    const step = await samples.next();
    return step.done ? null : step.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ClipError(fault('decode-failed', `after ${count} frames: ${reason}`), error);
  }
}
