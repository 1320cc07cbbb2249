import { windowSpans } from '../signal/window';
import { hangingAngle } from '../scene/kinematics';
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

/** Where the joints are in one frame. */
export interface StillInstant {
  point(side: Side, joint: Joint): ImagePoint | null;
  middle(joint: Joint): ImagePoint | null;
}

export function instant(tracks: Tracks, i: number): StillInstant {
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

function straightLegs(at: StillInstant): boolean {
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => at.middle(joint));
  if (!hip || !knee || !ankle) return false;
  const bend =
    toDegrees(hangingAngle(bodyVector(hip, knee, 1))) - toDegrees(hangingAngle(bodyVector(knee, ankle, 1)));
  // In a front view a bent knee shows as a short thigh, not as an angle.
  const thigh = Math.hypot(hip.x - knee.x, hip.y - knee.y);
  const shank = Math.hypot(knee.x - ankle.x, knee.y - ankle.y);
  return Math.abs(bend) < maxKneeDeg && thigh > 0.6 * shank && hip.y < knee.y && knee.y < ankle.y;
}
