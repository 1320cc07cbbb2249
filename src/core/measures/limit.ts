import type { SourceId } from './source-ids';

/** An expected value. */
export interface Norm {
  readonly mean: number;
  /** null where the source gives a mean only. */
  readonly sd: number | null;
  readonly source: SourceId;
}

export interface Limit {
  /** The value is on the far side of the limit: at or below `below`, or at or above `above`. */
  readonly below?: number;
  readonly above?: number;
  readonly source: SourceId;
}
export interface Limits {
  readonly watch?: readonly Limit[];
  readonly marked?: readonly Limit[];
}
