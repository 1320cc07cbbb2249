import { sides, type Joint } from '../recording/skeleton';
import type { Signal } from '../signal/signal';
import { path, type Path, type Tracks } from './tracks';

/** Middle of the left and the right of a joint, or the one that is seen. */
export const middleOf = (tracks: Tracks, joint: Joint): Path => {
  const [left, right] = sides.map((side) => path(tracks, side, joint)) as [Path, Path];
  const one = (a: Signal, b: Signal): Signal => ({
    values: a.values.map((v, i) =>
      a.known[i] && b.known[i] ? (v + b.values[i]!) / 2 : a.known[i] ? v : b.values[i]!,
    ),
    known: a.known.map((k, i) => k | b.known[i]!),
  });
  return { x: one(left.x, right.x), y: one(left.y, right.y) };
};
