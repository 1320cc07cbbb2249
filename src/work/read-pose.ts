import type { KeypointsFrame, WorldFrame } from '../core';
import type { Clip } from '../media';
import type { PoseEstimator } from '../pose';

export interface PoseReading {
  readonly timesS: number[];
  readonly frames: KeypointsFrame[];
  readonly world: WorldFrame[];
  /** Waiting for and drawing frames. */
  decodeMs: number;
  poseMs: number;
}

const channel = new MessageChannel();
/** Lets waiting messages in: frames that are ready and WebAssembly need no turn of the event loop, and a cancel would wait. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/**
 * Runs the estimator over every frame of the clip, in order; each is drawn, estimated and let go.
 * @param onFrame called after each frame with the number done
 * @throws ClipError
 */
export async function readPose(
  clip: Clip,
  estimator: PoseEstimator,
  now: () => number,
  signal: AbortSignal,
  onFrame: (framesDone: number) => void,
): Promise<PoseReading> {
  const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx);
  // WebAssembly reads the pixels back for every frame; a canvas on the GPU would make that slow.
  const context = canvas.getContext('2d', {
    alpha: false,
    willReadFrequently: estimator.engine.endsWith('wasm'),
  });
  if (!context) throw new Error(`no canvas of ${clip.widthPx}x${clip.heightPx}`);
  const reading: PoseReading = { timesS: [], frames: [], world: [], decodeMs: 0, poseMs: 0 };
  let sinceMs = now();
  for await (const frame of clip.frames(signal)) {
    frame.drawTo(context);
    const drawnMs = now();
    const pose = await estimator.estimate(canvas, frame.timeS);
    const doneMs = now();
    reading.timesS.push(frame.timeS);
    reading.frames.push(pose.keypoints);
    reading.world.push(pose.world);
    reading.decodeMs += drawnMs - sinceMs;
    reading.poseMs += doneMs - drawnMs;
    onFrame(reading.timesS.length);
    await letMessagesIn();
    sinceMs = now();
  }
  return reading;
}
