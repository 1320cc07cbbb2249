import { median } from '../signal/statistics';

/**
 * The times of the samples. Frames that follow each other for the most part are one stretch; a longer gap in time ends it.
 * The grid runs on a clock on which every such gap lasts as long as the shortest of them, so its size follows from the
 * number of frames, never from what their time stamps say. Nothing is bridged or filtered over so long a gap. A cut of the
 * film is such a gap, too, however soon the next frame follows.
 */

/** A gap in time that is longer ends a stretch; everything that bridges gaps stops well short of it. */
const shortestBreakS = 1;
/** Of a slow clip the gap is longer: so many of its usual intervals. */
const breakIntervals = 3;
/** Samples of the grid for each frame, at most; clips of even frames have one. */
const mostSamplesPerFrame = 4;

interface Stretch {
  /** Frames [from, to). */
  readonly from: number;
  readonly to: number;
  readonly startS: number;
  readonly endS: number;
  /** Its start on the clock of the grid. */
  readonly clockS: number;
}

export interface TimeAxis {
  /** Of the whole recording, in order; at least one. */
  readonly stretches: readonly Stretch[];
  readonly rateHz: number;
  /** Of a part of the recording: where its first sample lies on the whole grid. */
  readonly firstSample: number;
}

/** @param timesS strictly increasing, at least two. @param cuts frames with which a new shot begins, ascending */
export function stretchesOf(timesS: readonly number[], cuts: readonly number[] = []): readonly Stretch[] {
  const cutAt = new Set(cuts);
  const intervals = timesS.slice(1).map((t, i) => t - timesS[i]!);
  const breakS = Math.max(shortestBreakS, breakIntervals * median(intervals));
  const stretches: Stretch[] = [];
  let [from, clockS] = [0, timesS[0]!];
  for (let to = 1; to <= timesS.length; to++) {
    if (to < timesS.length && timesS[to]! - timesS[to - 1]! <= breakS && !cutAt.has(to)) continue;
    const [startS, endS] = [timesS[from]!, timesS[to - 1]!];
    stretches.push({ from, to, startS, endS, clockS });
    clockS += endS - startS + breakS;
    from = to;
  }
  return stretches;
}

/** Longer than so many usual intervals at least one frame is missing. */
const droppedIntervals = 1.5;

/** Neighbouring frames with others dropped between them. @param timesS strictly increasing, at least two */
export function droppedBetween(timesS: readonly number[]): (readonly [fromS: number, toS: number])[] {
  const pairs = timesS.slice(1).map((t, i) => [timesS[i]!, t] as const);
  const longest = droppedIntervals * median(pairs.map(([a, b]) => b - a));
  return pairs.filter(([a, b]) => b - a > longest);
}

/** Times of the frames on the clock of the grid: their own where the recording is one stretch. */
export const clockTimes = (timesS: readonly number[], stretches: readonly Stretch[]): readonly number[] =>
  stretches.length === 1
    ? timesS
    : stretches.flatMap(({ from, to, startS, clockS }) =>
        timesS.slice(from, to).map((t) => clockS + (t - startS)),
      );

/** Regular samples from the first frame to the last, at the median rate of the frames. */
export function regularGrid(timesS: readonly number[]): Float64Array {
  const first = timesS[0]!;
  const last = timesS.at(-1)!;
  const intervals = timesS.slice(1).map((t, i) => t - timesS[i]!);
  const stepS = Math.max(median(intervals), (last - first) / (mostSamplesPerFrame * timesS.length));
  const count = Math.max(2, Math.round((last - first) / stepS) + 1);
  return evenTimes(first, last, count);
}

export const evenTimes = (first: number, last: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));

/** The last stretch that begins at or before the moment, by binary search; the first one for what lies before it. */
function stretchAt(stretches: readonly Stretch[], s: number, key: 'clockS' | 'startS'): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]![key] <= s) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Time of the container at a moment of the grid's clock; within a gap it runs as much faster as the gap is longer. */
function timeOfClock(stretches: readonly Stretch[], clockS: number): number {
  if (stretches.length === 1) return clockS;
  const k = stretchAt(stretches, clockS, 'clockS');
  const [here, next] = [stretches[k]!, stretches[k + 1]];
  const clockEndS = here.clockS + (here.endS - here.startS);
  if (!next || clockS <= clockEndS) return here.startS + (clockS - here.clockS);
  return here.endS + ((next.startS - here.endS) * (clockS - clockEndS)) / (next.clockS - clockEndS);
}

function clockOfTime(stretches: readonly Stretch[], timeS: number): number {
  if (stretches.length === 1) return timeS;
  const k = stretchAt(stretches, timeS, 'startS');
  const [here, next] = [stretches[k]!, stretches[k + 1]];
  if (!next || timeS <= here.endS) return here.clockS + (timeS - here.startS);
  const clockEndS = here.clockS + (here.endS - here.startS);
  return clockEndS + ((next.clockS - clockEndS) * (timeS - here.endS)) / (next.startS - here.endS);
}

/** Times of the samples on the clock of the grid. @param count samples */
export const gridClock = ({ stretches, rateHz, firstSample }: TimeAxis, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => stretches[0]!.clockS + (firstSample + i) / rateHz);

/** The grid in time of the container. */
export const containerTimes = (clockS: Float64Array, stretches: readonly Stretch[]): Float64Array =>
  stretches.length === 1 ? clockS : clockS.map((s) => timeOfClock(stretches, s));

interface OnAxis {
  readonly axis: TimeAxis;
}

/** Time of the container, seconds, at a position on the grid, which may lie between samples. */
export const timeAt = ({ axis }: OnAxis, position: number): number =>
  timeOfClock(axis.stretches, axis.stretches[0]!.clockS + (axis.firstSample + position) / axis.rateHz);

/** Position on the grid, in samples, of a time of the container. */
export const positionAt = ({ axis }: OnAxis, timeS: number): number =>
  (clockOfTime(axis.stretches, timeS) - axis.stretches[0]!.clockS) * axis.rateHz - axis.firstSample;

/** Whether two positions on the grid lie in one stretch, with no gap in time between them. */
export function inOneStretch({ axis }: OnAxis, a: number, b: number): boolean {
  const at = (position: number) =>
    stretchAt(
      axis.stretches,
      axis.stretches[0]!.clockS + (axis.firstSample + position) / axis.rateHz,
      'clockS',
    );
  return axis.stretches.length === 1 || at(a) === at(b);
}
