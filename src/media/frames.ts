import { VideoSampleSink, type InputVideoTrack, type VideoSample } from 'mediabunny';
import { fault, type Fault } from '../core';

/** A failure in the middle of a clip. `frames()` throws it, because a generator cannot also return a `Result` per frame. */
export class ClipError extends Error {
  override readonly name = 'ClipError';
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault.detail ?? fault.text, { cause });
  }
}

/** One decoded picture. Valid until the loop body that received it ends. */
export interface ClipFrame {
  /** Seconds, as the container says. */
  readonly timeS: number;
  /** Draws the upright picture over the whole canvas of the clip's size. */
  drawTo(context: OffscreenCanvasRenderingContext2D): void;
  close(): void;
}

function asFrame(sample: VideoSample, widthPx: number, heightPx: number): ClipFrame {
  return {
    timeS: sample.timestamp,
    drawTo: (context) => sample.draw(context, 0, 0, widthPx, heightPx),
    close: () => sample.close(),
  };
}

export interface FramesRequest {
  readonly track: InputVideoTrack;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Time stamps of the frames to come, ascending, seconds. */
  readonly expectedTimesS: readonly number[];
  readonly signal: AbortSignal;
}

/**
 * Every presented frame once, in order of time. mediabunny decodes a few frames ahead of the loop and waits when it is
 * full. Frames before time 0 were trimmed away by whoever cut the clip: they are decoded, as later ones need them, and
 * not handed out; so is the second of two frames with one time stamp.
 * @throws ClipError `cancelled`, or `decode-failed` when the decoder stops or gives fewer frames than the file holds
 */
export async function* readFrames(request: FramesRequest): AsyncGenerator<ClipFrame, void> {
  const { track, widthPx, heightPx, expectedTimesS, signal } = request;
  const samples = new VideoSampleSink(track).samples();
  let firstS: number | null = null;
  let lastS = -Infinity;
  let count = 0;
  try {
    for (;;) {
      if (signal.aborted) throw new ClipError(fault('cancelled'));
      const sample = await nextSample(samples, count);
      if (!sample) break;
      const frame = asFrame(sample, widthPx, heightPx);
      try {
        if (frame.timeS < 0 || frame.timeS <= lastS) continue;
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
  // A clip cut at an open group of pictures may begin with frames that nothing can decode; a gap later is a failure.
  const decodable = firstS === null ? expectedTimesS : expectedTimesS.filter((timeS) => timeS >= firstS);
  if (count !== decodable.length || count === 0)
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
