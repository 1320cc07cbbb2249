import type { Tracks } from '../tracks/tracks';

/**
 * What dropped frames cost the times of a walk. An instant cannot be known better than the gap between two frames that it
 * lies in: there it is as likely to be early as late, with the standard deviation of an even spread over the gap.
 */

const evenSpread = Math.sqrt(12);

/** Standard deviation of an instant, seconds; 0 where frames follow each other as usual, which each ± holds already. */
export function instantErrorS({ droppedS }: Pick<Tracks, 'droppedS'>, timeS: number): number {
  const around = droppedS.find(([fromS, toS]) => timeS > fromS && timeS < toS);
  return around ? (around[1] - around[0]) / evenSpread : 0;
}

/** Standard error of the mean of values which each hang on some instants. @param each errors of the instants of each value */
export const meanError = (each: readonly (readonly number[])[]): number =>
  each.length ? Math.hypot(...each.flat()) / each.length : 0;
