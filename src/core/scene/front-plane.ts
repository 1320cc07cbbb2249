import { insidePass, type PassReading, type Scene } from './scene';
import { combine, lowPassRuns, type Signal } from '../signal/signal';
import { greatest, least, mean } from '../signal/statistics';
import { otherSide, sides, type Joint, type Side } from '../recording/skeleton';
import { focalPerLongSide } from '../tracks/lens';
import { middleOfBoth, path, type Tracks } from '../tracks/tracks';

/**
 * A person who walks towards the camera or away from it, in the plane across the walking direction. Known only inside
 * the given pass. Signs: clinical reference 1.0 and 1.4.
 */
export interface FrontPlane {
  readonly pass: PassReading;
  /** Leg in the picture, px: grows as the person comes. The yardstick of every length at that instant. */
  readonly legPx: Signal;
  /** The other hip lower than the hip of this side, degrees. */
  readonly drop: Readonly<Record<Side, Signal>>;
  /** Mid-hip to mid-shoulder from vertical, towards this side +, degrees. */
  readonly lean: Readonly<Record<Side, Signal>>;
  /** Thigh from vertical, the knee nearer the midline than the hip +, degrees. */
  readonly thighInward: Readonly<Record<Side, Signal>>;
  /** Shank from vertical, the ankle nearer the midline than the knee +, degrees. */
  readonly shankInward: Readonly<Record<Side, Signal>>;
  /** Px from the line that runs from the camera along the walking direction; this side of the person +. */
  outward(side: Side, joint: Joint, of?: Side): Signal;
  /** The same of the middle of the hips. */
  hipsOutward(side: Side): Signal;
}

/** Slower than any step: what is left of the leg's length is the way to the camera. */
const approachCutoffHz = 0.8;
/** The hips are so close together that a pixel is a degree or two; the pelvis moves twice a stride. */
const pelvisCutoffHz = 4;
/** A person whose picture grows less than this shows no vanishing point. */
const minGrowth = 1.15;

const degreesOf = (opposite: number, adjacent: number) => (Math.atan2(opposite, adjacent) * 180) / Math.PI;

/** Length of the longer leg in the picture at each instant: the other is bent or points at the camera. */
export function legInPicture(tracks: Tracks): Signal {
  const lengths = sides.map((side) => {
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => path(tracks, side, joint));
    return combine(
      [hip!.x, hip!.y, knee!.x, knee!.y, ankle!.x, ankle!.y],
      (hx, hy, kx, ky, ax, ay) => Math.hypot(hx - kx, hy - ky) + Math.hypot(kx - ax, ky - ay),
    );
  });
  return lowPassRuns(
    combine(lengths, (a, b) => Math.max(a, b)),
    Math.min(approachCutoffHz, 0.2 * tracks.rateHz),
    tracks.rateHz,
  );
}

/**
 * Where in the picture lines along the walking direction meet: the hips' straight line over the leg's length, continued
 * to length 0. Null without approach, where it cannot be told.
 */
function vanishingX(hipsX: Signal, legPx: Signal): number | null {
  const at = [...hipsX.known.keys()].filter((i) => hipsX.known[i] && legPx.known[i]);
  const legs = at.map((i) => legPx.values[i]!);
  if (at.length < 3 || greatest(legs) < minGrowth * least(legs)) return null;
  const xs = at.map((i) => hipsX.values[i]!);
  const [meanLeg, meanX] = [mean(legs), mean(xs)];
  const spread = legs.reduce((sum, leg) => sum + (leg - meanLeg) ** 2, 0);
  const slope = legs.reduce((sum, leg, k) => sum + (leg - meanLeg) * (xs[k]! - meanX), 0) / spread;
  return meanX - slope * meanLeg;
}

/**
 * Angle between the walking direction and the line of sight, degrees, 0 for someone who comes straight at the camera: how
 * far from the person the lines along the way meet. Null without approach. Good to a few degrees, since the focal length
 * of the camera is assumed.
 */
export function offAxisDeg(tracks: Tracks, pass: PassReading): number | null {
  const hipsX = insidePass(tracks, pass, middleOfBoth(tracks, 'hip', 'x'));
  const meetX = vanishingX(hipsX, insidePass(tracks, pass, legInPicture(tracks)));
  if (meetX === null) return null;
  const meanX = mean([...hipsX.values].filter((_, i) => hipsX.known[i]));
  return degreesOf(Math.abs(meetX - meanX), focalPerLongSide * Math.max(tracks.widthPx, tracks.heightPx));
}

/** The view with the yaw that the way itself shows, where a person comes or goes: shoulders say little near 90 degrees. */
export function withOffAxis(tracks: Tracks, scene: Scene): Scene {
  const frontal = scene.view.plane === 'frontal' ? scene.passes[0] : undefined;
  const yawDeg = frontal ? offAxisDeg(tracks, frontal) : null;
  return yawDeg === null ? scene : { ...scene, view: { ...scene.view, yawDeg } };
}

export function frontPlane(tracks: Tracks, pass: PassReading): FrontPlane {
  // Seen from the front the person's left is on the right of the picture.
  const leftSign = pass.facing === 'away' ? -1 : 1;
  const signOf = (side: Side) => (side === 'left' ? leftSign : -leftSign);
  const inside = (input: Signal) => insidePass(tracks, pass, input);
  const perSide = (make: (side: Side) => Signal) =>
    Object.fromEntries(sides.map((side) => [side, inside(make(side))])) as Record<Side, Signal>;
  const point = (side: Side, joint: Joint) => path(tracks, side, joint);
  const inward = (side: Side, from: Joint, to: Joint) => {
    const [a, b] = [point(side, from), point(side, to)];
    return combine([a.x, a.y, b.x, b.y], (ax, ay, bx, by) => degreesOf(-signOf(side) * (bx - ax), by - ay));
  };
  const middleOf = (joint: Joint, c: 'x' | 'y') => middleOfBoth(tracks, joint, c);
  const [hipsX, hipsY] = [inside(middleOf('hip', 'x')), inside(middleOf('hip', 'y'))];
  const legPx = inside(legInPicture(tracks));
  // Without approach the place does not matter.
  const centre = vanishingX(hipsX, legPx) ?? tracks.widthPx / 2;
  const found = new Map<string, Signal>();
  const once = (name: string, make: () => Signal): Signal => {
    const signal = found.get(name) ?? make();
    found.set(name, signal);
    return signal;
  };
  const outward = (x: Signal, side: Side) => inside(combine([x], (u) => signOf(side) * (u - centre)));
  return {
    pass,
    legPx,
    drop: perSide((side) => {
      const [own, other] = [point(side, 'hip'), point(otherSide(side), 'hip')];
      const raw = combine([own.x, own.y, other.x, other.y], (sx, sy, ox, oy) =>
        degreesOf(oy - sy, Math.abs(sx - ox)),
      );
      return lowPassRuns(raw, Math.min(pelvisCutoffHz, 0.4 * tracks.rateHz), tracks.rateHz);
    }),
    lean: perSide((side) =>
      combine([hipsX, hipsY, middleOf('shoulder', 'x'), middleOf('shoulder', 'y')], (hx, hy, sx, sy) =>
        degreesOf(signOf(side) * (sx - hx), hy - sy),
      ),
    ),
    thighInward: perSide((side) => inward(side, 'hip', 'knee')),
    shankInward: perSide((side) => inward(side, 'knee', 'ankle')),
    outward: (side, joint, of = side) =>
      once(`${side} ${joint} ${of}`, () => outward(point(of, joint).x, side)),
    hipsOutward: (side) => once(side, () => outward(hipsX, side)),
  };
}
