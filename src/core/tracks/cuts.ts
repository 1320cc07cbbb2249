import type { KeypointsFrame, KeypointsRecording } from '../recording/keypoints';
import { sides } from '../recording/skeleton';
import { remembered } from '../signal/remembered';
import { middleIn, pointOf, seesBoth, type Frame } from './frame-points';

/**
 * Where a new shot of the film begins. The picture tells it where there is one; of points alone it is known where hips and
 * shoulders are elsewhere, or the whole body has another size, from one frame to the next, and go on quietly from there: no
 * body does that, while a network that errs for a frame comes back.
 */

/** Frames on both sides that have to be quiet. */
const quiet = 3;
/** Hips and shoulders move less than this between quiet frames, legs a second, and at least so much is always quiet. */
const quietLegsPerS = 5;
const leastQuietLegs = 0.1;
/** Off the way they were going by more than this, legs. */
const jumpLegs = 0.4;
/** Larger or smaller by more than this. */
const jumpSize = 1.35;
/** Frames further apart say nothing. */
const longestIntervalS = 0.12;

interface Look {
  readonly hips: readonly [number, number];
  readonly shoulders: readonly [number, number];
  readonly legPx: number;
}

const between = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

function lookAt(frame: KeypointsFrame): Look | null {
  if (!frame || !seesBoth(frame, 'shoulder') || !seesBoth(frame, 'hip')) return null;
  const middle = (joint: 'hip' | 'shoulder') =>
    [middleIn(frame, joint, 0), middleIn(frame, joint, 1)] as const;
  const legPx = Math.max(...sides.map((side) => legOf(frame, side)));
  return legPx > 0 ? { hips: middle('hip'), shoulders: middle('shoulder'), legPx } : null;
}

function legOf(frame: Frame, side: (typeof sides)[number]): number {
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => pointOf(frame, side, joint));
  return (
    Math.hypot(hip![0] - knee![0], hip![1] - knee![1]) +
    Math.hypot(knee![0] - ankle![0], knee![1] - ankle![1])
  );
}

/** Whether the looks follow each other as those of one body do. */
const isQuiet = (looks: readonly Look[], timesS: readonly number[]) =>
  looks.slice(1).every((look, i) => {
    const most = Math.max(leastQuietLegs, quietLegsPerS * (timesS[i + 1]! - timesS[i]!)) * look.legPx;
    const before = looks[i]!;
    return between(before.hips, look.hips) < most && between(before.shoulders, look.shoulders) < most;
  });

/** How far a point is from where it was going, legs. */
function offCourse(part: 'hips' | 'shoulders', before: readonly Look[], after: Look, share: number): number {
  const [first, last] = [before[0]![part], before.at(-1)![part]];
  const expected = [0, 1].map((c) => last[c]! + (last[c]! - first[c]!) * share) as [number, number];
  return between(expected, after[part]) / after.legPx;
}

function jumps({ frames, timesS }: KeypointsRecording): number[] {
  const looks = frames.map(lookAt);
  const found: number[] = [];
  for (let i = quiet; i + quiet <= frames.length; i++) {
    const intervalS = timesS[i]! - timesS[i - 1]!;
    const before = looks.slice(i - quiet, i).filter((look) => look !== null);
    const after = looks.slice(i, i + quiet).filter((look) => look !== null);
    if (before.length < quiet || after.length < quiet || intervalS > longestIntervalS) continue;
    const share = intervalS / (timesS[i - 1]! - timesS[i - quiet]!);
    const off = Math.min(
      offCourse('hips', before, after[0]!, share),
      offCourse('shoulders', before, after[0]!, share),
    );
    const size = after[0]!.legPx / before.at(-1)!.legPx;
    const trunk =
      between(after[0]!.hips, after[0]!.shoulders) / between(before.at(-1)!.hips, before.at(-1)!.shoulders);
    const isLarger = Math.min(size, trunk) > jumpSize;
    const isSmaller = Math.max(size, trunk) < 1 / jumpSize;
    if (off < jumpLegs && !isLarger && !isSmaller) continue;
    if (isQuiet(before, timesS.slice(i - quiet, i)) && isQuiet(after, timesS.slice(i, i + quiet)))
      found.push(i);
  }
  return found;
}

/** Frames with which a new shot begins, ascending; the first frame of all is none. */
export const cutsOf = remembered((recording: KeypointsRecording): readonly number[] => {
  const { camera } = recording;
  if (!camera) return jumps(recording);
  return camera.flatMap((step, i) => (step === 'cut' && i > 0 ? [i] : []));
});
