import type { CurveId } from '../timeline';
import { recordOf, type MeasureId, type MeasureTable } from './measures';
import type { MeasureUnit, Range } from './record';

/**
 * What a body can do, in the unit of the measure, as its record says. A value outside is a fault of the reading, whatever
 * caused it: it is not printed and is no sign. Wide on purpose: a range of motion that anybody has is inside, joint by joint
 * with the room that an error of a few degrees needs.
 */

/** Where a measure has no range of its own. An asymmetry is 0 to 200 by its formula. */
const byUnit: Readonly<Record<MeasureUnit, Range>> = {
  deg: [-180, 180],
  'deg/s': [-1000, 1000],
  s: [0, 3600],
  '%': [0, 200],
  '1/min': [0, 300],
  m: [-3, 3],
  'm/s': [-1, 6],
  '% leg length': [-150, 200],
  '% hip width': [-200, 200],
  points: [-200, 200],
  ratio: [-20, 20],
};

export function possibleRange(id: MeasureId, table?: MeasureTable): Range {
  const { possible, unit } = recordOf(id, table);
  return possible ?? byUnit[unit];
}

const within = ([least, most]: Range, value: number): boolean => value >= least && value <= most;

/** Whether a body can have the value; false for what is not finite. */
export const isPossible = (id: MeasureId, value: number, table?: MeasureTable): boolean =>
  within(possibleRange(id, table), value);

/** Of a curve over the gait cycle. */
const curveRange: Readonly<Record<CurveId, Range>> = {
  thigh: [-60, 140],
  knee: [-30, 165],
  ankle: [-75, 60],
  trunk: [-60, 150],
};
export const isPossibleCurve = (id: CurveId, values: readonly number[]): boolean =>
  values.every((value) => within(curveRange[id], value));
