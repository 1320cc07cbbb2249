import * as statistics from 'simple-statistics';

/** Mean of at least one value. */
export const mean = (values: ArrayLike<number>): number => statistics.mean(Array.from(values));
/** Median of at least one value. */
export const median = (values: ArrayLike<number>): number => statistics.median(Array.from(values));
