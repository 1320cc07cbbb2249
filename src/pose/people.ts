import { landmarkIndex } from '../core';
import type { PoseFrame } from './estimator';
import { linkTracks } from './link';
import { heightOf, hipsOf, medianHeight, type Points, type Seen } from './track';
import type { TrackedPerson } from './tracker';

/** Somebody in a clip, over all of it. */
export interface PersonSummary {
  /** 1 is the one whom the choice falls on by itself. */
  readonly number: number;
  readonly firstS: number;
  readonly lastS: number;
  readonly frames: number;
  /** Median height of the body in the picture. */
  readonly heightPx: number;
  /** Where the body is, five times a second: time in seconds, then left, top, right, bottom in whole pixels. */
  readonly boxes: readonly (readonly [
    timeS: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
  ])[];
}

/** Bodies of two stretches that overlap are one when their landmarks lie nearer than this share of the height. */
const sameHeights = 0.1;

function bodiesApart(a: Points, b: Points): number {
  const sum = a.reduce((total, [x, y], i) => total + Math.hypot(x - b[i]![0], y - b[i]![1]), 0);
  return sum / a.length / Math.max(heightOf(a), heightOf(b));
}

const renumbered = (frame: PoseFrame, numbers: ReadonlyMap<number, number>): PoseFrame => ({
  ...frame,
  people: frame.people.map((person) => ({ ...person, id: numbers.get(person.id)! })),
});

/** Numbers of the people in `later` by whom they are in the frames that both have; new ones for the rest. */
function matchPeople(earlier: readonly PoseFrame[], later: readonly PoseFrame[], free: () => number) {
  const before = new Map(earlier.map((frame) => [frame.timeS, frame.people]));
  const numbers = new Map<number, number>();
  // The last common frames decide: by then both have settled.
  for (const { timeS, people } of [...later].reverse()) {
    for (const person of people) {
      if (numbers.has(person.id)) continue;
      const taken = new Set(numbers.values());
      const same = before
        .get(timeS)
        ?.find(
          (other) => !taken.has(other.id) && bodiesApart(person.keypoints, other.keypoints) < sameHeights,
        );
      if (same) numbers.set(person.id, same.id);
    }
  }
  for (const { people } of later) for (const { id } of people) if (!numbers.has(id)) numbers.set(id, free());
  return numbers;
}

/**
 * Joins stretches of one clip that were estimated apart, each beginning before the one before it ends. Of the frames that
 * two have, those of the earlier are kept; the later has settled by then.
 */
export function joinStretches(stretches: readonly (readonly PoseFrame[])[]): PoseFrame[] {
  let last = 0;
  const joined: PoseFrame[] = [];
  for (const stretch of stretches) {
    const numbers = matchPeople(joined, stretch, () => ++last);
    const endS = joined.at(-1)?.timeS ?? -Infinity;
    joined.push(...stretch.filter(({ timeS }) => timeS > endS).map((frame) => renumbered(frame, numbers)));
    last = Math.max(last, ...numbers.values(), 0);
  }
  return joined;
}

const boxIntervalS = 0.2;

function boxesOf(seen: readonly Seen[]): PersonSummary['boxes'] {
  let nextS = -Infinity;
  return seen.flatMap(({ timeS, points }) => {
    if (timeS < nextS) return [];
    nextS = timeS + boxIntervalS;
    const xs = points.map(([x]) => Math.round(x));
    const ys = points.map(([, y]) => Math.round(y));
    return [[timeS, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const];
  });
}

function tracksOf(frames: readonly PoseFrame[]): Seen[][] {
  const tracks = new Map<number, Seen[]>();
  for (const { timeS, people } of frames) {
    for (const { id, keypoints, clothes } of people) {
      const track = tracks.get(id) ?? [];
      track.push({ timeS, points: keypoints, clothes });
      tracks.set(id, track);
    }
  }
  return [...tracks.values()];
}

/**
 * How much somebody looks like the one who is filmed: seconds in view, times size, more for whoever walks. A step to and
 * fro of the feet counts as walking even on a treadmill.
 */
function weight(seen: readonly Seen[]): number {
  const heightPx = medianHeight(seen);
  const hips = seen.map(({ points }) => hipsOf(points));
  const strides = seen.map(
    ({ points }) =>
      Math.hypot(
        points[landmarkIndex.left_ankle]![0] - points[landmarkIndex.right_ankle]![0],
        points[landmarkIndex.left_ankle]![1] - points[landmarkIndex.right_ankle]![1],
      ) / heightPx,
  );
  const travel = (Math.max(...hips.map(([x]) => x)) - Math.min(...hips.map(([x]) => x))) / heightPx;
  const swing = Math.max(...strides) - Math.min(...strides);
  const moving = Math.min(1, travel) + Math.min(1, 2 * swing);
  return seen.length * heightPx * (1 + moving);
}

export interface ChosenPerson {
  /** One entry for each frame; null where this person was not seen. */
  readonly frames: readonly (TrackedPerson | null)[];
  /** Everybody, the chosen one first by the choice's own order. */
  readonly people: readonly PersonSummary[];
}

/** Whom to take: by number, or whoever is nearest to a place in the picture at a time. */
export type PersonWish =
  { readonly number: number } | { readonly timeS: number; readonly xPx: number; readonly yPx: number };

function nearestTo(
  tracks: readonly (readonly Seen[])[],
  wish: Exclude<PersonWish, { number: number }>,
): number {
  const distances = tracks.map((track) => {
    const seen = track.reduce((a, b) =>
      Math.abs(b.timeS - wish.timeS) < Math.abs(a.timeS - wish.timeS) ? b : a,
    );
    const [x, y] = hipsOf(seen.points);
    // Somebody out of sight at that time comes after everybody in sight.
    const late = Math.abs(seen.timeS - wish.timeS) > 0.5 ? 1e6 : 0;
    return late + Math.hypot(x - wish.xPx, y - wish.yPx);
  });
  return distances.indexOf(Math.min(...distances));
}

/**
 * Picks one person out of a clip: the wished one, or the one who is longest in view, large, and walks. Who leaves the
 * picture and comes back is one person.
 * @param widthPx of the picture
 * @returns null where the wish names nobody; all null where nobody was seen
 */
export function choosePerson(
  frames: readonly PoseFrame[],
  wish: PersonWish | null,
  widthPx: number,
): ChosenPerson | null {
  const tracks = linkTracks(tracksOf(frames), widthPx)
    .map((seen) => ({ seen, weight: weight(seen) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ seen }) => seen);
  const people = tracks.map((seen, i) => ({
    number: i + 1,
    firstS: seen[0]!.timeS,
    lastS: seen.at(-1)!.timeS,
    frames: seen.length,
    heightPx: medianHeight(seen),
    boxes: boxesOf(seen),
  }));
  const index = wish === null ? 0 : 'number' in wish ? wish.number - 1 : nearestTo(tracks, wish);
  const track = tracks[index];
  if (!track && (wish !== null || tracks.length > 0)) return null;
  const points = new Map((track ?? []).map((seen) => [seen.timeS, seen.points]));
  return {
    frames: frames.map(
      ({ timeS, people: all }) => all.find(({ keypoints }) => keypoints === points.get(timeS)) ?? null,
    ),
    people,
  };
}
