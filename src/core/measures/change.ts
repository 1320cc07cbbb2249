import { isMeasured, type Assessment, type MeasuredValue } from '../assessment';
import { measureIds, type MeasureId } from './measures';
import type { Side } from '../recording/skeleton';

/**
 * Change of one person between two recordings with the same set-up: more than the method's error, or not. Minimal
 * detectable change (MDC) and the ± it belongs to: clinical reference 5.2, in the unit of the measure.
 */

type Row = readonly [plusMinus: number, mdc: number];
const thigh: Row = [5, 6];
const knee: Row = [6, 7];
const ankle: Row = [8, 10];
const lean: Row = [3, 4];
const frontal: Row = [6, 8];

const rows: Partial<Record<MeasureId, Row>> = {
  'trunk-lean': lean,
  'trunk-lean-walking': lean,
  'trunk-side-lean': lean,
  'trunk-side-lean-walking': lean,
  'thigh-extension-peak': thigh,
  'thigh-range': thigh,
  'thigh-flexion-peak': thigh,
  'hip-extension-vs-trunk-peak': thigh,
  'knee-initial-contact': knee,
  'knee-loading': knee,
  'knee-late-stance': knee,
  'knee-swing-peak': knee,
  'ankle-dorsiflexion-peak': ankle,
  'ankle-pushoff': ankle,
  'pelvic-drop': [4, 5],
  'hip-adduction': frontal,
  'knee-frontal': frontal,
  'stance-percent': [4, 5],
  'swing-percent': [4, 5],
  'double-support-percent': [4, 6],
  'step-time-asymmetry': [4, 5],
  'single-support-asymmetry': [4, 5],
  'step-length': [0.04, 0.06],
  'walking-speed': [0.1, 0.12],
  cadence: [2, 3],
  'ear-shoulder-angle': [4, 6],
  'contour-lordosis': [6, 8],
  'lumbar-depth-index': [1.5, 2],
  'hip-internal-rotation': frontal,
  'hip-external-rotation': frontal,
  'squat-depth': [3, 4],
  'sit-to-stand-time': [0.3, 0.6],
};

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
 * than the one it belongs to. A measure without a row takes the error
 * of a difference, which is wider: the square root of the sum of both ± squared.
 */
function limitOf(id: MeasureId, before: MeasuredValue, after: MeasuredValue): number {
  if (before.changePlusMinus !== undefined && after.changePlusMinus !== undefined)
    return Math.max(before.changePlusMinus, after.changePlusMinus);
  const row = rows[id];
  if (!row) return Math.hypot(before.plusMinus, after.plusMinus);
  const [plusMinus, mdc] = row;
  return mdc * Math.max(1, before.plusMinus / plusMinus, after.plusMinus / plusMinus);
}

/** Every measure that both recordings (or sessions read as one) have, in the order of the measure list. */
export function changesBetween(
  before: Pick<Assessment, 'measures'>,
  after: Pick<Assessment, 'measures'>,
): Change[] {
  const values = after.measures.filter(isMeasured);
  return before.measures
    .filter(isMeasured)
    .flatMap((first): Change[] => {
      const second = values.find((m) => m.id === first.id && m.side === first.side);
      if (!second) return [];
      const change = changeOf(first, second);
      const limit = limitOf(first.id, first, second);
      const beyondError = Math.abs(change) > limit;
      return [{ id: first.id, side: first.side, before: first, after: second, change, limit, beyondError }];
    })
    .toSorted((a, b) => measureIds.indexOf(a.id) - measureIds.indexOf(b.id));
}
