import type { KeypointsFrame, KeypointsRecording } from '../recording/keypoints';
import { jointIndex, sides } from '../recording/skeleton';
import { median } from '../signal/statistics';
import { isThere, middleIn, type Frame } from '../tracks/frame-points';
import { legOfFramePx } from './body-frame';

/**
 * Whether the points move as those of one body do. Nothing of what people do changes its speed by more than a few hundredths
 * of a leg from one frame to the next, seen over all joints (real clips: median 0.01-0.05, more than 0.1 in up to a fifth), and
 * nobody is elsewhere in the next frame (real clips: hips up to 7 leg lengths a second).
 */

/** Frames further apart say nothing about how smoothly a body moves. */
const longestIntervalS = 0.055;
/** At intervals up to the usual; over a longer one a body changes its way by the square of it. */
const joltLegs = 0.1;
const usualIntervalS = 0.04;
const leastJumpLegs = 0.15;
const mostJolts = 0.3;
const hipsLegsPerS = 12;
const mostJumps = 0.1;
/** Fewer moments decide nothing. */
const fewest = 12;

const watched = (['knee', 'ankle', 'shoulder'] as const).flatMap((joint) =>
  sides.map((side) => jointIndex(side, joint)),
);
const hipsOf = (frame: Frame) => [middleIn(frame, 'hip', 0), middleIn(frame, 'hip', 1)] as const;

/** Change of speed over three frames, about the hips, in legs a frame: the median of the joints. */
function joltOf(before: Frame, now: Frame, after: Frame, legPx: number): number | null {
  const [a, b, c] = [before, now, after].map(hipsOf);
  const jolts = watched
    .filter((k) => [before, now, after].every((points) => isThere(points[k]!)))
    .map((k) => {
      const bend = ([0, 1] as const).map(
        (x) => before[k]![x] - a![x] - 2 * (now[k]![x] - b![x]) + (after[k]![x] - c![x]),
      );
      return Math.hypot(bend[0]!, bend[1]!) / legPx;
    });
  return jolts.length ? median(jolts) : null;
}

export function movesAsOneBody({ frames, timesS }: KeypointsRecording): boolean {
  let [triples, jolts, pairs, jumps] = [0, 0, 0, 0];
  for (let i = 1; i < frames.length; i++) {
    const [first, before, now] = [frames[i - 2], frames[i - 1], frames[i]];
    const intervalS = timesS[i]! - timesS[i - 1]!;
    const legPx = now ? legOfFramePx(now) : null;
    if (!before || !now || !legPx || intervalS > longestIntervalS) continue;
    pairs++;
    const [[ax, ay], [bx, by]] = [hipsOf(before), hipsOf(now)];
    if (Math.hypot(bx - ax, by - ay) > Math.max(hipsLegsPerS * intervalS, leastJumpLegs) * legPx) jumps++;
    if (!first || timesS[i - 1]! - timesS[i - 2]! > longestIntervalS) continue;
    const jolt = joltOf(first, before, now, legPx);
    if (jolt === null) continue;
    triples++;
    if (jolt > joltLegs * Math.max(1, (intervalS / usualIntervalS) ** 2)) jolts++;
  }
  const tooMany = (found: number, of: number, most: number) => of >= fewest && found > most * of;
  return !tooMany(jolts, triples, mostJolts) && !tooMany(jumps, pairs, mostJumps);
}

/** Whether every frame is the first one again, to the last digit: a picture, not a person. */
export function isFrozen(frames: readonly KeypointsFrame[]): boolean {
  const present = frames.filter((frame) => frame !== null);
  const [first] = present;
  return (
    first !== undefined &&
    present.every((points) =>
      points.every((point, k) => point[0] === first[k]![0] && point[1] === first[k]![1]),
    )
  );
}
