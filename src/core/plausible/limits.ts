import type { KeypointsRecording } from '../recording/keypoints';
import { median } from '../signal/statistics';
import { stretchesOf } from '../tracks/time-axis';

/** How much is measured in one go. What is more, finer or coarser is refused before anything is computed. */

const mostFrames = 100_000;
const mostHours = 6;
/** Median rate of the frames. */
const rateHz = { least: 1, most: 1000 };
/** Further from 0, times are no longer told apart by less than a hundredth of a millisecond. */
const mostTimeS = 1e11;

/** Time in which there are frames: gaps between stretches do not count. @param timesS at least two */
export const coveredS = (timesS: readonly number[]): number =>
  stretchesOf(timesS).reduce((sum, { startS, endS }) => sum + (endS - startS), 0);

/** Which limit the recording is beyond; null where it is within all. */
export function beyondLimits({ timesS }: KeypointsRecording): string | null {
  if (timesS.length > mostFrames) return `${timesS.length} frames, at most ${mostFrames}`;
  if (timesS.some((t) => Math.abs(t) > mostTimeS)) return `times beyond ${mostTimeS} s`;
  const usualHz = 1 / median(timesS.slice(1).map((t, i) => t - timesS[i]!));
  if (usualHz < rateHz.least || usualHz > rateHz.most)
    return `${usualHz.toPrecision(3)} frames a second, between ${rateHz.least} and ${rateHz.most}`;
  const hours = coveredS(timesS) / 3600;
  return hours > mostHours ? `${hours.toFixed(1)} hours of frames, at most ${mostHours}` : null;
}
