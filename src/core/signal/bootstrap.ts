import { randomNumbers } from './random';
import { standardDeviation } from './statistics';

/**
 * How much a figure that is worked out from repetitions would change with other repetitions of the same person: the
 * bootstrap (Efron and Tibshirani 1993). The seed is fixed, so the same recording gives the same ±.
 */

const seed = 1;
/** Enough for a standard error to two figures (Efron and Tibshirani 1993, 6.4). */
const resamples = 200;

/**
 * Standard error of `statistic` over the cycles behind it.
 * @param groups drawn from independently, such as the cycles of left and right
 * @returns null where a group has a single cycle, which says nothing about others
 */
export function bootstrapError<T>(
  groups: readonly (readonly T[])[],
  statistic: (groups: readonly (readonly T[])[]) => number,
): number | null {
  const fewest = Math.min(...groups.map((group) => group.length));
  if (fewest < 2) return null;
  const random = randomNumbers(seed);
  const values = Array.from({ length: resamples }, () =>
    statistic(groups.map((group) => group.map(() => group[Math.floor(random() * group.length)]!))),
  );
  // Drawn from n cycles, the spread is that of a population whose variance is (n - 1) / n of the estimate.
  return standardDeviation(values) * Math.sqrt(fewest / (fewest - 1));
}
