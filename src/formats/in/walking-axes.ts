import { sides, type LandmarkName } from '../../core';
import type { MarkerPath, MarkerPoint } from './marker-data';

/** Where up and forward are in a laboratory whose axes nobody names. */

type Vector = readonly number[];

export interface Axes {
  readonly up: Vector;
  readonly forward: Vector;
  readonly upOf: (point: Vector) => number;
  readonly forwardOf: (point: Vector) => number;
  /** To the person's right. */
  readonly rightOf: (point: Vector) => number;
}

export const across = (from: MarkerPoint, to: MarkerPoint): [number, number, number] => [
  to[0] - from[0],
  to[1] - from[1],
  to[2] - from[2],
];

const dot = (a: Vector, b: Vector) => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
const cross = (a: Vector, b: Vector): Vector => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];
const unit = (a: Vector): Vector | null => {
  const length = Math.hypot(...a);
  return length > 1e-9 ? a.map((value) => value / length) : null;
};

/** Mean of the vectors from one path to another, where both are known; null where they never are. */
function meanAcross(from: MarkerPath | undefined, to: MarkerPath | undefined): Vector | null {
  const sum = [0, 0, 0];
  let n = 0;
  from?.forEach((a, i) => {
    const b = to?.[i];
    if (!a || !b) return;
    across(a, b).forEach((value, c) => (sum[c]! += value));
    n++;
  });
  return n > 0 ? sum.map((value) => value / n) : null;
}

/** A pelvis that gets this far has walked, and not on a belt. */
const walkedM = 1;

/**
 * Up is the axis of the file along which knees lie over ankles; forward is the way that the pelvis goes, or where it stays
 * the way that the feet point. Its sign is that of the feet.
 */
export function axesOf(
  landmarks: Partial<Record<LandmarkName, MarkerPath>>,
  pelvis: MarkerPath | null,
): Axes | null {
  const rise = sides
    .map((side) => meanAcross(landmarks[`${side}_ankle`], landmarks[`${side}_knee`]))
    .find((vector) => vector !== null);
  if (!rise) return null;
  const axis = rise.reduce((best, value, c) => (Math.abs(value) > Math.abs(rise[best]!) ? c : best), 0);
  const up = [0, 1, 2].map((c) => (c === axis ? Math.sign(rise[axis]!) : 0));
  const level = (vector: Vector) => vector.map((value, c) => value - up[c]! * dot(vector, up));
  const feet = sides
    .map((side) => meanAcross(landmarks[`${side}_heel`], landmarks[`${side}_foot_index`]))
    .filter((vector) => vector !== null);
  const pointing =
    feet.length > 0 ? level(feet[0]!.map((_, c) => feet.reduce((sum, v) => sum + v[c]!, 0))) : null;
  const there = (pelvis ?? []).filter((point) => point !== null);
  const [first, last] = [there[0], there.at(-1)];
  const way = first && last ? level(across(first, last)) : null;
  const walked = way !== null && Math.hypot(...way) > walkedM;
  const along = walked ? way : pointing;
  const forward = along && unit(along);
  if (!forward) return null;
  // Walked backwards, the feet point against the way.
  const signed = pointing && dot(pointing, forward) < 0 ? forward.map((value) => -value) : forward;
  const right = cross(signed, up);
  return {
    up,
    forward: signed,
    upOf: (point) => dot(point, up),
    forwardOf: (point) => dot(point, signed),
    rightOf: (point) => dot(point, right),
  };
}
