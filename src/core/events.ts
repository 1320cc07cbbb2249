import type { GaitCycle, GaitEvent } from './assessment';
import { frontalEvents } from './front-events';
import { insidePass, isInPass, type PassReading } from './scene';
import { combine, derivative, fallsBelow, knownRuns, peaks, type Signal, valueAt } from './signal';
import { mean, median } from './statistics';
import { maxStrideS, minStrideS } from './stride';
import { jointIndex, otherSide, sides, type Side } from './skeleton';
import { path, type Tracks } from './tracks';

/**
 * Heel strikes and toe offs of a side view; those of front and back views are in front-events.ts. They are found from the
 * foot's speed over the ground, in shares of its swing peak. Heel strike: the straight line through the points where the
 * heel has slowed to a half and to a quarter, continued to standstill; the tail itself is not used, since a keypoint that
 * is still sliding into place bends it. Toe off: the toe has sped up to the share below. Unlike the forward-most heel and
 * rearmost toe (Zeni 2008), these carry no bias.
 *
 * Fitted on nine marker walks with labelled events, filmed by a virtual side camera at 30 and 60 Hz with 1 px noise;
 * the error there is asserted in tests/unit/core/markers.test.ts.
 */
const slowingShares = [0.5, 0.25] as const;
const toeLeftShare = 0.25;
/** A swing moves the foot at least this fast over the ground, in leg lengths a second. */
const minSwingSpeed = 0.8;
/** ... and at least this share of the fastest swings of the clip. */
const minSwingShare = 0.4;
const minSwingIntervalS = 0.4;

interface FootSpeeds {
  readonly heel: Signal;
  readonly toe: Signal;
  readonly foot: Signal;
}

/** Forward speed of one foot in the picture, leg lengths a second, inside one pass. */
function footSpeeds(tracks: Tracks, side: Side, pass: PassReading): FootSpeeds {
  const forward = (joint: 'heel' | 'foot_index') =>
    combine(
      [insidePass(tracks, pass, derivative(path(tracks, side, joint).x, tracks.rateHz))],
      (v) => (pass.facingSign * v) / tracks.legPx,
    );
  const heel = forward('heel');
  const toe = forward('foot_index');
  return { heel, toe, foot: combine([heel, toe], (a, b) => (a + b) / 2) };
}

/**
 * Speed of the ground in the picture under the foot, 0 for a still camera, minus the belt's on a treadmill: the middle of
 * each stance between two swings. At the ends of a pass, where no whole stance is seen, the other stances stand in.
 */
function groundSpeeds(foot: Signal, swings: readonly number[]): { before: number; after: number }[] {
  const between = swings.slice(1).map((swing, k) => {
    const third = (swing - swings[k]!) / 3;
    const middle: number[] = [];
    for (let i = Math.ceil(swings[k]! + third); i <= swing - third; i++)
      if (foot.known[i]) middle.push(foot.values[i]!);
    return middle.length ? median(middle) : null;
  });
  const seen = between.filter((v) => v !== null);
  const usual = seen.length ? median(seen) : 0;
  return swings.map((_, k) => ({ before: between[k - 1] ?? usual, after: between[k] ?? usual }));
}

interface Swing {
  /** Grid index of the greatest speed, or of the end of the path where the swing is cut off. */
  readonly at: number;
  readonly heelPeak: number;
  readonly toePeak: number;
  /** Whether its end (heel strike) and its start (toe off) can be seen. */
  readonly lands: boolean;
  readonly leaves: boolean;
}

/** A foot that has landed, or not yet left, stays slow for this long. */
const stayingS = 0.08;
/** A foot that was hardly seen has no events; the network then invents its path, mostly at the edge of the picture. */
const minConfidence = 0.4;
/** A swing that is cut off must still run at this share of a usual swing to be taken for one. */
const cutSwingShare = 0.6;

/** Whole swings, and those that the edge of the picture or of the clip cuts off, which take their peak from the others. */
function findSwings({ heel, toe, foot }: FootSpeeds, rateHz: number): Swing[] {
  const tops = peaks(foot, minSwingIntervalS * rateHz, minSwingSpeed);
  const fastest = Math.max(0, ...tops.map((i) => foot.values[i]!));
  const whole = tops
    .filter((i) => foot.values[i]! >= minSwingShare * fastest)
    .map((at): Swing => ({
      at,
      heelPeak: heel.values[at]!,
      toePeak: toe.values[at]!,
      lands: true,
      leaves: true,
    }));
  if (whole.length === 0) return [];
  const usual = {
    foot: median(whole.map((s) => foot.values[s.at]!)),
    heelPeak: median(whole.map((s) => s.heelPeak)),
    toePeak: median(whole.map((s) => s.toePeak)),
  };
  const cut = (at: number, lands: boolean): Swing[] => {
    const apart = whole.every((s) => Math.abs(s.at - at) >= minSwingIntervalS * rateHz);
    if (!apart || foot.values[at]! < cutSwingShare * usual.foot) return [];
    return [{ at, heelPeak: usual.heelPeak, toePeak: usual.toePeak, lands, leaves: !lands }];
  };
  const ends = knownRuns(foot.known).flatMap(([start, end]) => [...cut(start, true), ...cut(end - 1, false)]);
  return [...whole, ...ends].sort((a, b) => a.at - b.at);
}

/** Last position before `until` where the signal is above `level`, between samples; null if it never is. */
function lastAbove(input: Signal, until: number, level: number): number | null {
  for (let i = Math.floor(until); i >= 0 && input.known[i]; i--) {
    const a = input.values[i]!;
    if (a < level) continue;
    const b = input.known[i + 1] ? input.values[i + 1]! : a;
    return a > b ? i + (a - level) / (a - b) : i;
  }
  return null;
}

function sideEvents(tracks: Tracks, side: Side, pass: PassReading): GaitEvent[] {
  const speeds = footSpeeds(tracks, side, pass);
  const swings = findSwings(speeds, tracks.rateHz);
  const grounds = groundSpeeds(
    speeds.foot,
    swings.map((s) => s.at),
  );
  const events: GaitEvent[] = [];
  const add = (kind: GaitEvent['kind'], position: number | null, whole: boolean) => {
    if (position === null) return;
    const confidence = confidenceAt(tracks, side, kind === 'heel-strike' ? 'heel' : 'foot_index', position);
    if (confidence < minConfidence) return;
    const timeS = tracks.timesS[0]! + position / tracks.rateHz;
    events.push({ side, kind, timeS, confidence: (whole ? 1 : 0.7) * confidence, origin: 'detected' });
  };
  const staying = Math.max(1, Math.round(stayingS * tracks.rateHz));
  swings.forEach(({ at, heelPeak, toePeak, lands, leaves }, k) => {
    const { before, after } = grounds[k]!;
    const leaving = before + toeLeftShare * (toePeak - before);
    if (leaves) add('toe-off', fallsBelow(speeds.toe, at, -1, leaving, staying), lands);
    if (!lands) return;
    // A keypoint that stutters in mid-swing is not a landing: the slowing is read backwards from where it is for good.
    const [half, quarter] = slowingShares.map((share) => after + share * (heelPeak - after)) as [
      number,
      number,
    ];
    const slow = fallsBelow(speeds.heel, at, 1, quarter, staying);
    const fast = slow === null ? null : lastAbove(speeds.heel, slow, half);
    if (slow === null || fast === null) return;
    // Nor does a foot land by jumping back, as it seems to where the edge of the picture cuts it off.
    const after80Ms = Array.from({ length: staying + 1 }, (_, i) => Math.ceil(slow) + i);
    const jumpsBack = after80Ms.some(
      (i) => speeds.heel.known[i] && speeds.heel.values[i]! < 2 * after - quarter,
    );
    if (!jumpsBack) add('heel-strike', 2 * slow - fast, leaves);
  });
  return events;
}

function confidenceAt(tracks: Tracks, side: Side, joint: 'heel' | 'foot_index', position: number): number {
  const k = jointIndex(side, joint);
  return Math.max(0, Math.min(1, valueAt(tracks.visibility[k]!, position) ?? 0.5));
}

/** All events of the clip in the order of time. */
export function findEvents(tracks: Tracks, passes: readonly PassReading[]): GaitEvent[] {
  return passes
    .flatMap((pass) =>
      pass.nearSide === null
        ? frontalEvents(tracks, pass)
        : sides.flatMap((side) => sideEvents(tracks, side, pass)),
    )
    .sort((a, b) => a.timeS - b.timeS);
}

const samePass = (passes: readonly PassReading[], a: number, b: number) =>
  passes.some((p) => a >= p.startS - 0.1 && b <= p.endS + 0.1);

/**
 * Whole cycles: heel strike to the next of the same foot within one pass, with its toe off and exactly one heel strike
 * of the other foot between, 0.7-2.5 s long, stance 45-80 % (clinical reference 2.2). What breaks this order is left out.
 */
export function findCycles(events: readonly GaitEvent[], passes: readonly PassReading[]): GaitCycle[] {
  const times = (side: Side, kind: GaitEvent['kind']) =>
    events.filter((e) => e.side === side && e.kind === kind).map((e) => e.timeS);
  return sides
    .flatMap((side) => {
      const strikes = times(side, 'heel-strike');
      const offs = times(side, 'toe-off');
      const others = times(otherSide(side), 'heel-strike');
      return strikes.slice(1).flatMap((endS, i): GaitCycle[] => {
        const startS = strikes[i]!;
        const within = (list: number[]) => list.filter((t) => t > startS && t < endS);
        const strideS = endS - startS;
        const [toeOffS, ...more] = within(offs);
        if (toeOffS === undefined || more.length > 0 || within(others).length !== 1) return [];
        const stance = (toeOffS - startS) / strideS;
        if (strideS < minStrideS || strideS > maxStrideS || stance < 0.45 || stance > 0.8) return [];
        return samePass(passes, startS, endS) ? [{ side, startS, toeOffS, endS }] : [];
      });
    })
    .sort((a, b) => a.startS - b.startS);
}

/**
 * Share of the stride that a foot is on the ground, the median over all strides; null without one. Walking is above a
 * half, running below: there both feet leave the ground.
 */
export function stanceShare(events: readonly GaitEvent[]): number | null {
  const shares = sides.flatMap((side) => {
    const own = events.filter((e) => e.side === side);
    return own.flatMap((strike, i) => {
      const [off, next] = [own[i + 1], own[i + 2]];
      const inOrder =
        strike.kind === 'heel-strike' && off?.kind === 'toe-off' && next?.kind === 'heel-strike';
      return inOrder ? [(off.timeS - strike.timeS) / (next.timeS - strike.timeS)] : [];
    });
  });
  return shares.length ? median(shares) : null;
}

/** Walking speed in leg lengths a second: the hips over the ground, so a treadmill or a moving camera counts too. */
export function relativeSpeed(tracks: Tracks, passes: readonly PassReading[]): number | null {
  const speeds = passes.flatMap((pass) => {
    if (pass.nearSide === null) return [];
    const inside = (i: number) => isInPass(tracks, pass, i);
    const hip = derivative(path(tracks, pass.nearSide, 'hip').x, tracks.rateHz);
    const hipSpeeds = [...hip.values.keys()]
      .filter((i) => hip.known[i] && inside(i))
      .map((i) => hip.values[i]!);
    if (hipSpeeds.length === 0) return [];
    const { foot } = footSpeeds(tracks, pass.nearSide, pass);
    const hipSpeed = (pass.facingSign * mean(hipSpeeds)) / tracks.legPx;
    const swings = peaks(foot, minSwingIntervalS * tracks.rateHz, minSwingSpeed);
    const grounds = groundSpeeds(foot, swings).map((g) => g.after);
    return [hipSpeed - (grounds.length ? median(grounds) : 0)];
  });
  return speeds.length ? median(speeds) : null;
}
