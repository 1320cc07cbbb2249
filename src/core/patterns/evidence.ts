import { pastLimit, type Limit } from '../measures/limit';

/**
 * How much a value speaks for a pattern, as the logarithm of a likelihood ratio: how much likelier it is in people who have
 * the deficit than in people without complaint. Both are normal distributions as wide as people spread and the method errs;
 * the limit lies half-way between their means. Positive speaks for the pattern, negative against it.
 */

/** People without complaint, in the unit of what a look compares. */
export interface People {
  readonly usual: number;
  /** Standard deviation between people. */
  readonly spread: number;
}

/** A single look says no more than this, either way: a slip of the reading must not decide alone against all else. */
const mostFor = 6;
const mostAgainst = -4;
/** Without figures of people the error alone is the yard: past the limit by as much as the ± speaks so much for it. */
const atItsError = 3;

/** From this sum on some signs are said, and several. */
export const someFrom = 1.5;
export const severalFrom = 3.5;
/** What supports a main sign is seldom independent of it: it counts half, and no more than this each and together. */
const supportShare = 0.5;
const supportRange = [-0.2, 1] as const;
const supportsRange = [-0.4, 2] as const;
const againstMost = 2;

const clamp = (value: number, [least, most]: readonly [number, number]) =>
  Math.min(most, Math.max(least, value));

/** The deficit in question: as far from what is usual again as the limit. */
const sizeOf = (limit: Limit, { usual }: People): number => 2 * Math.max(1e-6, -pastLimit(usual, limit));
const varianceOf = ({ spread }: People, plusMinus: number): number => spread ** 2 + (plusMinus / 2) ** 2;

/** @param people null where no figures are known */
export function evidenceOf(value: number, plusMinus: number, limit: Limit, people: People | null): number {
  const past = pastLimit(value, limit);
  const slope = people
    ? sizeOf(limit, people) / varianceOf(people, plusMinus)
    : atItsError / Math.max(1e-6, plusMinus);
  return clamp(slope * past, [mostAgainst, mostFor]);
}

/**
 * What is said of one in twenty people without complaint, or in a hundred, is the most that may be said falsely. Every look
 * that could say it, on either side, has its share of that (Bonferroni), and this is how many SDs beyond what is usual
 * so few people lie; the last stands for more looks than are listed.
 */
const sdsOfOneInTwenty = [1.64, 1.96, 2.13, 2.24, 2.33, 2.39, 2.45, 2.5, 2.54, 2.58] as const;
const sdsOfOneInHundred = [2.33, 2.58, 2.71, 2.81, 2.88, 2.94, 2.98, 3.02, 3.06, 3.09] as const;
const among = (sds: readonly number[], looks: number) => sds[Math.min(Math.max(looks, 1), sds.length) - 1]!;

/** How far a value has to lie from what is usual, in SDs of people and error together. @param looks that could say it */
export const someSds = (looks: number): number => among(sdsOfOneInTwenty, looks);
export const severalSds = (looks: number): number => among(sdsOfOneInHundred, looks);

/** How far a value lies from what is usual, towards the deficit, in SDs of people and error together. */
export function sdsFromUsual(value: number, plusMinus: number, limit: Limit, people: People): number {
  const beyond = pastLimit(value, limit) - pastLimit(people.usual, limit);
  return beyond / Math.sqrt(varianceOf(people, plusMinus));
}

/** 80 % of a normal distribution lie above its mean less this many SDs. */
const fourInFive = 0.84;

/**
 * The deficit that this look alone would have shown in four of five people, in its unit: as much of it as makes some signs.
 * @param looks that could say it
 */
export function wouldShow(plusMinus: number, limit: Limit, people: People, looks = 1): number {
  const [size, variance] = [sizeOf(limit, people), varianceOf(people, plusMinus)];
  const sd = Math.sqrt(variance);
  return Math.max(size / 2 + (someFrom * variance) / size, someSds(looks) * sd) + fourInFive * sd;
}

/** A deficit twice the size in question would not have shown: the look can tell nothing. */
export const tellsNothing = (plusMinus: number, limit: Limit, people: People, looks = 1): boolean =>
  wouldShow(plusMinus, limit, people, looks) > 2 * sizeOf(limit, people);

/** Main sign, what supports it and what speaks against it, added up. */
export function sumOf(main: number, supporting: readonly number[], against: readonly number[]): number {
  const supports = supporting
    .map((evidence) => clamp(supportShare * evidence, supportRange))
    .reduce((sum, evidence) => sum + evidence, 0);
  const contradicts = against
    .map((evidence) => clamp(evidence, [0, againstMost]))
    .reduce((sum, evidence) => sum + evidence, 0);
  return main + clamp(supports, supportsRange) - contradicts;
}
