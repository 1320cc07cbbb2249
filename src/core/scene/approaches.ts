import type { KeypointsRecording } from '../recording/keypoints';
import { median } from '../signal/statistics';
import { middleIn, pointOf, seesBoth, type Frame } from '../tracks/frame-points';

/**
 * Towards the camera and away from it, each way by itself: it ends where the person turns, and where nobody is in the
 * picture for a while. What lies between two is nobody's stride.
 */

/** Out of sight for longer than this. */
const longestAbsenceS = 0.5;
/** The picture of a person grows and shrinks again by more than this at a turning point. */
const turnRatio = 1.15;
/** Size and facing are read over this long before and after. */
const halfWindowS = 0.4;
/** Shorter than this is part of a turn. */
const shortestS = 1;

interface Span {
  readonly startS: number;
  readonly endS: number;
}

interface Look {
  readonly timeS: number;
  /** Hips above ankles, px. */
  readonly size: number;
  /** Towards the camera +1, away -1, 0 where the shoulders do not tell. */
  readonly facing: number;
}

const sizeOf = (frame: Frame) => middleIn(frame, 'ankle', 1) - middleIn(frame, 'hip', 1);

function looksBetween({ frames, timesS }: KeypointsRecording, { startS, endS }: Span): Look[] {
  return timesS.flatMap((timeS, i): Look[] => {
    const frame = frames[i];
    if (!frame || timeS < startS || timeS > endS) return [];
    const size = sizeOf(frame);
    const joint = seesBoth(frame, 'shoulder') ? 'shoulder' : 'hip';
    const facing = Math.sign(pointOf(frame, 'left', joint)[0] - pointOf(frame, 'right', joint)[0]);
    return size > 0 ? [{ timeS, size, facing }] : [];
  });
}

/** Each look with size and facing of its neighbourhood. */
function smoothed(looks: readonly Look[]): Look[] {
  let [from, to] = [0, 0];
  return looks.map(({ timeS }) => {
    while (to < looks.length && looks[to]!.timeS <= timeS + halfWindowS) to++;
    while (looks[from]!.timeS < timeS - halfWindowS) from++;
    const near = looks.slice(from, to);
    const votes = near.reduce((sum, { facing }) => sum + facing, 0);
    return { timeS, size: median(near.map(({ size }) => size)), facing: Math.sign(votes) };
  });
}

/** Where the size turns from growing to shrinking or back, as indices. */
function turningPoints(looks: readonly Look[]): number[] {
  const found: number[] = [];
  let [low, high] = [0, 0];
  let way = 0;
  looks.forEach(({ size }, i) => {
    if (size > looks[high]!.size) high = i;
    if (size < looks[low]!.size) low = i;
    if (way >= 0 && looks[high]!.size > turnRatio * size) {
      if (way > 0) found.push(high);
      [way, low] = [-1, i];
    } else if (way <= 0 && size > turnRatio * looks[low]!.size) {
      if (way < 0) found.push(low);
      [way, high] = [1, i];
    }
  });
  return found;
}

/** Where the person shows the other side, as indices. */
function flips(looks: readonly Look[]): number[] {
  const found: number[] = [];
  let last = 0;
  looks.forEach(({ facing }, i) => {
    if (facing === 0) return;
    if (last !== 0 && facing !== last) found.push(i);
    last = facing;
  });
  return found;
}

/** The ways of one presence; the whole of it where there is no turn. */
export function approaches(recording: KeypointsRecording, presence: Span): Span[] {
  const looks = looksBetween(recording, presence);
  if (looks.length === 0) return [presence];
  const runs: Look[][] = [];
  for (const look of looks) {
    const last = runs.at(-1)?.at(-1);
    if (last && look.timeS - last.timeS <= longestAbsenceS) runs.at(-1)!.push(look);
    else runs.push([look]);
  }
  const spans = runs.flatMap((run): Span[] => {
    const calm = smoothed(run);
    const turns = [...turningPoints(calm), ...flips(calm)].sort((a, b) => a - b);
    const ends = [0, ...turns, calm.length - 1].map((i) => calm[i]!.timeS);
    return ends.slice(1).map((endS, k) => ({ startS: ends[k]!, endS }));
  });
  const long = spans.filter(({ startS, endS }) => endS - startS >= shortestS);
  return long.length > 0 ? long : [presence];
}
