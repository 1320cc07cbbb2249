import type { Flag } from '../assessment';
import { isChild, type NormContext } from './expect';
import { above, below, pastLimit, watch, type Limit, type Limits, type Norm } from './limit';
import { recordOf, type MeasureId, type MeasureTable } from './measures';

export { isChild, pastLimit, type Limit, type Norm, type NormContext };

/** What is expected of an adult of this age and sex at this speed; null for a child. */
export const expectedOf = (id: MeasureId, context: NormContext, table?: MeasureTable): Norm | null =>
  isChild(context) ? null : (recordOf(id, table).expected?.(context) ?? null);

/** Further than two SDs from the mean of the norm, on either side. */
const outsideNorm = (norm: Norm | null): Limits =>
  norm === null || norm.sd === null
    ? {}
    : watch(below(norm.mean - 2 * norm.sd, norm.source), above(norm.mean + 2 * norm.sd, norm.source));

function limitsOf(id: MeasureId, context: NormContext, table?: MeasureTable): Limits {
  if (isChild(context)) return {};
  const { limits = {} } = recordOf(id, table);
  if (limits === 'two-sds') return outsideNorm(expectedOf(id, context, table));
  return typeof limits === 'function' ? limits(context) : limits;
}

/** The first watch limit of a measure in that direction; null where it has none (at this speed). */
export const limitFor = (id: MeasureId, context: NormContext, direction: 'above' | 'below'): Limit | null =>
  limitsOf(id, context).watch?.find((limit) => limit[direction] !== undefined) ?? null;

/** Beyond so many SDs of people and method together a value is outside. */
const outsideFrom = 2;

/** Whether the error is wider than people spread: a 95 % interval of both. */
export const saysNothing = (plusMinus: number, expected: Norm | null): boolean =>
  expected?.sd != null && plusMinus > 2 * expected.sd;

/**
 * The one judgement of a value. Past a limit it is outside when it is two SDs of people and method together from what is
 * expected, or, where people's spread is not known, past the limit by more than its error; else it is borderline.
 * @returns null where there is no limit to judge by.
 */
export function flagOf(
  id: MeasureId,
  value: number,
  plusMinus: number,
  context: NormContext,
  table?: MeasureTable,
): Flag | null {
  const { watch: limits = [], marked = [] } = limitsOf(id, context, table);
  const all = [...limits, ...marked];
  if (all.length === 0) return null;
  const expected = expectedOf(id, context, table);
  const past = Math.max(...all.map((limit) => pastLimit(value, limit)));
  if (past > 0) {
    const far =
      expected?.sd != null
        ? Math.abs(value - expected.mean) > outsideFrom * Math.hypot(expected.sd, plusMinus / 2)
        : past > plusMinus;
    if (far) return 'outside';
  }
  if (saysNothing(plusMinus, expected)) return 'cannot-tell';
  return past > 0 ? 'borderline' : 'within';
}
