import type { KeypointsFrame } from '../recording/keypoints';
import { jointIndex, sides, type Joint } from '../recording/skeleton';
import { median } from '../signal/statistics';

/**
 * Bones do not change their length. In a side view a thigh or shank that is much longer or shorter than the clip itself
 * shows it, measured by the size of the person at that time, has an end in the wrong place. From the front nothing follows:
 * there the shank of a swinging leg and the thigh of a squat point at the camera.
 */

/** So far from the clip's median, as a share of it, perspective, yaw and a leg that is swung out may go. Our rule. */
const tolerance = 0.35;
/** The person's size is the median of the longer leg so long before and after. */
const sizeWindowS = 0.5;
/** With fewer frames there is no "usual". */
const fewestFrames = 12;

const legs = sides.map((side) =>
  (['hip', 'knee', 'ankle'] as Joint[]).map((joint) => jointIndex(side, joint)),
);

/** Frames [from, to) between which nothing is compared: another shot of the film, or much later. */
type Frames = Readonly<Record<'from' | 'to', number>>;

/** Running median over `half` neighbours on either side, of what is known. */
function runningMedian(
  values: readonly (number | null)[],
  half: number,
  stretches: readonly Frames[],
): (number | null)[] {
  return stretches.flatMap(({ from, to }) =>
    values.slice(from, to).map((_, k) => {
      const i = from + k;
      const near = values
        .slice(Math.max(from, i - half), Math.min(to, i + half + 1))
        .filter((v) => v !== null);
      return near.length ? median(near) : null;
    }),
  );
}

/** Lengths that stand out of what the clip shows, as indices of frames. */
function standingOut(relative: readonly (number | null)[]): Set<number> {
  const known = relative.filter((v) => v !== null);
  if (known.length < fewestFrames) return new Set();
  const usual = median(known);
  return new Set(
    [...relative.keys()].filter(
      (i) => relative[i] != null && Math.abs(relative[i] - usual) > tolerance * usual,
    ),
  );
}

/**
 * Landmarks of a side view in the wrong place by the lengths of thigh and shank: the knee where both are out, else the lower end of the
 * one that is, since the network errs more the further it is from the trunk.
 * @param seen whether a landmark of a frame is a sighting; others are not compared
 * @returns landmarks that are out, per frame
 */
export function implausibleLandmarks(
  frames: readonly KeypointsFrame[],
  seen: (frame: number, landmark: number) => boolean,
  rateHz: number,
  stretches: readonly Frames[] = [{ from: 0, to: frames.length }],
): ReadonlySet<number>[] {
  const length = (i: number, a: number, b: number): number | null => {
    const frame = frames[i];
    if (!frame || !seen(i, a) || !seen(i, b)) return null;
    return Math.hypot(frame[a]![0] - frame[b]![0], frame[a]![1] - frame[b]![1]);
  };
  const lengths = legs.map(([hip, knee, ankle]) => ({
    thigh: frames.map((_, i) => length(i, hip!, knee!)),
    shank: frames.map((_, i) => length(i, knee!, ankle!)),
  }));
  const longerLeg = frames.map((_, i) => {
    const both = lengths.flatMap(({ thigh, shank }) =>
      thigh[i] != null && shank[i] != null ? [thigh[i] + shank[i]] : [],
    );
    return both.length ? Math.max(...both) : null;
  });
  const size = runningMedian(longerLeg, Math.round(sizeWindowS * rateHz), stretches);
  const bySize = (values: readonly (number | null)[]) =>
    values.map((v, i) => (v === null || !size[i] ? null : v / size[i]));
  const out = frames.map(() => new Set<number>());
  legs.forEach(([, knee, ankle], leg) => {
    const thigh = standingOut(bySize(lengths[leg]!.thigh));
    const shank = standingOut(bySize(lengths[leg]!.shank));
    for (const i of new Set([...thigh, ...shank])) out[i]!.add(thigh.has(i) ? knee! : ankle!);
  });
  return out;
}
