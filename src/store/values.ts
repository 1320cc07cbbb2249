import * as v from 'valibot';

/** What a stored value may be at most: finite, bounded, and a date that a calendar has. */

/** Start of the year 2200. */
const latestMs = 7_258_118_400_000;
const longestIssue = 200;

export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const within = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
export const integer = (low: number, high: number) => v.pipe(within(low, high), v.integer());
/** Milliseconds since 1970. */
export const moment = integer(0, latestMs);
export const finite = v.pipe(v.number(), v.finite());
export const list = <T extends v.GenericSchema>(item: T, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest));

/** Where a value failed its check and why; short, however long the value was. */
export const issueText = (issue: v.BaseIssue<unknown>): string =>
  shortText(`${v.getDotPath(issue) ?? 'record'}: ${issue.message}`);

/** For the technical detail of a fault, which must not echo what a file says at any length. */
export const shortText = (long: string): string =>
  long.length > longestIssue ? `${long.slice(0, longestIssue)}…` : long;
