import type { GaitCycle, GaitEvent } from '../timeline';
import type { Joint, Side } from '../recording/skeleton';
import { sides } from '../recording/skeleton';
import { aroundPass } from '../scene/around-pass';
import { passAt } from '../scene/at-pass';
import { frontPlane, type FrontPlane } from '../scene/front-plane';
import type { PassReading } from '../scene/scene';
import { CycleReader } from './cycle-reader';
import { maxStrideS, minStrideS } from './stride';
import type { WalkInput } from './walk-times';

/** What a front or back view of walking shows: rows K1-K10 of the clinical reference, cycle by cycle. */

/** The stance foot lies still. */
const stillFoot = [20, 40] as const;
export const midSwing = [65, 85] as const;
/** A pelvis that moves less than this gives a ratio of noise. */
export const minPelvisRangeDeg = 3;
/**
 * When the body is over a point of the ground, percent of the cycle. A length in the picture is divided by the leg at
 * that instant, so that what is nearer to the camera than the body does not seem wider. Means of nine marker walks.
 */
export const overAnklePercent = 20;
export const overHeelPercent = 16;
export const overToePercent = 31;
/** The swinging ankle is where the body is this share later for each percent after the ankle has passed the hips. */
const ankleLeadPerPercent = 1.72;
const anklePassesPercent = 81;
/** Heel to toe landmark, in leg lengths: 0.25 with markers, 0.26 with BlazePose. */
export const footPerLeg = 0.255;

/** Stride by stride from heel strikes alone, so that a lost toe off costs no angle. */
function strides(
  events: readonly GaitEvent[],
  passes: readonly PassReading[],
  pass: PassReading,
): GaitCycle[] {
  const own = passes.indexOf(pass);
  return sides.flatMap((side) => {
    const times = events
      .filter((e) => e.side === side && e.kind === 'heel-strike')
      .map((e) => e.timeS)
      .filter((t) => passAt(passes, t) === own);
    return times.slice(1).flatMap((endS, i): GaitCycle[] => {
      const startS = times[i]!;
      const whole = endS - startS >= minStrideS && endS - startS <= maxStrideS;
      return whole ? [{ side, startS, toeOffS: startS, endS }] : [];
    });
  });
}

/** One stride seen from the front or from behind. */
export interface FrontStride {
  readonly cycle: CycleReader;
  readonly side: Side;
  readonly plane: FrontPlane;
}

/** Place of a point that lies still on the ground, leg lengths towards `to`, by the leg at the instant the body is over it. */
export function place(
  { cycle, side, plane }: FrontStride,
  joint: Joint,
  overPercent: number,
  to = side,
): number | null {
  const [outwardPx, legPx] = [
    cycle.mean(plane.outward(to, joint, side), ...stillFoot),
    cycle.at(plane.legPx, overPercent),
  ];
  return outwardPx === null || legPx === null ? null : outwardPx / legPx;
}

/** Furthest place of the ankle to its own side while it swings. */
export function swingPlace({ cycle, side, plane }: FrontStride): number | null {
  const ankle = plane.outward(side, 'ankle');
  let furthest: number | null = null;
  for (let at = midSwing[0]; at <= midSwing[1]; at++) {
    const outwardPx = cycle.at(ankle, at);
    const legPx = cycle.at(plane.legPx, at + ankleLeadPerPercent * (at - anklePassesPercent));
    if (outwardPx === null || legPx === null) return null;
    if (furthest === null || outwardPx / legPx > furthest) furthest = outwardPx / legPx;
  }
  return furthest;
}

/** Distance of the ankles across the walking direction, of each foot on the ground and the next, in leg lengths. */
export function stepWidths(found: readonly FrontStride[]): number[] {
  const places = found
    .flatMap((stride) => {
      const left = place(stride, 'ankle', overAnklePercent, 'left');
      return left === null ? [] : [{ left, side: stride.side, startS: stride.cycle.cycle.startS }];
    })
    .sort((a, b) => a.startS - b.startS);
  return places.slice(1).flatMap((now, i) => {
    const before = places[i]!;
    if (now.side === before.side || now.startS - before.startS > maxStrideS / 2) return [];
    return [now.side === 'left' ? now.left - before.left : before.left - now.left];
  });
}

/** The strides of the passes that come or go; null where there is no such pass. */
export function frontStrides({
  tracks,
  passes,
  events,
}: Pick<WalkInput, 'tracks' | 'passes' | 'events'>): FrontStride[] | null {
  const frontal = passes.filter((pass) => pass.nearSide === null);
  if (frontal.length === 0) return null;
  return frontal.flatMap((pass) => {
    const about = aroundPass(tracks, pass);
    const plane = frontPlane(about, pass);
    return strides(events, passes, pass).map((cycle): FrontStride => ({
      cycle: new CycleReader(about, cycle),
      side: cycle.side,
      plane,
    }));
  });
}
