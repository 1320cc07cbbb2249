import { knownRuns, lowPassRuns, type Signal } from '../signal/signal';
import { middleOf } from '../tracks/middle';
import { inOneStretch } from '../tracks/time-axis';
import type { Tracks } from '../tracks/tracks';
import { overGround } from './ground';

/** Where a person travels across the picture: with every pause on the way, as long as it goes on the same way. */

/** Slower than this (leg lengths a second) is standing or walking on the spot, not travelling. */
const travelSpeed = 0.25;
/** Who stands for longer has arrived. */
const longestPauseS = 2;
/** Back by less than this, in leg lengths, is swaying and no way back. */
const sway = 0.15;
const minPassS = 0.8;
/** Frames that were dropped for no longer than this end no pass; of more, a step may have been missed. */
const longestDropS = 0.3;
/** A shuffle below the speed of travel that still gets so far, in leg lengths: no treadmill lets a person drift that far. */
const shortestShuffle = 1.5;
/** ... with at least this speed, leg lengths a second. */
const shuffleSpeed = 0.08;

export interface Travelled {
  /** Samples of the grid, [start, end). */
  readonly start: number;
  readonly end: number;
  /** To the right of the picture +1. */
  readonly sign: 1 | -1;
}

/** Mid-hip across the picture, smoothed over about a step, in leg lengths. */
function slowHip(tracks: Tracks): Signal {
  const x = overGround(tracks, middleOf(tracks, 'hip').x);
  const inLegs: Signal = { values: x.values.map((px) => px / tracks.legPx), known: x.known };
  return lowPassRuns(inLegs, Math.min(1, 0.2 * tracks.rateHz), tracks.rateHz);
}

/** Where the hips are faster than `least` one way, within one unbroken run of sightings. */
function movesWithin(
  hip: Signal,
  [start, end]: readonly [number, number],
  rateHz: number,
  least: number,
): Travelled[] {
  const found: Travelled[] = [];
  let from = start;
  let sign = 0;
  for (let i = start; i <= end; i++) {
    const a = Math.max(start, i - 1);
    const b = Math.min(end - 1, i + 1);
    const speed = i < end ? ((hip.values[b]! - hip.values[a]!) * rateHz) / (b - a) : 0;
    const now = Math.abs(speed) < least ? 0 : Math.sign(speed);
    if (now === sign) continue;
    if (sign !== 0) found.push({ start: from, end: i, sign: sign as 1 | -1 });
    from = i;
    sign = now;
  }
  return found;
}

/** Joins what goes on the same way after a pause or a sway. */
function joined(moves: readonly Travelled[], hip: Signal, rateHz: number): Travelled[] {
  const far = ({ start, end }: Travelled) => Math.abs(hip.values[end - 1]! - hip.values[start]!);
  const joint: Travelled[] = [];
  for (const move of moves.filter((m) => far(m) >= sway)) {
    const last = joint.at(-1);
    const goesOn =
      last?.sign === move.sign &&
      (move.start - last.end) / rateHz <= longestPauseS &&
      move.sign * (hip.values[move.start]! - hip.values[last.end - 1]!) > -sway;
    if (last && goesOn) joint[joint.length - 1] = { ...last, end: move.end };
    else joint.push(move);
  }
  return joint;
}

/** Runs of sightings with no more than dropped frames between them. */
function sightings(hip: Signal, tracks: Tracks): [start: number, end: number][][] {
  const groups: [number, number][][] = [];
  for (const run of knownRuns(hip.known)) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last && (run[0] - last[1]) / tracks.rateHz <= longestDropS && inOneStretch(tracks, last[1] - 1, run[0]);
    if (goesOn) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Stretches of travel to one side. */
export function travels(tracks: Tracks): Travelled[] {
  const hip = slowHip(tracks);
  const { rateHz } = tracks;
  const seconds = ({ start, end }: Travelled) => (end - start) / rateHz;
  return sightings(hip, tracks).flatMap((runs) => {
    const moving = (least: number) =>
      joined(
        runs.flatMap((run) => movesWithin(hip, run, rateHz, least)),
        hip,
        rateHz,
      );
    const walked = moving(travelSpeed).filter((t) => seconds(t) >= minPassS);
    if (walked.length > 0) return walked;
    return moving(shuffleSpeed).filter(
      (t) => Math.abs(hip.values[t.end - 1]! - hip.values[t.start]!) >= shortestShuffle,
    );
  });
}
