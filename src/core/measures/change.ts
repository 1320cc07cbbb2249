import { isMeasured, type Assessment, type MeasuredValue } from '../assessment';
import { measureDefinitions, recordOf, type MeasureId, type MeasureTable } from './measures';
import type { Side } from '../recording/skeleton';

/**
 * Change of one person between two recordings with the same set-up: more than the method's error, or not, by the minimal
 * detectable change (MDC) that the record of the measure gives.
 */

export interface Change {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly before: MeasuredValue;
  readonly after: MeasuredValue;
  /** After minus before, as `changeOf` has it. */
  readonly change: number;
  /** What a change has to exceed to be more than the method's error. */
  readonly limit: number;
  readonly beyondError: boolean;
}

/**
 * After minus before; of an estimate whose change is estimated by itself that, which is not the difference of the values.
 * An asymmetry that has changed sides went through zero.
 */
export function changeOf(before: MeasuredValue, after: MeasuredValue): number {
  if (before.forChange !== undefined && after.forChange !== undefined)
    return after.forChange - before.forChange;
  const changedSides = before.smallerSide !== undefined && before.smallerSide !== after.smallerSide;
  return changedSides ? -(after.value + before.value) : after.value - before.value;
}

/**
 * The error of a change where the measure has one of its own. Else the MDC, as much wider as the wider of the two ± is
 * than the one it belongs to. A measure without an MDC takes the error
 * of a difference, which is wider: the square root of the sum of both ± squared.
 */
function limitOf(
  change: readonly [plusMinus: number, mdc: number] | undefined,
  before: MeasuredValue,
  after: MeasuredValue,
): number {
  if (before.changePlusMinus !== undefined && after.changePlusMinus !== undefined)
    return Math.max(before.changePlusMinus, after.changePlusMinus);
  if (!change) return Math.hypot(before.plusMinus, after.plusMinus);
  const [plusMinus, mdc] = change;
  return mdc * Math.max(1, before.plusMinus / plusMinus, after.plusMinus / plusMinus);
}

/** Every measure that both recordings (or sessions read as one) have, in the order of the measure list. */
export function changesBetween(
  before: Pick<Assessment, 'measures'>,
  after: Pick<Assessment, 'measures'>,
  table: MeasureTable = measureDefinitions,
): Change[] {
  const values = after.measures.filter(isMeasured);
  const ids = Object.keys(table);
  return before.measures
    .filter(isMeasured)
    .flatMap((first): Change[] => {
      const second = values.find((m) => m.id === first.id && m.side === first.side);
      if (!second) return [];
      const change = changeOf(first, second);
      const limit = limitOf(recordOf(first.id, table).change, first, second);
      const beyondError = Math.abs(change) > limit;
      return [{ id: first.id, side: first.side, before: first, after: second, change, limit, beyondError }];
    })
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
