import { insidePass, isInPass, type PassReading } from './scene';
import { combine, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { path, type Path, type Tracks } from '../tracks/tracks';
import { bodyVector, imagePoint, radians, toDegrees, type BodyVector, type Radians } from '../units';

/**
 * Segment and joint angles of a side view over time, in degrees.
 * Signs: thigh forward of straight down +, knee flexion +, dorsiflexion +, toes up +, trunk forward of upright +.
 * Formulas: clinical reference 1.0. Known only inside the given pass.
 */
export interface SideAngles {
  readonly thigh: Readonly<Record<Side, Signal>>;
  readonly shank: Readonly<Record<Side, Signal>>;
  readonly knee: Readonly<Record<Side, Signal>>;
  readonly foot: Readonly<Record<Side, Signal>>;
  readonly ankle: Readonly<Record<Side, Signal>>;
  /** Shoulder to wrist, forward of straight down +. */
  readonly arm: Readonly<Record<Side, Signal>>;
  /** Hip to ankle, the ankle BEHIND the hip +. */
  readonly trailing: Readonly<Record<Side, Signal>>;
  readonly trunk: Signal;
}

/** Segment that hangs down: from its upper to its lower end, forward of straight down +. */
export const hangingAngle = (v: BodyVector): Radians => radians(Math.atan2(v.fwd, -v.up));
/** Segment that stands up: from its lower to its upper end, forward of upright +. */
export const risingAngle = (v: BodyVector): Radians => radians(Math.atan2(v.fwd, v.up));
/** Segment that points forward: heel to toe, tip up +. */
export const pointingAngle = (v: BodyVector): Radians => radians(Math.atan2(v.up, v.fwd));

function segment(from: Path, to: Path, facingSign: 1 | -1, angle: (v: BodyVector) => Radians): Signal {
  return combine([from.x, from.y, to.x, to.y], (ax, ay, bx, by) =>
    toDegrees(angle(bodyVector(imagePoint(ax, ay), imagePoint(bx, by), facingSign))),
  );
}

const middle = (a: Path, b: Path): Path => ({
  x: combine([a.x, b.x], (p, q) => (p + q) / 2),
  y: combine([a.y, b.y], (p, q) => (p + q) / 2),
});

const share = (s: Signal, inside: (i: number) => boolean) => {
  let known = 0;
  let all = 0;
  s.known.forEach((k, i) => {
    if (!inside(i)) return;
    all++;
    known += k;
  });
  return all ? known / all : 0;
};

/** Middle of left and right where both are seen nearly all the time, else the near one alone: never a mixture. */
function middleOrNear(
  tracks: Tracks,
  joint: 'hip' | 'shoulder',
  near: Side,
  inside: (i: number) => boolean,
): Path {
  const both = middle(path(tracks, 'left', joint), path(tracks, 'right', joint));
  return share(both.x, inside) >= 0.8 * share(path(tracks, near, joint).x, inside)
    ? both
    : path(tracks, near, joint);
}

export function sideAngles(tracks: Tracks, pass: PassReading): SideAngles {
  const inside = (i: number) => isInPass(tracks, pass, i);
  const clip = (s: Signal) => insidePass(tracks, pass, s);
  const perSide = (make: (side: Side) => Signal) =>
    Object.fromEntries(sides.map((side) => [side, clip(make(side))])) as Record<Side, Signal>;
  const between =
    (a: Parameters<typeof path>[2], b: Parameters<typeof path>[2], angle: (v: BodyVector) => Radians) =>
    (side: Side) =>
      segment(path(tracks, side, a), path(tracks, side, b), pass.facingSign, angle);
  const thigh = perSide(between('hip', 'knee', hangingAngle));
  const shank = perSide(between('knee', 'ankle', hangingAngle));
  const foot = perSide(between('heel', 'foot_index', pointingAngle));
  const near = pass.nearSide ?? 'left';
  return {
    thigh,
    shank,
    foot,
    knee: perSide((side) => combine([thigh[side], shank[side]], (t, s) => t - s)),
    ankle: perSide((side) => combine([foot[side], shank[side]], (f, s) => f - s)),
    arm: perSide(between('shoulder', 'wrist', hangingAngle)),
    trailing: perSide((side) => combine([between('hip', 'ankle', hangingAngle)(side)], (v) => -v)),
    trunk: clip(
      segment(
        middleOrNear(tracks, 'hip', near, inside),
        middleOrNear(tracks, 'shoulder', near, inside),
        pass.facingSign,
        risingAngle,
      ),
    ),
  };
}
