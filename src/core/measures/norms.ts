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

/**
 * A value is flagged only when it is past a limit and its distance from the expected mean (from the limit where there
 * is none) exceeds its own error.
 * @returns null where there is no limit to judge by.
 */
export function flagOf(
  id: MeasureId,
  value: number,
  plusMinus: number,
  context: NormContext,
  table?: MeasureTable,
): Flag | null {
  const limits = limitsOf(id, context, table);
  const expected = expectedOf(id, context, table);
  const passes = (limit: Limit) => {
    const past = pastLimit(value, limit);
    return past > 0 && (expected ? Math.abs(value - expected.mean) : past) > plusMinus;
  };
  if (limits.marked?.some(passes)) return 'marked';
  if (limits.watch?.some(passes)) return 'watch';
  return limits.watch || limits.marked ? 'within' : null;
}
