import { timeAt } from '../tracks/time-axis';
import { frontPlane, type FrontPlane } from '../scene/front-plane';
import { combine, derivative, knownRuns, type Signal } from '../signal/signal';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { path } from '../tracks/tracks';
import { armUse } from './arm-use';
import { segmentPx, slow, standsOn, type Body } from './body';
import { mark, meanBetween, repetition, type TestReading } from './reading';
import { standardDeviation } from '../signal/statistics';

/** Standing on one leg: row X3 of the clinical reference. Front or back view; the time on one leg in any view. */

/** The free ankle is higher than the standing one by this (leg lengths); the ground rises by less in the picture. */
const raised = 0.09;
/** ... or by this, if it has been seen to go up, or its knee is bent: then it is no foot further away. */
const clearlyRaised = 0.3;
/** A foot in the air that moves at least this fast, leg lengths a second. */
const movingSpeed = 0.2;
/** Turning points of a foot that swings. */
const maxPauseS = 0.35;
/** Shorter than this is a step. */
export const minHoldS = 0.8;
/** A shank that is shortened to this share in the picture, or turned by this much, belongs to a bent knee. */
const shortenedShank = 0.8;
const bentKneeDeg = 25;
/** The steady part (reference X3). */
const steadyFromS = 5;
const steadyToS = 25;
/** A steady part shorter than this is less than the test asks for. */
export const enoughSteadyS = 5;

export interface Stance {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  /** Whether the free foot leaves, and comes back, within the clip. */
  readonly lifts: boolean;
  readonly lands: boolean;
}

/** 1 where the other foot is in the air and this one stands. */
function onOneLeg(body: Body, side: Side): Signal {
  const { tracks, legPx } = body;
  const [own, free] = [path(tracks, side, 'ankle'), path(tracks, otherSide(side), 'ankle')];
  const speed = freeFootSpeed(body, side);
  const height = combine([own.y, free.y], (a, b) => (a - b) / legPx);
  const shank = (of: Side) => segmentPx(tracks, of, 'knee', 'ankle');
  const shortened = combine([shank(otherSide(side)), shank(side)], (a, b) =>
    a < shortenedShank * b ? 1 : 0,
  );
  const bend = (of: Side) => body.angles.knee[of];
  const bent = combine([bend(otherSide(side)), bend(side)], (a, b) => (a - b > bentKneeDeg ? 1 : 0));
  const known = own.y.known.map((k, i) => k & free.y.known[i]! & body.planted[side].known[i]!);
  const values = Float64Array.from(known, (k, i) => {
    if (!k || !standsOn(body, side, i)) return 0;
    const up = height.values[i]!;
    const kneeBent = (shortened.known[i] && shortened.values[i]) || (bent.known[i] && bent.values[i]);
    if (up > clearlyRaised || (up > raised && kneeBent)) return 1;
    return speed.known[i] && speed.values[i]! > movingSpeed ? 1 : 0;
  });
  return { values, known };
}

/** How fast the free foot moves, leg lengths a second. */
function freeFootSpeed({ tracks, legPx }: Body, side: Side): Signal {
  const free = path(tracks, otherSide(side), 'ankle');
  return combine(
    [free.x, free.y].map((s) => derivative(slow(s, tracks.rateHz), tracks.rateHz)),
    (vx, vy) => Math.hypot(vx, vy) / legPx,
  );
}

/** A lift begins, and ends, where the foot hardly moves: up to this long before it is plainly in the air. */
const maxCreepS = 0.4;
const creepSpeed = 0.06;

/** Stretches on one leg, pauses of a swinging foot included. */
export function stances(body: Body): Stance[] {
  const { rateHz, timesS } = body.tracks;
  return sides
    .flatMap((side) => {
      const on = onOneLeg(body, side);
      const speed = freeFootSpeed(body, side);
      const creep = (from: number, step: 1 | -1) => {
        let i = from;
        while (
          Math.abs(i - from) < maxCreepS * rateHz &&
          speed.known[i + step] &&
          speed.values[i + step]! > creepSpeed
        )
          i += step;
        return i;
      };
      const runs = knownRuns(on.values).map(([start, end]) => ({ start, end }));
      const joined: { start: number; end: number }[] = [];
      for (const run of runs) {
        const last = joined.at(-1);
        const pause = last ? run.start - last.end : Infinity;
        let stays = pause / rateHz <= maxPauseS;
        for (let i = last?.end ?? 0; stays && i < run.start; i++) stays = standsOn(body, side, i);
        if (last && stays) last.end = run.end;
        else joined.push(run);
      }
      return joined
        .filter(({ start, end }) => (end - start) / rateHz >= minHoldS)
        .map(({ start, end }): Stance => {
          const [first, last] = [creep(start, -1), creep(end - 1, 1)];
          return { side, start: first, end: last, lifts: first > 1, lands: last < timesS.length - 2 };
        });
    })
    .sort((a, b) => a.start - b.start);
}

/** Short stances that follow each other on either leg in turn: steps on the spot, or a walk in slow motion. */
export const isStepping = (onOne: readonly Stance[], rateHz: number): boolean =>
  onOne.slice(1).filter((stance, k) => {
    const before = onOne[k]!;
    return stance.side !== before.side && (stance.start - before.end) / rateHz < stepGapS;
  }).length >= fewestTurns;
const stepGapS = 1;
const fewestTurns = 2;

/** 5 to 25 s after the foot has left; of a shorter stance what lies between its first and last moments. */
function steadyPart({ start, end }: Stance, rateHz: number): [from: number, to: number] {
  const holdS = (end - start) / rateHz;
  if (holdS >= steadyFromS + enoughSteadyS)
    return [start + steadyFromS * rateHz, Math.min(end - 0.5 * rateHz, start + steadyToS * rateHz)];
  return [start + Math.min(1, 0.25 * holdS) * rateHz, end - Math.min(0.5, 0.15 * holdS) * rateHz];
}

/** What a stance is averaged over, from the front: signals of the leg that stands. */
function steadySignals(body: Body, front: FrontPlane, side: Side) {
  const { rateHz } = body.tracks;
  return {
    drop: slow(front.drop[side], rateHz),
    lean: slow(front.lean[side], rateHz),
    adduction: slow(
      combine([front.thighInward[side], front.drop[side]], (thigh, drop) => thigh + drop),
      rateHz,
    ),
    shift: slow(
      combine(
        [front.hipsOutward(side), front.outward(side, 'ankle')],
        (hips, ankle) => (100 * (hips - ankle)) / body.legPx,
      ),
      rateHz,
    ),
  };
}

export function readSingleLeg(body: Body): TestReading {
  const { tracks } = body;
  const { rateHz } = tracks;
  const front = body.scene.view.plane === 'frontal' ? frontPlane(tracks, body.pass) : null;
  const repetitions = stances(body).map((stance) => {
    const [from, to] = steadyPart(stance, rateHz);
    const signals = front ? Object.entries(steadySignals(body, front, stance.side)) : [];
    const means = Object.fromEntries(signals.map(([name, s]) => [name, meanBetween(s, from, to)]));
    const holdS = (stance.end - stance.start) / rateHz;
    return repetition(
      {
        kind: 'single-leg-stance',
        side: stance.side,
        startS: timeAt(tracks, stance.start),
        endS: timeAt(tracks, stance.end),
        complete: stance.lifts && stance.lands,
        marks: [...mark(tracks, 'steady-start', from), ...mark(tracks, 'steady-end', to)],
        rejected: null,
      },
      { ...means, armUse: front && armUse(body, stance), hold: holdS },
      {
        stance: {
          holdS,
          steadyS: (to - from) / rateHz,
          steadySamples: Math.round(to - from),
          error: Object.fromEntries(signals.map(([name, s]) => [name, swayError(s, from, to, rateHz)])),
        },
      },
    );
  });
  return { repetitions };
}

/** Standard error of the mean of a swaying signal: sway of about a second counts once a second. */
function swayError(s: Signal, from: number, to: number, rateHz: number): number {
  const values: number[] = [];
  for (let i = Math.round(from); i <= to; i += Math.max(1, Math.round(0.5 * rateHz)))
    if (s.known[i]) values.push(s.values[i]!);
  return values.length ? standardDeviation(values) / Math.sqrt(Math.max(1, values.length / 2)) : 0;
}
