import type { Sex } from '../recording/keypoints';
import { adultFromYears, normOfAge, type AgeColumn } from './norm-ages';
import { atSpeed } from './norm-speed';
import type { Norm } from './limit';
import type { SourceId } from './source-ids';

/** What to expect of whom: figures of the clinical reference 1.1-1.8, 3.2-3.5, as the records of the measures give them. */

/** Who walks, as far as it is known, and how fast. */
export interface NormContext {
  /** v / sqrt(g * leg length); null in views that do not show it. */
  readonly speed: number | null;
  readonly ageYears?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** The same measure on the other side, where it has one; null where it has no value. */
  readonly otherSide?: number | null | undefined;
}

/** Norms are those of adults. */
export const isChild = ({ ageYears }: NormContext): boolean => ageYears != null && ageYears < adultFromYears;

export type Expectation = (context: NormContext) => Norm | null;

export const always =
  (mean: number, sd: number | null, source: SourceId): Expectation =>
  () => ({ mean, sd, source });

/** @param values at the centres of the five bands of walking speed */
export const bySpeed =
  (values: readonly number[], sd: number | null, source: SourceId): Expectation =>
  ({ speed }) =>
    speed === null ? null : { mean: atSpeed(values, speed), sd, source };

/** From the tables by age and sex where either is known, else from adults in general. */
export const byAge =
  (column: AgeColumn, otherwise: Expectation = () => null): Expectation =>
  (context) => {
    const aged = normOfAge(column, context.ageYears ?? null, context.sex ?? null);
    return aged ? { ...aged, source: 'spatiotemporal-by-age' } : otherwise(context);
  };

type SpeedBand = 'very-slow' | 'slow' | 'free' | 'fast' | 'very-fast';
/** Upper limits of dimensionless speed: Schwartz 2008. */
const bandLimits: readonly (readonly [SpeedBand, number])[] = [
  ['very-slow', 0.227],
  ['slow', 0.363],
  ['free', 0.5],
  ['fast', 0.636],
  ['very-fast', Infinity],
];
/** Speed from keypoints is good to about this share; where it is within that of a band limit, the faster band counts. */
const speedError = 0.05;
export const bandOf = (speed: number): SpeedBand =>
  bandLimits.find(([, limit]) => speed * (1 + speedError) < limit)![0];
