import type { EngineName, Result } from '../core';
import { ok } from '../core';
import { type Clip, type TimeRange } from '../media';
import {
  Background,
  openEstimator,
  type EngineChange,
  type EstimatorOptions,
  type PoseEstimator,
  type PoseFrame,
} from '../pose';
import type { Stretch } from './stretches';
import { nextTurn } from './next-turn';

/** How one stretch of a clip was read; its frames come one by one. */
export interface StretchReading {
  readonly changes: readonly EngineChange[];
  readonly modelSha256: string;
  /** Waiting for frames and bringing them into memory. */
  readonly decodeMs: number;
  readonly poseMs: number;
}

/** Keeps the estimator open between clips for as long as what is wanted stays the same. */
export class EstimatorKeeper {
  #kept: { readonly key: string; readonly estimator: PoseEstimator } | null = null;

  /** @param onAdvance called while it loads, whenever it gets on */
  async open(
    options: EstimatorOptions,
    signal: AbortSignal,
    onAdvance: () => void,
  ): Promise<Result<PoseEstimator>> {
    const key = JSON.stringify(options);
    if (this.#kept?.key === key) {
      this.#kept.estimator.reset();
      return ok(this.#kept.estimator);
    }
    this.drop();
    const opened = await openEstimator(options, signal, undefined, onAdvance);
    if (opened.ok) this.#kept = { key, estimator: opened.value };
    return opened;
  }

  drop(): void {
    this.#kept?.estimator.dispose();
    this.#kept = null;
  }
}

/**
 * Runs the estimator over every frame of the clip, or of a stretch of it, in order.
 * @param onFrame called with everybody in each frame
 * @throws ClipError, PoseError
 */
export async function readStretch(
  clip: Clip,
  range: (TimeRange & Pick<Stretch, 'onlyS'>) | undefined,
  estimator: PoseEstimator,
  now: () => number,
  signal: AbortSignal,
  onFrame: (frame: PoseFrame, engine: EngineName) => void,
): Promise<StretchReading> {
  let canvas: OffscreenCanvasRenderingContext2D | null = null;
  const background = new Background();
  let [decodeMs, poseMs] = [0, 0];
  let sinceMs = now();
  for await (const frame of clip.frames(signal, range)) {
    if (range?.onlyS && !range.onlyS.includes(frame.timeS)) continue;
    let picture;
    if (estimator.readsPixels) picture = await frame.pixels();
    else {
      canvas ??= new OffscreenCanvas(clip.widthPx, clip.heightPx).getContext('2d', { alpha: false });
      if (!canvas) throw new Error(`no canvas of ${clip.widthPx}x${clip.heightPx}`);
      frame.drawTo(canvas);
      picture = canvas.canvas;
    }
    const drawnMs = now();
    const people = await estimator.estimate(picture, frame.timeS);
    const bodies = people.people.map(({ keypoints }) => keypoints);
    const seen = range?.onlyS ? people : { ...people, surroundings: background.look(picture, bodies) };
    const doneMs = now();
    decodeMs += drawnMs - sinceMs;
    poseMs += doneMs - drawnMs;
    onFrame(seen, estimator.engine);
    // Frames that are ready and WebAssembly need no turn of the event loop, and a cancel would wait.
    await nextTurn();
    sinceMs = now();
  }
  const { changes, modelSha256 } = estimator;
  return { changes: [...changes], modelSha256, decodeMs, poseMs };
}
