import type { PassReading } from '../scene/scene';
import { isInPass } from '../scene/scene';
import { firstFrom } from '../signal/search';
import { otherSide, jointIndex, type Joint, type Side } from '../recording/skeleton';
import type { CleanTracks } from '../tracks/tracks';
import { limbs, movedJoints, rods, type LandmarkModel, type Rod, type Shares } from './landmark-model';

/** From landmarks to the centres of joints, in side views. */

export type Vector = readonly [fwd: number, up: number];

interface Corrected {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

type Points = (side: Side, joint: Joint) => Vector | null;

const between = (a: Vector | null, b: Vector | null): Vector | null =>
  a && b ? [b[0] - a[0], b[1] - a[1]] : null;
const middle = (a: Vector | null, b: Vector | null): Vector | null =>
  a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;

/**
 * The rods of one leg in one frame, in pixels as the body sees them.
 * @param point null where it is not seen: `usual` stands in, in legs of `legPx`
 */
export function rodsOf(
  point: Points,
  side: Side,
  near: Side,
  usual: LandmarkModel['usual'],
  legPx: number,
): Readonly<Record<Rod, Vector>> {
  const far = otherSide(near);
  const or = (seen: Vector | null, rod: keyof LandmarkModel['usual']): Vector =>
    seen ?? [usual[rod][0] * legPx, usual[rod][1] * legPx];
  const thigh = or(between(point(side, 'hip'), point(side, 'knee')), 'thigh');
  const shank = or(between(point(side, 'knee'), point(side, 'ankle')), 'shank');
  const both = (joint: Joint) => middle(point(near, joint), point(far, joint));
  const lengths = Math.hypot(...thigh) * Math.hypot(...shank) || 1;
  const bent = 1 - (thigh[0] * shank[0] + thigh[1] * shank[1]) / lengths;
  return {
    thigh,
    shank,
    trunk: or(between(both('hip'), both('shoulder')), 'trunk'),
    hips: or(between(point(far, 'hip'), point(near, 'hip')), 'hips'),
    shoulders: or(between(point(far, 'shoulder'), point(near, 'shoulder')), 'shoulders'),
    bend: [bent * thigh[0], bent * thigh[1]],
  };
}

export function moveOf(from: Readonly<Record<Rod, Vector>>, shares: Readonly<Record<Rod, Shares>>): Vector {
  let [fwd, up] = [0, 0];
  for (const rod of rods) {
    const [along, across] = shares[rod];
    const [f, u] = from[rod];
    fwd += along * f - across * u;
    up += along * u + across * f;
  }
  return [fwd, up];
}

/**
 * The same tracks with the landmarks of hips, knees, ankles and shoulders at the centres of their joints, inside the passes
 * that are seen from the side. Events are read from the landmarks as they are: their constants were found on those.
 * @param model of the network that found the landmarks; null where that is not known, and nothing is moved
 */
export function jointTracks(
  tracks: CleanTracks,
  passes: readonly PassReading[],
  model: LandmarkModel | null,
): CleanTracks {
  if (!model) return tracks;
  const places = new Map<number, Corrected>();
  const own = (k: number): Corrected => {
    const known = places.get(k);
    if (known) return known;
    const copy = { x: tracks.x[k]!.values.slice(), y: tracks.y[k]!.values.slice() };
    places.set(k, copy);
    return copy;
  };
  for (const pass of passes) {
    const near = pass.nearSide;
    if (near === null) continue;
    const first = firstFrom(tracks.timesS, pass.startS - 1e-6);
    for (let i = first; i < tracks.timesS.length && tracks.timesS[i]! <= pass.endS + 1e-6; i++) {
      if (!isInPass(tracks, pass, i)) continue;
      const point: Points = (side, joint) => {
        const k = jointIndex(side, joint);
        const [x, y] = [tracks.x[k]!, tracks.y[k]!];
        return x.known[i] && y.known[i] ? [pass.facingSign * x.values[i]!, -y.values[i]!] : null;
      };
      for (const limb of limbs) {
        const side = limb === 'near' ? near : otherSide(near);
        const from = rodsOf(point, side, near, model.usual, tracks.legPx);
        for (const joint of movedJoints) {
          const k = jointIndex(side, joint);
          const [fwd, up] = moveOf(from, model.toJoint[limb][joint]);
          const { x, y } = own(k);
          x[i] = tracks.x[k]!.values[i]! + pass.facingSign * fwd;
          y[i] = tracks.y[k]!.values[i]! - up;
        }
      }
    }
  }
  const axis = (c: 'x' | 'y') =>
    tracks[c].map((signal, k) => {
      const place = places.get(k);
      return place ? { values: place[c], known: signal.known } : signal;
    });
  return { ...tracks, x: axis('x'), y: axis('y') };
}
