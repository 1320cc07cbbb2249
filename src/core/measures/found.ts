import type { MissingCode } from '../missing-code';
import { sides, type Side } from '../recording/skeleton';
import { bootstrapError } from '../signal/bootstrap';

/** What is found of a measure on a side, before it is given its error and judged. */
export type Found = Sample | Gap;

export interface Sample {
  /** In the unit of the measure. */
  readonly value: number;
  /** Cycles, steps, repetitions or still frames behind the value. */
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
  readonly missing: MissingCode;
}

export const isSample = (found: Found): found is Sample => 'value' in found;
export const gap = (missing: MissingCode): Gap => ({ missing });

const weightedMean = (cycles: readonly { readonly value: number; readonly weight: number }[]) =>
  cycles.reduce((sum, { value, weight }) => sum + value * weight, 0) /
  cycles.reduce((sum, { weight }) => sum + weight, 0);

/** Mean of the cycles and how far it may be from that of others. @param weights all the same without them */
export function average(values: readonly number[], far: boolean, weights?: readonly number[]): Sample {
  const cycles = values.map((value, i) => ({ value, weight: weights?.[i] ?? 1 }));
  const spread = bootstrapError([cycles], ([drawn]) => weightedMean(drawn!));
  return { value: weightedMean(cycles), n: values.length, far, spread };
}

/** The mean of the values, or why there are none. */
export const averageOr = (values: readonly number[], missing: MissingCode): Found =>
  values.length ? average(values, false) : { missing };

/** Left minus right of a measure that exists on both sides. */
export function leftMinusRight(of: (side: Side) => Found): Found {
  const [left, right] = sides.map(of) as [Found, Found];
  if (!isSample(left)) return left;
  if (!isSample(right)) return right;
  const n = Math.min(left.n, right.n);
  const spread = Math.hypot(left.spread ?? 0, right.spread ?? 0);
  return { value: left.value - right.value, n, far: left.far || right.far, spread };
}
