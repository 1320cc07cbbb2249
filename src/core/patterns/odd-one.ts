import { isMeasured } from '../assessment';
import { measureDefinitions, type MeasureId } from '../measures/measures';
import { expectedOf, type Limit } from '../measures/norms';
import { otherSide, type Side } from '../recording/skeleton';
import { findMeasure, type PatternContext } from './pattern-context';
import type { Look } from './rule';

/**
 * Whose a difference is. It is the other side's where that lies further than two SDs and its error from what is expected, away from the
 * deficit in question, and further than this side lies on its own side of it.
 */
export function isOddOne(look: Look, limit: Limit, side: Side, context: PatternContext): boolean {
  const of = measureDefinitions[look.measure].differenceOf as MeasureId | undefined;
  if (of === undefined) return true;
  const [own, other] = [side, otherSide(side)].map((s) => findMeasure(context, of, s));
  if (!own || !other || !isMeasured(own.measure) || !isMeasured(other.measure)) return true;
  const expected = expectedOf(of, own.norms);
  if (!expected || expected.sd === null) return true;
  const towards = limit.above === undefined ? -1 : 1;
  const short = towards * (own.measure.value - expected.mean);
  const excess = towards * (expected.mean - other.measure.value);
  return excess <= 2 * expected.sd + other.measure.plusMinus / 2 || excess <= short;
}
