import { scaleLinear } from 'd3-scale';
import { area as areaShape, line } from 'd3-shape';
import type { Side } from '../../core';
import { formatNumber, type SaidCurve } from '../../words';
import { plotArea, roundPx, valueScale, type ChartSize, type PlotArea, type Tick } from './scale';

export interface CycleChart {
  readonly area: PlotArea;
  readonly lines: readonly {
    readonly side: Side;
    readonly n: number;
    readonly path: string;
    readonly band: string;
  }[];
  /** What is expected at this speed, mean and one standard deviation; null where that is not known. */
  readonly expected: { readonly path: string; readonly band: string } | null;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly zeroPx: number;
  /** Pixels from the left for a percent of the cycle. */
  xOf(percent: number): number;
  /** Percent of the cycle under a pixel, kept inside it. */
  percentOf(xPx: number): number;
  /** Pixels from the top for a value. */
  yOf(valueDeg: number): number;
}

type MeanAndSpread = Pick<SaidCurve, 'mean' | 'sd'>;

/** Mean curves over the gait cycle with a band of one standard deviation on each side of the mean. */
export function cycleChart(curves: readonly SaidCurve[], size: ChartSize): CycleChart {
  const area = plotArea(size);
  const x = scaleLinear([0, 100], [area.leftPx, area.rightPx]).clamp(true);
  const expected = curves.find((c) => c.expected)?.expected ?? null;
  const y = valueScale(
    [...curves, ...(expected ? [expected] : [])].flatMap((c) =>
      c.mean.flatMap((value, i) => [value - c.sd[i]!, value + c.sd[i]!]),
    ),
    area,
  );
  const drawn = ({ mean, sd }: MeanAndSpread) => {
    const xAt = (i: number) => roundPx(x((100 * i) / (mean.length - 1)));
    const path = line<number>()
      .x((_, i) => xAt(i))
      .y((value) => roundPx(y(value)));
    const band = areaShape<number>()
      .x((_, i) => xAt(i))
      .y0((value, i) => roundPx(y(value - sd[i]!)))
      .y1((value, i) => roundPx(y(value + sd[i]!)));
    return { path: path(mean) ?? '', band: band(mean) ?? '' };
  };
  const lines = curves.map((c) => ({ side: c.side, n: c.n, ...drawn(c) }));
  return {
    area,
    lines,
    expected: expected && drawn(expected),
    xTicks: [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value} %`, atPx: roundPx(x(value)) })),
    yTicks: y
      .ticks(4)
      .map((value) => ({ value, label: `${formatNumber(value, 0)}°`, atPx: roundPx(y(value)) })),
    zeroPx: roundPx(y(0)),
    xOf: (percent) => x(percent),
    percentOf: (xPx) => x.invert(xPx),
    yOf: (valueDeg) => y(valueDeg),
  };
}
