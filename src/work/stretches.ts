import type { TimeRange } from '../media';

/** A stretch of a clip that one worker reads; what is before `keepFromS` was read by the one before, too. */
export interface Stretch extends TimeRange {
  readonly keepFromS: number;
  /** Times of the few frames to look at; without it all. */
  readonly onlyS?: readonly number[];
}

/**
 * Frames read twice at each cut, while tracking settles after it began anew: on four clips it was begun anew in 38
 * places, and from the ninth frame on gave the very same landmarks, since crops are snapped to a grid.
 */
export const overlapFrames = 10;
/** Below this, starting another worker costs more than it gains. */
const minFrames = 45;
/** No worker sits on more at a time, so that none waits long for the others at the end. */
const maxFrames = 600;

/** How many workers are of use for so many frames. */
export const workersFor = (frames: number, cores: number) =>
  Math.max(1, Math.min(cores, Math.floor(frames / minFrames)));

/** Cuts a clip into stretches, as many for each worker, in which as many frames are read, overlap and all. */
export function planStretches(timesS: readonly number[], workers: number): Stretch[] {
  const rounds = Math.ceil(timesS.length / (workers * maxFrames));
  const count = workers === 1 ? 1 : workers * rounds;
  const step = (timesS.length - overlapFrames) / count;
  const start = (i: number) => Math.round(i * step);
  return Array.from({ length: count }, (_, i) => ({
    fromS: i === 0 ? 0 : timesS[start(i)]!,
    keepFromS: i === 0 ? 0 : timesS[start(i) + overlapFrames]!,
    toS: i + 1 === count ? Infinity : timesS[start(i + 1) + overlapFrames]!,
  }));
}

/** What is left of a stretch after its last good frame; null where there was none. Some frames are read again to settle. */
export function goOnAfter(lastS: number | null, stretch: Stretch, timesS: readonly number[]): Stretch {
  const last = lastS === null ? -1 : timesS.indexOf(lastS);
  if (last < 0) return stretch;
  const fromS = Math.max(stretch.fromS, timesS[Math.max(0, last + 1 - overlapFrames)]!);
  return { fromS, keepFromS: timesS[last + 1] ?? stretch.toS, toS: stretch.toS };
}
