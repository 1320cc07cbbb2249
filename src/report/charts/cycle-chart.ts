import { scaleLinear } from 'd3-scale';
import { area as areaShape, line } from 'd3-shape';
import type { Curve, Side } from '../../core';
import { formatNumber } from '../format';
import { plotArea, roundPx, valueScale, type ChartSize, type PlotArea, type Tick } from './scale';

export interface CycleChart {
  readonly area: PlotArea;
  readonly lines: readonly {
    readonly side: Side;
    readonly n: number;
    readonly path: string;
    readonly band: string;
  }[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly zeroPx: number;
  /** Pixels from the left for a percent of the cycle. */
  xOf(percent: number): number;
  /** Pixels from the top for a value. */
  yOf(valueDeg: number): number;
}

/** Mean curves over the gait cycle with a band of one standard deviation on each side of the mean. */
export function cycleChart(curves: readonly Curve[], size: ChartSize): CycleChart {
  const area = plotArea(size);
  const x = scaleLinear([0, 100], [area.leftPx, area.rightPx]).clamp(true);
  const y = valueScale(
    curves.flatMap((c) => c.mean.flatMap((value, i) => [value - c.sd[i]!, value + c.sd[i]!])),
    area,
  );
  const lines = curves.map((c) => {
    const xAt = (i: number) => roundPx(x((100 * i) / (c.mean.length - 1)));
    const path = line<number>()
      .x((_, i) => xAt(i))
      .y((value) => roundPx(y(value)));
    const band = areaShape<number>()
      .x((_, i) => xAt(i))
      .y0((value, i) => roundPx(y(value - c.sd[i]!)))
      .y1((value, i) => roundPx(y(value + c.sd[i]!)));
    return { side: c.side, n: c.n, path: path(c.mean) ?? '', band: band(c.mean) ?? '' };
  });
  return {
    area,
    lines,
    xTicks: [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value} %`, atPx: roundPx(x(value)) })),
    yTicks: y
      .ticks(4)
      .map((value) => ({ value, label: `${formatNumber(value, 0)}°`, atPx: roundPx(y(value)) })),
    zeroPx: roundPx(y(0)),
    xOf: (percent) => x(percent),
    yOf: (valueDeg) => y(valueDeg),
  };
}
