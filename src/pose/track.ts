import { landmarkIndex, type KeypointsFrame } from '../core';
import type { Clothes } from './clothes';

export type Points = NonNullable<KeypointsFrame>;

/** Somebody in one frame. */
export interface Seen {
  readonly timeS: number;
  readonly points: Points;
  readonly clothes: Clothes | null;
}

/** Extent of the body in the picture, px; a person who lies is as high as they are long. */
export function heightOf(points: Points): number {
  const ys = points.map(([, y]) => y);
  const xs = points.map(([x]) => x);
  return Math.max(Math.max(...ys) - Math.min(...ys), Math.max(...xs) - Math.min(...xs));
}
/** Middle of the hips, px. */
export function hipsOf(points: Points): readonly [x: number, y: number] {
  const [left, right] = [points[landmarkIndex.left_hip]!, points[landmarkIndex.right_hip]!];
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
}
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
/** Of one or the other, whichever is larger: 1 or more. */
export const ratioOf = (a: number, b: number) => Math.max(a / b, b / a);
export const medianHeight = (seen: readonly Seen[]) => median(seen.map(({ points }) => heightOf(points)));
