import type { MissingCode } from '../missing-code';
import type { KeypointsFrame } from '../recording/keypoints';
import { jointIndex, sides, type Joint } from '../recording/skeleton';

/** The back's edge in one frame: the part of a person's outline from the neck down to the fold under the buttock. */

type Point = readonly [x: number, y: number];
type Frame = NonNullable<KeypointsFrame>;

export interface BackLine {
  /** From the neck down. Pixels of the picture. */
  readonly points: readonly Point[];
  /** Where the line starts and ends, and the length of the trunk (mid-hip to mid-shoulder). */
  readonly trunkPx: number;
}

/** The line starts this far from shoulder to ear and ends this far from hip to knee. */
const neckShare = 0.35;
const foldShare = 0.34;
/** An elbow or hand nearer to the back's edge than this share of the trunk hides it, or is the edge itself. */
const armClearance = 0.1;
/** The edge lies behind the line of the joints by at least and at most so much of the trunk. */
const depth = { least: 0.04, most: 0.55 };

const plus = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + share * (bx - ax),
  ay + share * (by - ay),
];
const middle = (frame: Frame, joint: Joint): Point => {
  const [left, right] = sides.map((side) => frame[jointIndex(side, joint)]!);
  return [(left![0] + right![0]) / 2, (left![1] + right![1]) / 2];
};
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

/** Direction towards the person's back, of a segment that points up the body; a unit vector of the picture. */
function behind([ax, ay]: Point, [bx, by]: Point, facingSign: 1 | -1): Point {
  const length = distance([ax, ay], [bx, by]) || 1;
  return [(facingSign * (by - ay)) / length, (-facingSign * (bx - ax)) / length];
}

interface Crossing {
  /** Place along the polygon: index of the corner before, and how far to the next. */
  readonly at: number;
  readonly point: Point;
  /** From the start of the ray. */
  readonly far: number;
}

/** The nearest crossing of a ray with a closed polygon, or null where it starts outside or meets nothing. */
function leave(polygon: readonly Point[], [x, y]: Point, [dx, dy]: Point): Crossing | null {
  const found: Crossing[] = [];
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    const across = (px: number, py: number) => dx * (py - y) - dy * (px - x);
    const [a, b] = [across(ax, ay), across(bx, by)];
    if (a > 0 === b > 0) return;
    const share = a / (a - b);
    const point: Point = [ax + share * (bx - ax), ay + share * (by - ay)];
    const far = dx * (point[0] - x) + dy * (point[1] - y);
    if (far > 0) found.push({ at: i + share, point, far });
  });
  // From the inside a ray crosses the edge an odd number of times.
  if (found.length % 2 === 0) return null;
  return found.reduce((a, b) => (b.far < a.far ? b : a));
}

/** The polygon from one crossing to another, the way round that passes the third. */
function between(polygon: readonly Point[], from: Crossing, to: Crossing, via: Crossing): Point[] {
  const n = polygon.length;
  const ahead = (crossing: Crossing) => (crossing.at - from.at + n) % n;
  const forward = ahead(via) < ahead(to);
  const points: Point[] = [from.point];
  if (forward)
    for (let i = Math.floor(from.at) + 1; i <= Math.floor(from.at + ahead(to)); i++)
      points.push(polygon[i % n]!);
  else
    for (let i = Math.floor(from.at); i > from.at - (n - ahead(to)); i--) points.push(polygon[(i + n) % n]!);
  points.push(to.point);
  return points;
}

/** Distance of a point from a line of points, + where it lies in front of it. */
function inFrontOf(line: readonly Point[], point: Point, [bx, by]: Point): number {
  const nearest = line.reduce((a, b) => (distance(b, point) < distance(a, point) ? b : a));
  const away = distance(nearest, point);
  return (point[0] - nearest[0]) * bx + (point[1] - nearest[1]) * by > 0 ? -away : away;
}

/**
 * Finds the back's edge in a person's outline, upright or bent.
 * @param polygon closed, pixels of the picture, y down
 * @param facingSign +1 when the person faces the right edge of the picture
 * @returns why it cannot be used: `no-outline`, `arm-over-back`, `outline-clipped`, `outline-disturbed`
 */
export function backLine(
  polygon: readonly Point[],
  frame: Frame,
  facingSign: 1 | -1,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): BackLine | MissingCode {
  const [ear, shoulder, hip, knee] = (['ear', 'shoulder', 'hip', 'knee'] as const).map((joint) =>
    middle(frame, joint),
  ) as [Point, Point, Point, Point];
  const trunkPx = distance(hip, shoulder);
  const trunkBack = behind(hip, shoulder, facingSign);
  const thighBack = behind(knee, hip, facingSign);
  const neck = leave(polygon, plus(shoulder, ear, neckShare), trunkBack);
  const waist = leave(polygon, plus(hip, shoulder, 0.4), trunkBack);
  const fold = leave(polygon, plus(hip, knee, foldShare), thighBack);
  if (!neck || !waist || !fold || trunkPx === 0) return 'no-outline';
  const points = between(polygon, neck, fold, waist);
  const isAtEdge = ([x, y]: Point) => x < 1 || y < 1 || x > widthPx - 2 || y > heightPx - 2;
  if (points.some(isAtEdge)) return 'outline-clipped';
  // The upper arm starts at the shoulder: only what is below it can hide the hollow of the back.
  const arms = sides.flatMap((side) =>
    (['elbow', 'wrist'] as const).map((joint) => frame[jointIndex(side, joint)]!),
  );
  const hides = ([x, y, visibility]: readonly [number, number, number]) =>
    visibility > 0.3 && inFrontOf(points, [x, y], trunkBack) < armClearance * trunkPx;
  if (arms.some(hides)) return 'arm-over-back';
  const odd = [neck, waist, fold].some(
    ({ far }) => far < depth.least * trunkPx || far > depth.most * trunkPx,
  );
  return odd ? 'outline-disturbed' : { points, trunkPx };
}
