import { scaleLinear } from 'd3-scale';

export interface ChartSize {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

export interface Tick {
  readonly value: number;
  readonly label: string;
  /** Pixels from the left (x) or top (y) edge of the chart. */
  readonly atPx: number;
}

export interface PlotArea {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

/** The rectangle inside the margins; never negative, so that a chart that is not laid out yet draws nothing. */
export function plotArea({ widthPx, heightPx, margin }: ChartSize): PlotArea {
  const rightPx = Math.max(margin.left, widthPx - margin.right);
  const bottomPx = Math.max(margin.top, heightPx - margin.bottom);
  return { leftPx: margin.left, rightPx, topPx: margin.top, bottomPx };
}

/** A vertical scale that holds every value and zero with a little room, and never blows a flat curve up. */
export function valueScale(values: Iterable<number>, area: PlotArea) {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low < 10) {
    const pad = (10 - (high - low)) / 2;
    low -= pad;
    high += pad;
  }
  const room = (high - low) * 0.05;
  return scaleLinear([low - room, high + room], [area.bottomPx, area.topPx]);
}

/** Rounded so that paths stay short and the same on every machine. */
export const roundPx = (value: number): number => Math.round(value * 10) / 10;
