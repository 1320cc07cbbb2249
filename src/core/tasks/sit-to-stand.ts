import { inOneStretch, timeAt } from '../tracks/time-axis';
import type { Tracks } from '../tracks/tracks';
import type { MissingCode } from '../missing-code';
import { combine, derivative, type Signal } from '../signal/signal';
import { nearSide, slow, standsOnBoth, type Body } from './body';
import { excursions, type Excursion } from './excursions';
import { before, crossing, mark, meanBetween, repetition, type TestReading, type Timed } from './reading';

/**
 * Standing up from a chair: row X6 of the clinical reference; any view, trunk and joint
 * speeds from the side. The time of five runs from the first forward movement of the trunk to the fifth full stand.
 */

/** The hips rise by more than this (leg lengths). */
const minRise = 0.15;
const fiveRises = 5;
/** Upright is where this share of the rise is reached: a knee is then bent by some ten degrees; later is noise. */
const fullStand = 0.98;
const seatOff = 0.1;
/** The trunk has started forwards when the shoulders have moved this far (leg lengths) from where they rested. */
const startMove = 0.015;

/** Repetitions: the hips rise from the seat and sink again, or stay up, while the feet stay where they are. */
export function rises(body: Body): Excursion[] {
  const { rateHz } = body.tracks;
  return excursions(withEnds(body.hipHeight), rateHz, minRise)
    .map((rise) => ({ ...rise, end: Math.min(rise.end, body.hipHeight.values.length - 1) }))
    .filter(({ start, end }) => {
      let standing = 0;
      for (let i = start; i <= end; i++) if (standsOnBoth(body, i)) standing++;
      return standing >= 0.7 * (end - start + 1);
    });
}

/** A clip that ends in the last stand ends in a repetition all the same: it counts as sat down again after the end. */
function withEnds(hips: Signal): Signal {
  const pad = 3;
  const n = hips.values.length;
  const last = hips.known.lastIndexOf(1);
  const out: Signal = { values: new Float64Array(n + pad), known: new Uint8Array(n + pad) };
  out.values.set(hips.values);
  out.known.set(hips.known);
  if (last < 0) return out;
  out.values.fill(hips.values[last]!, last + 1, n);
  out.known.fill(1, last + 1, n + pad);
  out.values.fill(0, n);
  return out;
}

/** When the trunk, at rest on the chair before `rise`, starts to move forwards. */
function trunkStart(body: Body, rise: Excursion): number {
  const { rateHz } = body.tracks;
  const from = Math.max(0, rise.start - Math.round(2 * rateHz));
  const rest = body.shoulderHeight;
  const lean = slow(body.angles.trunk, rateHz);
  // The last instant before the rise at which the trunk is still where it was at rest.
  const moved = (i: number) => {
    const [sank, tilted] = [
      reference(rest, from, rise.start, rateHz),
      reference(lean, from, rise.start, rateHz),
    ];
    const height = sank === null || !rest.known[i] ? 0 : sank - rest.values[i]!;
    const turn = tilted === null || !lean.known[i] ? 0 : Math.abs(lean.values[i]! - tilted);
    return height > startMove || turn > startTurnDeg;
  };
  let i = rise.start;
  while (i > from && moved(i)) i--;
  return i;
}
const startTurnDeg = 3;

/** How the trunk rests on the chair: its most upright in the two seconds before it rises. */
function reference(s: Signal, from: number, to: number, rateHz: number): number | null {
  const early = meanBetween(s, from, Math.min(to, from + 0.3 * rateHz));
  return early ?? before(s, to, rateHz);
}

/** How fast a joint straightens, degrees a second. */
const extensionSpeed = (flexion: Signal, rateHz: number): Signal =>
  combine([derivative(slow(flexion, rateHz), rateHz)], (v) => -v);

/** The greatest known value in from..to; null where nothing is known. */
function greatest(s: Signal, from: number, to: number): number | null {
  let most: number | null = null;
  for (let i = from; i <= to; i++)
    if (s.known[i] && (most === null || s.values[i]! > most)) most = s.values[i]!;
  return most;
}

export function readSitToStand(body: Body): TestReading {
  const { tracks } = body;
  const { rateHz } = tracks;
  const found = rises(body);
  const sagittal = body.scene.view.plane === 'sagittal';
  const trunk = slow(body.angles.trunk, rateHz);
  const near = nearSide(body);
  const hipSpeed = extensionSpeed(
    combine([body.angles.trunk, body.angles.thigh[near]], (lean, thigh) => lean + thigh),
    rateHz,
  );
  const kneeSpeed = extensionSpeed(body.angles.knee[near], rateHz);
  const up = found.map((rise, k) => {
    const seat = body.hipHeight.values[rise.start]!;
    const top = body.hipHeight.values[Math.min(rise.peak, body.hipHeight.values.length - 1)]!;
    const level = (share: number) =>
      crossing(body.hipHeight, rise.start, rise.peak, seat + share * (top - seat));
    return {
      rise,
      startAt: k === 0 ? trunkStart(body, rise) : rise.start,
      leavesAt: level(seatOff),
      standsAt: level(fullStand),
    };
  });
  const repetitions = up.map(({ rise, startAt, leavesAt, standsAt }) => {
    const most = (s: Signal) => (sagittal ? greatest(s, Math.round(startAt), standsAt ?? rise.peak) : null);
    return repetition(
      {
        kind: 'sit-to-stand',
        side: null,
        startS: timeAt(tracks, startAt),
        endS: timeAt(tracks, rise.end),
        complete: rise.fromRest,
        marks: [...mark(tracks, 'seat-off', leavesAt), ...mark(tracks, 'peak', standsAt)],
        rejected: null,
      },
      { trunkLean: most(trunk), hipSpeed: most(hipSpeed), kneeSpeed: most(kneeSpeed) },
    );
  });
  return { repetitions, timed: timeOfFive(up, tracks, sagittal) };
}

function timeOfFive(
  up: readonly { rise: Excursion; startAt: number; standsAt: number | null }[],
  tracks: Tracks,
  sagittal: boolean,
): Timed | MissingCode {
  if (up.length === 0) return 'not-performed';
  if (up.length < fiveRises) return 'too-few-repetitions';
  const [first, fifth] = [up[0]!, up[fiveRises - 1]!];
  // A clip that starts in the middle of the first rise does not show when it began.
  if (!first.rise.fromRest || fifth.standsAt === null || first.startAt <= 1) return 'clip-ends';
  // Nobody saw what happened in a gap between two of them.
  if (!inOneStretch(tracks, first.startAt, fifth.standsAt)) return 'clip-ends';
  // From the front the trunk is seen to lean only when the shoulders have sunk.
  return {
    seconds: (fifth.standsAt - first.startAt) / tracks.rateHz,
    repetitions: fiveRises,
    sharp: sagittal,
  };
}
