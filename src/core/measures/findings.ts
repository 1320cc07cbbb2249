import { bootstrapError } from '../signal/bootstrap';
import type { MissingCode } from '../missing-code';
import type { GaitCycle, GaitEvent } from '../timeline';
import type { MeasureId } from './measures';
import type { PassReading } from '../scene/scene';
import { sides, type Side } from '../recording/skeleton';
import type { Tracks } from '../tracks/tracks';

/** What is found before it is given its error and judged, and what the walk is read from. */

export interface Sample {
  readonly id: MeasureId;
  readonly side: Side | null;
  /** In the unit of the measure. */
  readonly value: number;
  /** Cycles or steps behind the value. */
  readonly n: number;
  /** Of an asymmetry: the side with the smaller value. */
  readonly smallerSide?: Side;
  /** Taken from the limb away from the camera, or from both limbs of a single side view. */
  readonly far: boolean;
  /** Of an estimate whose change is estimated by itself: see `MeasuredValue.forChange`. */
  readonly forChange?: number;
  /** Standard error of the value as cycles or repetitions show it; null where there is only one. */
  readonly spread?: number | null;
  /** Fewer repetitions, or a shorter stance, than the test asks for. */
  readonly few?: boolean;
}
export interface Gap {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly missing: MissingCode;
}
export type Finding = Sample | Gap;

export interface WalkInput {
  readonly tracks: Tracks;
  readonly passes: readonly PassReading[];
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Strides left out by hand; the steps in them do not count either. */
  readonly excluded: readonly GaitCycle[];
  /** Metres a leg length (hip to knee to ankle); null without a scale. */
  readonly legM: number | null;
  /** Leg lengths a second. */
  readonly relativeSpeed: number | null;
}

export const isSample = (finding: Finding): finding is Sample => 'value' in finding;

const weightedMean = (cycles: readonly { readonly value: number; readonly weight: number }[]) =>
  cycles.reduce((sum, { value, weight }) => sum + value * weight, 0) /
  cycles.reduce((sum, { weight }) => sum + weight, 0);

/** Mean of the cycles and how far it may be from that of others. @param weights all the same without them */
export function average(
  id: MeasureId,
  side: Side | null,
  values: readonly number[],
  far: boolean,
  weights?: readonly number[],
): Sample {
  const cycles = values.map((value, i) => ({ value, weight: weights?.[i] ?? 1 }));
  const spread = bootstrapError([cycles], ([drawn]) => weightedMean(drawn!));
  return { id, side, value: weightedMean(cycles), n: values.length, far, spread };
}

/** Left minus right of a measure that exists on both sides. */
export function difference(id: MeasureId, of: MeasureId, found: readonly Finding[]): Finding {
  const [left, right] = sides.map((side) => found.find((f) => f.id === of && f.side === side));
  if (!left || !right) return { id, side: null, missing: 'too-few-cycles' };
  if (!isSample(left)) return { id, side: null, missing: left.missing };
  if (!isSample(right)) return { id, side: null, missing: right.missing };
  const n = Math.min(left.n, right.n);
  const spread = Math.hypot(left.spread ?? 0, right.spread ?? 0);
  return { id, side: null, value: left.value - right.value, n, far: left.far || right.far, spread };
}
