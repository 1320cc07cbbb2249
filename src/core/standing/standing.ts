import type { Finding } from '../measures/findings';
import { hangingAngle, risingAngle } from '../scene/kinematics';
import type { MeasureId } from '../measures/measures';
import type { Scene } from '../scene/scene';
import { median } from '../signal/statistics';
import { windowSpans } from '../signal/window';
import { sides, type Joint, type Side } from '../recording/skeleton';
import { path, type Tracks } from '../tracks/tracks';
import { bodyVector, imagePoint, toDegrees, type ImagePoint } from '../units';

/** What a quiet stand shows: rows S1-S4, S10, S11 from the side and C1-C5 from the front, over the still frames. */

/** Feet and hips that move less than this (leg lengths) within the window stand still. */
const stillDistance = 0.06;
const stillWindowS = 0.5;
export const minStillS = 1;
/** A knee bent further than this is a squat or a chair, not a stand. */
const maxKneeDeg = 35;

interface Instant {
  point(side: Side, joint: Joint): ImagePoint | null;
  middle(joint: Joint): ImagePoint | null;
}

function instant(tracks: Tracks, i: number): Instant {
  const point = (side: Side, joint: Joint) => {
    const { x, y } = path(tracks, side, joint);
    return x.known[i] && y.known[i] ? imagePoint(x.values[i]!, y.values[i]!) : null;
  };
  return {
    point,
    /** Mean of both sides, or the one that is seen. */
    middle: (joint) => {
      const seen = sides.map((side) => point(side, joint)).filter((p) => p !== null);
      if (seen.length === 0) return null;
      return imagePoint(
        seen.reduce((sum, p) => sum + p.x, 0) / seen.length,
        seen.reduce((sum, p) => sum + p.y, 0) / seen.length,
      );
    },
  };
}

/** Grid frames in which feet and hips stand still and the legs are about straight. */
export function stillFrames(tracks: Tracks): number[] {
  // At least the neighbours: a single sample never moves.
  const half = Math.max(1, Math.round((stillWindowS * tracks.rateHz) / 2));
  const within = stillDistance * tracks.legPx;
  const quiet = (['hip', 'ankle'] as const).map((joint) => staysWithin(tracks, joint, half, within));
  const still: number[] = [];
  for (let i = half; i < tracks.timesS.length - half; i++)
    if (quiet.every((stays) => stays[i]) && straightLegs(instant(tracks, i))) still.push(i);
  return still;
}

/** Per sample, whether the middle of a joint is known and moves less than the distance in the window about it. */
function staysWithin(tracks: Tracks, joint: Joint, half: number, distance: number): Uint8Array {
  const count = tracks.timesS.length;
  const places = Array.from({ length: count }, (_, i) => instant(tracks, i).middle(joint));
  const span = (c: 'x' | 'y') =>
    windowSpans(
      Float64Array.from(places, (p) => p?.[c] ?? NaN),
      half,
    );
  const [across, down] = [span('x'), span('y')];
  return Uint8Array.from(places, (_, i) => (Math.hypot(across[i]!, down[i]!) < distance ? 1 : 0));
}

function straightLegs(at: Instant): boolean {
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => at.middle(joint));
  if (!hip || !knee || !ankle) return false;
  const bend =
    toDegrees(hangingAngle(bodyVector(hip, knee, 1))) - toDegrees(hangingAngle(bodyVector(knee, ankle, 1)));
  // In a front view a bent knee shows as a short thigh, not as an angle.
  const thigh = Math.hypot(hip.x - knee.x, hip.y - knee.y);
  const shank = Math.hypot(knee.x - ankle.x, knee.y - ankle.y);
  return Math.abs(bend) < maxKneeDeg && thigh > 0.6 * shank && hip.y < knee.y && knee.y < ankle.y;
}

type Formula = (at: Instant, facingSign: 1 | -1, legPx: number) => number | null;

const plumb =
  (joint: Joint): Formula =>
  (at, facingSign, legPx) => {
    const [p, ankle] = [at.middle(joint), at.middle('ankle')];
    return p && ankle && (100 * facingSign * (p.x - ankle.x)) / legPx;
  };

const lean: Formula = (at, facingSign) => {
  const [hip, shoulder] = [at.middle('hip'), at.middle('shoulder')];
  return hip && shoulder && toDegrees(risingAngle(bodyVector(hip, shoulder, facingSign)));
};

const thighOf = (at: Instant, facingSign: 1 | -1, side?: Side) => {
  const [hip, knee] = (['hip', 'knee'] as const).map((j) => (side ? at.point(side, j) : at.middle(j)));
  return hip && knee ? toDegrees(hangingAngle(bodyVector(hip, knee, facingSign))) : null;
};

const sideFormulas: Partial<Record<MeasureId, Formula>> = {
  'trunk-lean': lean,
  'plumb-ear': plumb('ear'),
  'plumb-shoulder': plumb('shoulder'),
  'plumb-hip': plumb('hip'),
  'plumb-knee': plumb('knee'),
  sway: (at, facingSign) => {
    const [ankle, hip] = [at.middle('ankle'), at.middle('hip')];
    return ankle && hip && toDegrees(risingAngle(bodyVector(ankle, hip, facingSign)));
  },
  'trunk-thigh': (at, facingSign, legPx) => {
    const [trunk, thigh] = [lean(at, facingSign, legPx), thighOf(at, facingSign)];
    return trunk === null || thigh === null ? null : trunk + thigh;
  },
  'ear-shoulder-angle': (at, facingSign) => {
    const [shoulder, ear] = [at.middle('shoulder'), at.middle('ear')];
    return shoulder && ear && 90 - toDegrees(risingAngle(bodyVector(shoulder, ear, facingSign)));
  },
};

/** Slope of a left-right line: the person's right lower than the left is +, whichever way the camera looks. */
const slope =
  (joint: Joint): Formula =>
  (at) => {
    const [left, right] = [at.point('left', joint), at.point('right', joint)];
    if (!left || !right) return null;
    return (Math.atan2(right.y - left.y, Math.abs(right.x - left.x)) * 180) / Math.PI;
  };

/** +1 when the person's left is on the right of the picture (facing the camera). */
const leftSign = (at: Instant) => {
  const [left, right] = [at.point('left', 'shoulder'), at.point('right', 'shoulder')];
  return left && right ? Math.sign(left.x - right.x) : 0;
};

const frontFormulas: Partial<Record<MeasureId, Formula>> = {
  'shoulder-line': slope('shoulder'),
  'pelvic-line': slope('hip'),
  'head-tilt': slope('ear'),
  // To the person's right +.
  'trunk-side-lean': (at) => {
    const [hip, shoulder] = [at.middle('hip'), at.middle('shoulder')];
    return (
      hip && shoulder && (-leftSign(at) * Math.atan2(shoulder.x - hip.x, hip.y - shoulder.y) * 180) / Math.PI
    );
  },
  // To the person's right +.
  'pelvis-shift': (at) => {
    const [left, right] = [at.point('left', 'hip'), at.point('right', 'hip')];
    const [hip, ankle] = [at.middle('hip'), at.middle('ankle')];
    if (!left || !right || !hip || !ankle) return null;
    return (-leftSign(at) * 100 * (hip.x - ankle.x)) / Math.abs(left.x - right.x);
  },
};

/** Medians over the still frames, or why there are none. */
export function standingFindings(tracks: Tracks, scene: Scene, still: readonly number[]): Finding[] {
  const { plane } = scene.view;
  if (plane === 'oblique') return [];
  const pass = scene.passes[0]!;
  const over = (id: MeasureId, side: Side | null, formula: Formula, far = false): Finding => {
    const values = still
      .map((i) => formula(instant(tracks, i), pass.facingSign, tracks.legPx))
      .filter((v) => v !== null);
    if (values.length < minStillS * tracks.rateHz * 0.5) return { id, side, missing: 'not-visible' };
    return { id, side, value: median(values), n: values.length, far };
  };
  const formulas = plane === 'sagittal' ? sideFormulas : frontFormulas;
  const found = (Object.entries(formulas) as [MeasureId, Formula][]).map(([id, formula]) =>
    over(id, null, formula),
  );
  if (plane === 'sagittal')
    for (const side of sides)
      found.push(
        over(
          'knee-hyperextension',
          side,
          (at, facingSign) => {
            const [knee, ankle] = [at.point(side, 'knee'), at.point(side, 'ankle')];
            const thigh = thighOf(at, facingSign, side);
            if (!knee || !ankle || thigh === null) return null;
            return thigh - toDegrees(hangingAngle(bodyVector(knee, ankle, facingSign)));
          },
          side !== pass.nearSide,
        ),
      );
  return found;
}
