/** Frames before the first estimate: engines compile during the first few. */
const warmUpFrames = 3;
/** Weight of the newest frame in the smoothed time per frame: follows a change of pace within about twenty frames. */
const weight = 0.1;

/**
 * Estimates the time left from the pace so far.
 * @param framesTotal null where unknown; then there is never an estimate
 */
export function createPace(framesTotal: number | null): (nowMs: number, framesDone: number) => number | null {
  let lastMs: number | null = null;
  let frameMs: number | null = null;
  return (nowMs, framesDone) => {
    if (framesDone >= warmUpFrames && lastMs !== null) {
      const newest = nowMs - lastMs;
      frameMs = frameMs === null ? newest : frameMs + weight * (newest - frameMs);
    }
    lastMs = nowMs;
    if (frameMs === null || framesTotal === null) return null;
    return (Math.max(0, framesTotal - framesDone) * frameMs) / 1000;
  };
}
