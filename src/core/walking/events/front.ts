import type { EventKind, GaitEvent } from '../../timeline';
import { timeAt } from '../../tracks/time-axis';
import { confidenceAt } from './confidence';
import { legInPicture } from '../../scene/front-plane';
import { insidePass, type PassReading } from '../../scene/scene';
import {
  combine,
  derivative,
  extremumPosition,
  fallsBelow,
  lowPassRuns,
  peaks,
  type Signal,
} from '../../signal/signal';
import { sides, type Joint, type Side } from '../../recording/skeleton';
import { median } from '../../signal/statistics';
import { path, type Tracks } from '../../tracks/tracks';
import { minStrideS } from '../stride';

/**
 * Heel strikes and toe offs of a person who walks towards the camera or away from it. A foot that moves forward sinks in
 * the picture when the person comes and climbs when the person goes; a foot that lifts climbs in both. So a landing is
 * clear from the front and a take-off from behind, where both motions add up; each of the other two is a turning point.
 *
 * Delays are fitted on nine marker walks (see tests/unit/core/front-events.test.ts for the error).
 */

/** From the front the ankles' height difference is greatest this share of the stride after the heel strike. */
const ankleDelayShare = 0.15;
/** From the front the heel is highest in the picture this long after toe off. */
const heelTopDelayS = 0.05;
/** From behind the climbing toe comes to rest this long before the heel strike ... */
const toeRestLeadS = 0.044;
/** ... and has half of its first speed this long before toe off. */
const toeHalfSpeedLeadS = 0.022;

const slowingShares = [0.5, 0.25] as const;
const minSwingIntervalS = 0.5;
/** One hump a swing is left of the foot's speed below this. */
const swingCutoffHz = 1.5;
/** Leg lengths a second that the foot of a swing moves up or down the picture, and the share of the clip's fastest. */
const minSwingSpeed = 0.15;
const minSwingShare = 0.35;
/** Searched about the middle of a swing, shares of the stride. */
const halfSwingShare = 0.3;
const usualStrideS = 1.1;
const minTopShare = 0.4;

type Found = readonly { readonly kind: EventKind; readonly position: number }[];

/** Local maxima in [from, to] that reach a share of the greatest of them. */
function tops(input: Signal, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = Math.max(1, Math.ceil(from)); i <= Math.min(input.values.length - 2, to); i++) {
    if (!input.known[i - 1] || !input.known[i] || !input.known[i + 1]) continue;
    const value = input.values[i]!;
    if (value > input.values[i - 1]! && value >= input.values[i + 1]!) found.push(i);
  }
  const greatest = Math.max(0, ...found.map((i) => input.values[i]!));
  return found.filter((i) => input.values[i]! >= minTopShare * greatest);
}

/** Middles of the swings: one peak each of the slow part of the foot's speed. */
function swingMiddles(speed: Signal, rateHz: number): number[] {
  const slow = lowPassRuns(speed, Math.min(swingCutoffHz, 0.2 * rateHz), rateHz);
  const tops = peaks(slow, minSwingIntervalS * rateHz, minSwingSpeed);
  const fastest = Math.max(0, ...tops.map((i) => slow.values[i]!));
  return tops.filter((i) => slow.values[i]! >= minSwingShare * fastest);
}

function strideSamples(middles: readonly number[], rateHz: number): number {
  const gaps = middles.slice(1).map((m, k) => m - middles[k]!);
  return gaps.length ? median(gaps) : usualStrideS * rateHz;
}

function toeOffsFromFront(heelDown: Signal, rateHz: number): Found {
  const middles = swingMiddles(heelDown, rateHz);
  const stride = strideSamples(middles, rateHz);
  return middles.flatMap((middle) => {
    const turn = fallsBelow(heelDown, middle, -1, 0);
    if (turn === null || middle - turn > halfSwingShare * stride) return [];
    return [{ kind: 'toe-off', position: turn - heelTopDelayS * rateHz }];
  });
}

function eventsFromBehind(toeUp: Signal, rateHz: number): Found {
  const middles = swingMiddles(toeUp, rateHz);
  const reach = halfSwingShare * strideSamples(middles, rateHz);
  return middles.flatMap((middle) => {
    const found: { kind: EventKind; position: number }[] = [];
    // The toe climbs twice: when it lifts and when the foot swings through.
    const climbs = tops(toeUp, middle - reach, middle + reach);
    const [first, last] = [climbs[0], climbs.at(-1)];
    if (first === undefined || last === undefined) return found;
    const half = fallsBelow(toeUp, first, -1, toeUp.values[first]! / 2);
    if (half !== null) found.push({ kind: 'toe-off', position: half + toeHalfSpeedLeadS * rateHz });
    const [at, later] = slowingShares.map((share) => fallsBelow(toeUp, last, 1, share * toeUp.values[last]!));
    if (at != null && later != null)
      found.push({ kind: 'heel-strike', position: 2 * later - at + toeRestLeadS * rateHz });
    return found;
  });
}

/** The foot in front is lower in the picture: the ankles' height difference has one peak a stride. */
function strikesFromFront(tracks: Tracks, side: Side, difference: Signal): Found {
  const signed = side === 'left' ? difference : combine([difference], (v) => -v);
  const positions = peaks(signed, 0.8 * minStrideS * tracks.rateHz, 0.06).map((i) =>
    extremumPosition(signed, i),
  );
  const strides = positions.slice(1).map((position, i) => position - positions[i]!);
  if (strides.length === 0) return [];
  return positions.map((position) => ({
    kind: 'heel-strike',
    position: position - ankleDelayShare * median(strides),
  }));
}

/** Events of one front or back pass, in no order. */
export function frontalEvents(tracks: Tracks, pass: PassReading): GaitEvent[] {
  const inside = (input: Signal) => insidePass(tracks, pass, input);
  const leg = legInPicture(tracks);
  /** Speed down the picture; over the leg's square, since near steps are longer and are seen more from above. */
  const down = (side: Side, joint: Joint, sign: 1 | -1) =>
    inside(
      combine(
        [derivative(path(tracks, side, joint).y, tracks.rateHz), leg],
        (v, legPx) => (sign * v * tracks.legPx) / legPx ** 2,
      ),
    );
  const difference = inside(
    combine(
      [path(tracks, 'left', 'ankle').y, path(tracks, 'right', 'ankle').y, leg],
      (l, r, legPx) => (l - r) / legPx,
    ),
  );
  return sides.flatMap((side) => {
    const found: Found =
      pass.facing === 'away'
        ? eventsFromBehind(down(side, 'foot_index', -1), tracks.rateHz)
        : [
            ...strikesFromFront(tracks, side, difference),
            ...toeOffsFromFront(down(side, 'heel', 1), tracks.rateHz),
          ];
    return found
      .filter(({ position }) => position >= 0 && position <= tracks.timesS.length - 1)
      .map(({ kind, position }) => ({
        side,
        kind,
        timeS: timeAt(tracks, position),
        confidence: 0.6 * confidenceAt(tracks, side, 'ankle', position),
        origin: 'detected' as const,
      }));
  });
}
