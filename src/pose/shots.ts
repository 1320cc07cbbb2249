import type { CameraStep } from '../core';
import type { PoseFrame } from './estimator';

/** What the frames of a clip say of its camera. */

/** A cut changes the picture by at least so much, grey levels, ... */
const leastChange = 3;
/** ... and by so much more than any of the frames about it; people, pans and the encoder's own pulse stay below 1.6. */
const standsOut = 1.75;
const aboutFrames = 6;
/** With fewer frames about it nothing is usual. */
const fewestAbout = 4;
const usualSlack = 0.3;

/** Frames with which a new shot begins. A longer interval changes more without a cut. */
export function cutsIn(changes: readonly (number | null)[], timesS: readonly number[]): number[] {
  const intervals = timesS.slice(1).map((t, i) => t - timesS[i]!);
  const usualS = intervals.toSorted((a, b) => a - b)[intervals.length >> 1] ?? 1;
  const rates = changes.map((change, i) =>
    change === null || i === 0 ? null : change / Math.max(1, (timesS[i]! - timesS[i - 1]!) / usualS),
  );
  return rates.flatMap((rate, i) => {
    if (rate === null || rate < leastChange) return [];
    const about = [
      ...rates.slice(Math.max(0, i - aboutFrames), i),
      ...rates.slice(i + 1, i + 1 + aboutFrames),
    ];
    const known = about.filter((other) => other !== null);
    if (known.length < fewestAbout) return [];
    return rate > standsOut * (Math.max(...known) + usualSlack) ? [i] : [];
  });
}

/** A step of the camera for each frame; null where nobody looked at the background. */
export function cameraSteps(frames: readonly PoseFrame[]): CameraStep[] | null {
  const looks = frames.map(({ surroundings }) => surroundings ?? null);
  if (looks.every((look) => look === null)) return null;
  const cuts = new Set(
    cutsIn(
      looks.map((look) => look?.change ?? null),
      frames.map(({ timeS }) => timeS),
    ),
  );
  return looks.map((look, i) => (cuts.has(i) ? 'cut' : (look?.motion ?? null)));
}
