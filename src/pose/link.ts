import { comesBack, type Visit } from './re-entry';
import { heightOf, hipsOf, ratioOf, type Seen } from './track';

/** Two stretches of one person: the second begins at most this long after the first, */
const gapS = 2;
/** at most this many body heights from where the first ended or was going, */
const gapHeights = 0.6;
/** and at most this much larger or smaller. */
const gapRatio = 1.5;

/** Whether `later` goes on where `earlier` ended. */
function goesOn(earlier: readonly Seen[], later: readonly Seen[]): boolean {
  const [end, start] = [earlier.at(-1)!, later[0]!];
  const waitedS = start.timeS - end.timeS;
  if (waitedS <= 0 || waitedS > gapS) return false;
  const endHeight = heightOf(end.points);
  if (ratioOf(endHeight, heightOf(start.points)) > gapRatio) return false;
  const before = earlier.at(-6) ?? earlier[0]!;
  const [from, to, found] = [hipsOf(before.points), hipsOf(end.points), hipsOf(start.points)];
  const ahead = end.timeS > before.timeS ? waitedS / (end.timeS - before.timeS) : 0;
  const near = (x: number, y: number) => Math.hypot(found[0] - x, found[1] - y) < gapHeights * endHeight;
  return near(to[0], to[1]) || near(to[0] + ahead * (to[0] - from[0]), to[1] + ahead * (to[1] - from[1]));
}

/** Gives people who were out of sight for a moment their number back: one visit is one time in view. */
function visitsOf(tracks: readonly (readonly Seen[])[]): Visit[] {
  const visits: Seen[][] = [];
  for (const seen of [...tracks].sort((a, b) => a[0]!.timeS - b[0]!.timeS)) {
    const earlier = visits.find((track) => goesOn(track, seen));
    if (earlier) earlier.push(...seen);
    else visits.push([...seen]);
  }
  return visits;
}

/**
 * Joins tracks to people, over moments out of sight and over longer absences.
 * @param tracks each in the order of time
 * @param widthPx of the picture
 */
export function linkTracks(tracks: readonly (readonly Seen[])[], widthPx: number): (readonly Seen[])[] {
  const visits = visitsOf(tracks);
  const people: Visit[][] = [];
  for (const visit of visits) {
    const before = comesBack(people, visit, visits, widthPx);
    if (before) before.push(visit);
    else people.push([visit]);
  }
  return people.map((one) => one.flat());
}
