import { scaleLinear } from 'd3-scale';
import { isMeasured, type Side } from '../../core';
import type { SaidExpected, SaidMeasure, SaidValue } from '../../words';
import { roundPx } from './scale';

export interface RangeStrip {
  /** Mean, ± 1 SD and ± 2 SD of what is expected; null where that is not known. */
  readonly expected: {
    readonly meanPx: number;
    readonly inner: Span | null;
    readonly outer: Span | null;
  } | null;
  readonly marks: readonly { readonly side: Side | null; readonly atPx: number; readonly whisker: Span }[];
}
export interface Span {
  readonly fromPx: number;
  readonly toPx: number;
}

/** One measure on a line: what is expected as a band, each value as a point with its error. Null where there is nothing to compare. */
export function rangeStrip(
  measures: readonly SaidMeasure[],
  expected: SaidExpected | null,
  widthPx: number,
): RangeStrip | null {
  const values = measures.filter(isMeasured);
  if (values.length === 0 || (values.length === 1 && !expected)) return null;
  const ends = values.flatMap((m) => [m.value - m.plusMinus, m.value + m.plusMinus]);
  if (expected) ends.push(expected.mean - 2 * (expected.sd ?? 0), expected.mean + 2 * (expected.sd ?? 0));
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const pad = (high - low || 1) * 0.06;
  const x = scaleLinear([low - pad, high + pad], [0, widthPx]);
  const span = (from: number, to: number): Span => ({ fromPx: roundPx(x(from)), toPx: roundPx(x(to)) });
  const around = ({ mean, sd }: SaidExpected, times: number) =>
    sd === null ? null : span(mean - times * sd, mean + times * sd);
  const mark = ({ side, value, plusMinus }: SaidValue) => ({
    side,
    atPx: roundPx(x(value)),
    whisker: span(value - plusMinus, value + plusMinus),
  });
  return {
    expected: expected && {
      meanPx: roundPx(x(expected.mean)),
      inner: around(expected, 1),
      outer: around(expected, 2),
    },
    marks: values.map(mark),
  };
}
