import { combine, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { quantile } from '../signal/statistics';
import { path } from '../tracks/tracks';
import { slow, type Body } from './body';
import { before } from './reading';

/**
 * How far the arms leave their place for balance on one leg: part of row X3 of the clinical reference. The upper arm
 * against the vertical in the picture, so hands on the hips count for nothing.
 */

/** The furthest of a movement, but for outliers of the network. */
const furthest = 0.95;
/** An arm that is seen for less of the stance than this says nothing. */
const minSeen = 0.5;

const upperArm = ({ tracks }: Body, side: Side): Signal => {
  const [shoulder, elbow] = [path(tracks, side, 'shoulder'), path(tracks, side, 'elbow')];
  return combine(
    [shoulder.x, shoulder.y, elbow.x, elbow.y],
    (sx, sy, ex, ey) => (Math.atan2(Math.abs(ex - sx), ey - sy) * 180) / Math.PI,
  );
};

/**
 * Degrees beyond where the arm was before the foot left the floor, of the arm that goes further; 0 where both stay.
 * @returns null where the stance begins with the clip or no arm is seen
 */
export function armUse(
  body: Body,
  stance: { readonly start: number; readonly end: number; readonly lifts: boolean },
): number | null {
  if (!stance.lifts) return null;
  const { rateHz } = body.tracks;
  const moved = sides.flatMap((side) => {
    const arm = slow(upperArm(body, side), rateHz);
    const rest = before(arm, stance.start, rateHz);
    const during: number[] = [];
    for (let i = Math.round(stance.start); i <= stance.end; i++)
      if (arm.known[i]) during.push(arm.values[i]!);
    if (rest === null || during.length < minSeen * (stance.end - stance.start)) return [];
    return [quantile(during, furthest) - rest];
  });
  return moved.length ? Math.max(0, ...moved) : null;
}
