import { sides, type Joint, type Side } from '../recording/skeleton';
import { isThere, pointOf, type Frame, type FramePoint } from '../tracks/frame-points';

/**
 * Whether the points of one frame could be those of a body. A camera can shorten a bone and never lengthen it, so what is
 * checked is that nothing is far too long for the rest. Limits are about twice what adults and children have (Winter 2009,
 * anthropometry), since a network errs, perspective enlarges what is near, and a thigh may point at the camera.
 */

type End = readonly [Side, Joint];
interface Span {
  readonly from: End;
  readonly to: End;
  /** Longest that it can be, in legs (hip to knee to ankle). */
  readonly mostLegs: number;
}

const across = (joint: Joint, mostLegs: number): Span => ({
  from: ['left', joint],
  to: ['right', joint],
  mostLegs,
});
const along = (from: Joint, to: Joint, mostLegs: number): Span[] =>
  sides.map((side) => ({ from: [side, from], to: [side, to], mostLegs }));

const spans: readonly Span[] = [
  across('hip', 0.5),
  across('shoulder', 0.85),
  across('ear', 0.5),
  ...along('heel', 'foot_index', 0.5),
  ...along('ankle', 'heel', 0.3),
  ...along('ankle', 'foot_index', 0.5),
  ...along('shoulder', 'elbow', 0.65),
  ...along('elbow', 'wrist', 0.6),
  ...along('ear', 'shoulder', 0.65),
];
/** Of a leg: half of it each. Of the trunk, middle of the hips to the middle of the shoulders: six tenths. */
const shankShare = 0.5;
const trunkShare = 0.6;
const tooFew = 3;

const apart = (a: FramePoint, b: FramePoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const at = (frame: Frame, [side, joint]: End) => pointOf(frame, side, joint);

/** The leg's length as the second longest of thighs, shanks and trunk have it; null where too few are there. */
export function legOfFramePx(points: Frame): number | null {
  const lengths: number[] = [];
  for (const side of sides) {
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => at(points, [side, joint]));
    if (isThere(hip!) && isThere(knee!)) lengths.push(apart(hip!, knee!) / (1 - shankShare));
    if (isThere(knee!) && isThere(ankle!)) lengths.push(apart(knee!, ankle!) / shankShare);
  }
  const trunk = sides.map((side) => [at(points, [side, 'hip']), at(points, [side, 'shoulder'])] as const);
  if (trunk.flat().every(isThere)) {
    const [[lh, ls], [rh, rs]] = trunk as [
      readonly [FramePoint, FramePoint],
      readonly [FramePoint, FramePoint],
    ];
    lengths.push(
      Math.hypot((ls[0] + rs[0] - lh[0] - rh[0]) / 2, (ls[1] + rs[1] - lh[1] - rh[1]) / 2) / trunkShare,
    );
  }
  lengths.sort((a, b) => b - a);
  return lengths.length < tooFew ? null : lengths[1]!;
}

/** How many spans of the frame are longer than any body has; those that are not there are not counted. */
export function spansOut(points: Frame): number {
  const legPx = legOfFramePx(points);
  if (legPx === null) return 0;
  let out = 0;
  for (const { from, to, mostLegs } of spans) {
    const [a, b] = [at(points, from), at(points, to)];
    if (isThere(a) && isThere(b) && apart(a, b) > mostLegs * legPx) out++;
  }
  return out;
}

/** Heel to toe and shoulder to shoulder, in legs; in a marker set without shoulders twice the hips. */
const usualFoot = 0.26;
const usualShoulders = 0.41;

/**
 * How far feet and shoulders reach across, as a share of what they should: from the side the feet are seen in full, from the
 * front the shoulders, from between a part of both. Null where neither is there.
 */
export function reachOf(points: Frame): number | null {
  const legPx = legOfFramePx(points);
  if (!legPx) return null;
  const span = (a: FramePoint, b: FramePoint) => (isThere(a) && isThere(b) ? apart(a, b) : null);
  const feet = sides
    .map((side) => span(at(points, [side, 'heel']), at(points, [side, 'foot_index'])))
    .filter((length) => length !== null);
  const pair = (joint: Joint) => span(at(points, ['left', joint]), at(points, ['right', joint]));
  const hips = pair('hip');
  const shoulders = pair('shoulder') ?? (hips === null ? null : 2 * hips);
  if (feet.length === 0 || shoulders === null) return null;
  return Math.hypot(Math.max(...feet) / usualFoot, shoulders / usualShoulders) / legPx;
}

/** Length of the trunk and of the longer shank in legs; null where they are not there. */
export function trunkAndShank(points: Frame): {
  readonly trunk: number | null;
  readonly shank: number | null;
} {
  const legPx = legOfFramePx(points);
  const longest = (lengths: readonly (number | null)[]) => {
    const known = lengths.filter((length) => length !== null);
    return known.length && legPx ? Math.max(...known) / legPx : null;
  };
  const of = (from: Joint, to: Joint) =>
    longest(
      sides.map((side) => {
        const [a, b] = [at(points, [side, from]), at(points, [side, to])];
        return isThere(a) && isThere(b) ? apart(a, b) : null;
      }),
    );
  return { trunk: of('hip', 'shoulder'), shank: of('knee', 'ankle') };
}
