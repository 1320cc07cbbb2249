import { bisectCenter, bisectRight } from 'd3-array';
import type { GaitCycle, Side } from '../core';

/** Where a moment of the clip lies in the data. Times are seconds of the container. */

/** Index of the frame whose time is nearest; -1 when there is none. */
export function nearestFrame(timesS: readonly number[], timeS: number): number {
  return timesS.length === 0 ? -1 : bisectCenter(timesS as number[], timeS);
}

/** Index of the frame that is on screen at the moment: the last one that has begun; the first before all of them. */
export function frameAt(timesS: readonly number[], timeS: number): number {
  // Times of keypoint files are rounded; a frame that is to begin within half a millisecond has begun.
  return timesS.length === 0 ? -1 : Math.max(0, bisectRight(timesS as number[], timeS + 0.0005) - 1);
}

/** Percent of the cycle of this side in which the moment lies, or null between and outside cycles. */
export function phaseAt(cycles: readonly GaitCycle[], side: Side, timeS: number): number | null {
  const cycle = cycles.find((c) => c.side === side && timeS >= c.startS && timeS < c.endS);
  return cycle ? (100 * (timeS - cycle.startS)) / (cycle.endS - cycle.startS) : null;
}

/** Mean percent of the cycle at which the foot leaves the floor; null without cycles of this side. */
export function meanToeOffPercent(cycles: readonly GaitCycle[], side: Side): number | null {
  const own = cycles.filter((c) => c.side === side);
  if (own.length === 0) return null;
  const sum = own.reduce((total, c) => total + (c.toeOffS - c.startS) / (c.endS - c.startS), 0);
  return (100 * sum) / own.length;
}
