import { jointIndex, landmarkIndex, sides, type Joint, type Side } from '../recording/skeleton';
import type { KeypointsFrame } from '../recording/keypoints';

/** Landmarks of one person, pixels of the upright picture, y down. */
export type BodyPoints = NonNullable<KeypointsFrame>;

/** One look at the live picture, as the networks see it. Nothing of it goes into a result. */
export interface LiveLook {
  /** Seconds, increasing. */
  readonly timeS: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly people: readonly BodyPoints[];
  /** Mean of the whole picture, 0 black to 1 white. */
  readonly brightness: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A landmark counts as seen from here on, as in the analysis of recordings. */
const seenFrom = 0.2;
const degrees = 180 / Math.PI;

export const isSeen = (body: BodyPoints, index: number): boolean => body[index]![2] >= seenFrom;

export function joint(body: BodyPoints, side: Side, name: Joint): Point | null {
  const index = jointIndex(side, name);
  const [x, y] = body[index]!;
  return isSeen(body, index) ? { x, y } : null;
}

/** Middle of left and right, or the one that is seen. */
export function middle(body: BodyPoints, name: Joint): Point | null {
  const [left, right] = sides.map((side) => joint(body, side, name));
  if (left && right) return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  return left ?? right ?? null;
}

const headNames = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'] as const;
const footJoints = ['ankle', 'heel', 'foot_index'] as const;

/** From the highest point of the face to the lowest of the feet, whether in the picture or guessed outside of it. */
export function bodySpan(body: BodyPoints): { readonly topPx: number; readonly bottomPx: number } {
  const feet = sides.flatMap((side) => footJoints.map((name) => body[jointIndex(side, name)]![1]));
  return {
    topPx: Math.min(...headNames.map((name) => body[landmarkIndex[name]]![1])),
    bottomPx: Math.max(...feet),
  };
}

/** The largest person: who stands in front of the camera. */
export function mainPerson({ people }: LiveLook): BodyPoints | null {
  const height = (body: BodyPoints) => bodySpan(body).bottomPx - bodySpan(body).topPx;
  return people.reduce<BodyPoints | null>((a, b) => (a && height(a) >= height(b) ? a : b), null);
}

/** Hip to ankle over the knee in the picture, px; the longer leg. Null where no leg is seen. */
export function legPx(body: BodyPoints): number | null {
  const lengths = sides.flatMap((side) => {
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((name) => joint(body, side, name));
    return hip && knee && ankle
      ? [Math.hypot(hip.x - knee.x, hip.y - knee.y) + Math.hypot(knee.x - ankle.x, knee.y - ankle.y)]
      : [];
  });
  return lengths.length ? Math.max(...lengths) : null;
}

/** Tilt of the line from below to above against the vertical of the picture, degrees, to the right +. */
export function tiltDeg(below: Point, above: Point): number {
  return degrees * Math.atan2(above.x - below.x, below.y - above.y);
}

/** Trunk (mid-hip to mid-shoulder) against the vertical of the picture, degrees, to the right +; null where not seen. */
export function trunkTiltDeg(body: BodyPoints): number | null {
  const [hip, shoulder] = [middle(body, 'hip'), middle(body, 'shoulder')];
  return hip && shoulder && tiltDeg(hip, shoulder);
}

/** How far the knee is from straight, degrees, without sign; null where the leg is not seen. */
export function kneeBendDeg(body: BodyPoints, side: Side): number | null {
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((name) => joint(body, side, name));
  if (!hip || !knee || !ankle) return null;
  const turn = Math.abs(tiltDeg(knee, hip) - tiltDeg(ankle, knee));
  return turn > 180 ? 360 - turn : turn;
}

/** Width of the shoulders over the length of the trunk: about 0.75 from the front, under 0.3 from the side. */
export function shoulderShare(body: BodyPoints): number | null {
  const [left, right] = sides.map((side) => joint(body, side, 'shoulder'));
  const [hip, shoulder] = [middle(body, 'hip'), middle(body, 'shoulder')];
  if (!left || !right || !hip || !shoulder) return null;
  const trunkPx = Math.hypot(shoulder.x - hip.x, shoulder.y - hip.y);
  return trunkPx > 0 ? Math.hypot(left.x - right.x, left.y - right.y) / trunkPx : null;
}
