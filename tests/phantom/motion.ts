import { walking, type Gait } from './gait';
import type { Limbs, Posture } from './posture';

/** What a body does over the time of a clip. */
export interface Motion {
  readonly still: Posture;
  /** What changes over time: a path into the posture, such as `left.thigh`, and [seconds, value], eased between. */
  readonly tracks?: Readonly<Record<string, Track>>;
  readonly gait?: Gait;
  /** Postural sway, degrees of the whole trunk. */
  readonly swayDeg?: number;
  /**
   * Who carries: 'feet' stand on the floor and do not slip; 'treadmill': the belt moves under them; 'seat': the hips stay
   * where they are, `clearanceM` above where the feet would touch.
   */
  readonly support: 'feet' | 'treadmill' | 'seat';
  readonly clearanceM?: number;
  /** Degrees about the vertical, to the body's own left +. 0 faces +z. */
  readonly heading?: number;
  /** Where the walk begins, metres along the heading. */
  readonly startM?: number;
}
export type Track = readonly (readonly [timeS: number, value: number])[];

const limbs: Limbs = {
  thigh: 0,
  abduction: 0,
  hipRotation: 0,
  knee: 3,
  ankle: 'flat',
  arm: { flexion: 0, abduction: 8, elbow: 0, rotation: 0 },
};
/** Upright, arms hanging. The mesh's own ASIS-PSIS angle at tilt 0 is about 1 degree. */
export const upright: Posture = {
  pelvis: { tilt: 10, obliquity: 0, rotation: 0 },
  trunk: { lean: 0, lordosis: 0, sideLean: 0 },
  head: 0,
  left: limbs,
  right: limbs,
};

/** Both sides alike. */
export function bothSides(posture: Posture, change: Partial<Limbs>): Posture {
  return { ...posture, left: { ...posture.left, ...change }, right: { ...posture.right, ...change } };
}

/** Arms folded on the chest, clear of the back. */
export const armsFolded = { flexion: 35, abduction: 4, elbow: 70, rotation: 60 };
export const armsForward = { flexion: 80, abduction: 8, elbow: 0, rotation: 0 };

function eased(track: Track, timeS: number): number {
  const after = track.findIndex(([t]) => timeS < t);
  if (after === 0) return track[0]![1];
  if (after < 0) return track.at(-1)![1];
  const [[t0, from], [t1, to]] = [track[after - 1]!, track[after]!];
  return from + ((to - from) * (1 - Math.cos((Math.PI * (timeS - t0)) / (t1 - t0)))) / 2;
}

interface Tree {
  [key: string]: Tree | number | string;
}

/** @throws where the path names nothing in the posture */
function withValue(tree: Tree, path: readonly string[], value: number): Tree {
  const [key, ...rest] = path;
  const old = tree[key!];
  if (old === undefined) throw new Error(`a posture has no ${key}`);
  return { ...tree, [key!]: rest.length ? withValue(old as Tree, rest, value) : value };
}

export function postureAt(motion: Motion, timeS: number): Posture {
  const swayDeg = motion.swayDeg ?? 0;
  // Two slow periods without a common one.
  const sway =
    swayDeg * (0.7 * Math.sin(2 * Math.PI * 0.23 * timeS) + 0.3 * Math.sin(2 * Math.PI * 0.61 * timeS));
  let posture = motion.still;
  for (const [path, track] of Object.entries(motion.tracks ?? {}))
    posture = withValue(
      posture as unknown as Tree,
      path.split('.'),
      eased(track, timeS),
    ) as unknown as Posture;
  if (sway !== 0) posture = { ...posture, trunk: { ...posture.trunk, lean: posture.trunk.lean + sway } };
  return motion.gait ? walking(posture, motion.gait, timeS) : posture;
}
