import * as statistics from 'simple-statistics';

/** Mean of at least one value. */
export const mean = (values: ArrayLike<number>): number => statistics.mean(Array.from(values));
/** Median of at least one value. */
export const median = (values: ArrayLike<number>): number => statistics.median(Array.from(values));
/** The value below which the share `q` (0..1) of at least one value lies. */
export const quantile = (values: ArrayLike<number>, q: number): number =>
  statistics.quantile(Array.from(values), q);
/** Standard deviation of the sample; of a single value there is none, and 0 stands for it. */
export const standardDeviation = (values: ArrayLike<number>): number =>
  values.length < 2 ? 0 : statistics.sampleStandardDeviation(Array.from(values));
/** Least and greatest of any number of values, which the arguments of Math.min cannot be. */
export const least = (values: Iterable<number>): number => reduce(values, Infinity, Math.min);
export const greatest = (values: Iterable<number>): number => reduce(values, -Infinity, Math.max);
function reduce(values: Iterable<number>, start: number, pick: (a: number, b: number) => number): number {
  let found = start;
  for (const value of values) found = pick(found, value);
  return found;
}
