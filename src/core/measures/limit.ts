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

/** Limits by `our rule` unless a source is named: no published one was found. */
export const above = (limit: number, source: SourceId = 'our-rule'): Limit => ({ above: limit, source });
export const below = (limit: number, source: SourceId = 'our-rule'): Limit => ({ below: limit, source });
/** To either side of zero. */
export const beyond = (limit: number, source: SourceId = 'our-rule'): readonly [Limit, Limit] => [
  above(limit, source),
  below(-limit, source),
];
export const watch = (...limits: readonly Limit[]): Limits => ({ watch: limits });

/** How far past its limit a value is; negative when it is on the near side. */
export const pastLimit = (value: number, limit: Limit): number =>
  Math.max(
    limit.above === undefined ? -Infinity : value - limit.above,
    limit.below === undefined ? -Infinity : limit.below - value,
  );
