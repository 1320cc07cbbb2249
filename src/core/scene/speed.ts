import { aroundPass } from './around-pass';
import { overGround } from './ground';
import { insidePass, isInPass, type PassReading } from './scene';
import { combine, derivative, peaks, type Signal } from '../signal/signal';
import type { Joint, Side } from '../recording/skeleton';
import { mean, median } from '../signal/statistics';
import { path, type Tracks } from '../tracks/tracks';

/** Speeds of a side view: the feet over the ground, and the walker. Leg lengths a second, forward +. */

/** A swing moves the foot at least this fast over the ground, in leg lengths a second. */
export const minSwingSpeed = 0.8;
/** Two swings of one foot are at least this far apart. */
export const minSwingIntervalS = 0.4;

/** With fewer no stance between two is seen. */
const fewestSwings = 2;
/** Share of the middle of a stance. */
const mostUnseen = 0.1;

export interface FootSpeeds {
  readonly heel: Signal;
  readonly toe: Signal;
  readonly foot: Signal;
}

/** Forward speed of one landmark in the picture inside one pass. */
export const forwardSpeed = (tracks: Tracks, side: Side, joint: Joint, pass: PassReading): Signal =>
  combine(
    [insidePass(tracks, pass, derivative(overGround(tracks, path(tracks, side, joint).x), tracks.rateHz))],
    (v) => (pass.facingSign * v) / tracks.legPx,
  );

export function footSpeeds(tracks: Tracks, side: Side, pass: PassReading): FootSpeeds {
  const heel = forwardSpeed(tracks, side, 'heel', pass);
  const toe = forwardSpeed(tracks, side, 'foot_index', pass);
  return { heel, toe, foot: combine([heel, toe], (a, b) => (a + b) / 2) };
}

/**
 * Speed of the ground in the picture under the foot, 0 for a still camera, minus the belt's on a treadmill: the middle of
 * each stance between two swings. Where no whole stance is seen (at the ends of a pass, or a swing that was lost may lie in
 * between) the other stances stand in.
 */
export function groundSpeeds(foot: Signal, swings: readonly number[]): { before: number; after: number }[] {
  const between = swings.slice(1).map((swing, k) => {
    const third = (swing - swings[k]!) / 3;
    const middle: number[] = [];
    let unseen = 0;
    for (let i = Math.ceil(swings[k]! + third); i <= swing - third; i++)
      if (foot.known[i]) middle.push(foot.values[i]!);
      else unseen++;
    return middle.length > 0 && unseen <= mostUnseen * (middle.length + unseen) ? median(middle) : null;
  });
  const seen = between.filter((v) => v !== null);
  const usual = seen.length ? median(seen) : 0;
  return swings.map((_, k) => ({ before: between[k - 1] ?? usual, after: between[k] ?? usual }));
}

/** Walking speed in leg lengths a second: the hips over the ground, so a treadmill or a moving camera counts too. */
export function relativeSpeed(whole: Tracks, passes: readonly PassReading[]): number | null {
  const speeds = passes.flatMap((pass) => {
    if (pass.nearSide === null) return [];
    const tracks = aroundPass(whole, pass);
    const inside = (i: number) => isInPass(tracks, pass, i);
    const hip = derivative(overGround(tracks, path(tracks, pass.nearSide, 'hip').x), tracks.rateHz);
    const hipSpeeds = [...hip.values.keys()]
      .filter((i) => hip.known[i] && inside(i))
      .map((i) => hip.values[i]!);
    if (hipSpeeds.length === 0) return [];
    const { foot } = footSpeeds(tracks, pass.nearSide, pass);
    const hipSpeed = (pass.facingSign * mean(hipSpeeds)) / tracks.legPx;
    const swings = peaks(foot, minSwingIntervalS * tracks.rateHz, minSwingSpeed);
    // Who stays in one place and does not step says nothing of a belt.
    if (pass.travel === 'treadmill' && swings.length < fewestSwings && passes.length > 1) return [];
    const grounds = groundSpeeds(foot, swings).map((g) => g.after);
    return [hipSpeed - (grounds.length ? median(grounds) : 0)];
  });
  return speeds.length ? median(speeds) : null;
}
