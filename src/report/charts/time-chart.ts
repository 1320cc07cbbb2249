import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Series, Side } from '../../core';
import { formatNumber } from '../../words';
import { plotArea, roundPx, valueScale, type ChartSize, type PlotArea, type Tick } from './scale';

export interface TimeChart {
  readonly area: PlotArea;
  readonly lines: readonly { readonly side: Side | null; readonly path: string }[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly zeroPx: number;
  /** Pixels from the left for a moment of the clip, kept inside the plot. */
  xOf(timeS: number): number;
  /** The moment under a pixel, kept inside the clip. */
  timeOf(xPx: number): number;
}

/**
 * Curves over the time of the clip; a line breaks where values are missing.
 * @param spanS First and last moment on the horizontal axis, seconds.
 */
export function timeChart(
  series: readonly Series[],
  spanS: readonly [number, number],
  size: ChartSize,
): TimeChart {
  const area = plotArea(size);
  const x = scaleLinear(spanS, [area.leftPx, area.rightPx]).clamp(true);
  const y = valueScale(
    series.flatMap((s) => s.values.filter((value) => value !== null)),
    area,
  );
  const lines = series.map((s) => {
    const isShown = (timeS: number) => timeS >= spanS[0] && timeS <= spanS[1];
    const draw = line<number | null>()
      .defined((value, i) => value !== null && isShown(s.timesS[i]!))
      .x((_, i) => roundPx(x(s.timesS[i]!)))
      .y((value) => roundPx(y(value!)));
    return { side: s.side, path: draw(s.values) ?? '' };
  });
  const seconds = x.ticks(Math.max(2, Math.round((area.rightPx - area.leftPx) / 90)));
  const decimals = seconds.some((s) => !Number.isInteger(s)) ? 1 : 0;
  return {
    area,
    lines,
    xTicks: seconds.map((value) => ({
      value,
      label: formatNumber(value, decimals),
      atPx: roundPx(x(value)),
    })),
    yTicks: y
      .ticks(3)
      .map((value) => ({ value, label: `${formatNumber(value, 0)}°`, atPx: roundPx(y(value)) })),
    zeroPx: roundPx(y(0)),
    xOf: (timeS) => x(timeS),
    timeOf: (xPx) => x.invert(xPx),
  };
}
