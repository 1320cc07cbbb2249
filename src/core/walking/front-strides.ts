import type { MissingCode } from '../missing-code';
import type { GaitCycle, GaitEvent } from '../timeline';
import { aroundPass } from '../scene/around-pass';
import { frontPlane, type FrontPlane } from '../scene/front-plane';
import { CycleReader } from './cycle-reader';
import { average, difference, type Finding, type WalkInput } from '../measures/findings';
import type { MeasureId } from '../measures/measures';
import type { PassReading } from '../scene/scene';
import { kept } from '../signal/kept';
import { combine } from '../signal/signal';
import { otherSide, sides, type Joint, type Side } from '../recording/skeleton';
import { maxStrideS, minStrideS } from './stride';

/** What a front or back view of walking shows: rows K1-K10 of the clinical reference, cycle by cycle. */

/** The stance foot lies still. */
const stillFoot = [20, 40] as const;
const midSwing = [65, 85] as const;
/** A pelvis that moves less than this gives a ratio of noise. */
const minPelvisRangeDeg = 3;
/**
 * When the body is over a point of the ground, percent of the cycle. A length in the picture is divided by the leg at
 * that instant, so that what is nearer to the camera than the body does not seem wider. Means of nine marker walks.
 */
const overAnklePercent = 20;
const overHeelPercent = 16;
const overToePercent = 31;
/** The swinging ankle is where the body is this share later for each percent after the ankle has passed the hips. */
const ankleLeadPerPercent = 1.72;
const anklePassesPercent = 81;
/** Heel to toe landmark, in leg lengths: 0.25 with markers, 0.26 with BlazePose. */
const footPerLeg = 0.255;

/** Stride by stride from heel strikes alone, so that a lost toe off costs no angle. */
function strides(events: readonly GaitEvent[], pass: PassReading): GaitCycle[] {
  return sides.flatMap((side) => {
    const times = events
      .filter((e) => e.side === side && e.kind === 'heel-strike')
      .map((e) => e.timeS)
      .filter((t) => t >= pass.startS - 0.1 && t <= pass.endS + 0.1);
    return times.slice(1).flatMap((endS, i): GaitCycle[] => {
      const startS = times[i]!;
      const whole = endS - startS >= minStrideS && endS - startS <= maxStrideS;
      return whole ? [{ side, startS, toeOffS: startS, endS }] : [];
    });
  });
}

interface Stride {
  readonly cycle: CycleReader;
  readonly side: Side;
  readonly plane: FrontPlane;
}

type Formula = (stride: Stride) => number | null;

/** Place of a point that lies still on the ground, leg lengths towards `to`, by the leg at the instant the body is over it. */
function place({ cycle, side, plane }: Stride, joint: Joint, overPercent: number, to = side): number | null {
  const [outwardPx, legPx] = [
    cycle.mean(plane.outward(to, joint, side), ...stillFoot),
    cycle.at(plane.legPx, overPercent),
  ];
  return outwardPx === null || legPx === null ? null : outwardPx / legPx;
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const percent = (share: number | null) => (share === null ? null : 100 * share);

/** Furthest place of the ankle to its own side while it swings. */
function swingPlace({ cycle, side, plane }: Stride): number | null {
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

/** Left minus right. */
const differences: readonly (readonly [MeasureId, MeasureId])[] = [
  ['pelvic-drop-difference', 'pelvic-drop'],
  ['trunk-side-lean-difference', 'trunk-side-lean-walking'],
  ['hip-adduction-difference', 'hip-adduction'],
];

// The same for every stride of a side.
const thighAgainstPelvis = kept((plane: FrontPlane, side: Side) =>
  combine([plane.thighInward[side], plane.drop[side]], (thigh, drop) => thigh + drop),
);
const thighAgainstShank = kept((plane: FrontPlane, side: Side) =>
  combine([plane.thighInward[side], plane.shankInward[side]], (thigh, shank) => thigh - shank),
);
const hipsInLegs = kept((plane: FrontPlane, side: Side) =>
  combine([plane.hipsOutward(side), plane.legPx], (outwardPx, legPx) => outwardPx / legPx),
);

const formulas: Partial<Record<MeasureId, Formula>> = {
  'pelvic-drop': ({ cycle, side, plane }) => cycle.max(plane.drop[side], 8, 20),
  'pelvic-drop-hold': ({ cycle, side, plane }) => cycle.mean(plane.drop[side], 30, 45),
  'trunk-side-lean-walking': ({ cycle, side, plane }) => cycle.max(plane.lean[side], 10, 25),
  'hip-adduction': ({ cycle, side, plane }) => cycle.max(thighAgainstPelvis(plane, side), 10, 40),
  'knee-frontal': ({ cycle, side, plane }) => cycle.mean(thighAgainstShank(plane, side), 10, 40),
  'pelvic-shift': (stride) => {
    const { cycle, side, plane } = stride;
    return percent(minus(cycle.at(hipsInLegs(plane, side), 30), place(stride, 'ankle', overAnklePercent)));
  },
  circumduction: (stride) => percent(minus(swingPlace(stride), place(stride, 'ankle', overAnklePercent))),
  // The swing side is the stance side of the other leg.
  'hip-hike': ({ cycle, side, plane }) => {
    const lowest = cycle.min(plane.drop[otherSide(side)], ...midSwing);
    return lowest === null ? null : -lowest;
  },
  // From the front only: from behind the heel hides the toe, and a network guesses it (19° off on a rendered clip).
  'foot-progression': (stride) => {
    const turned = minus(place(stride, 'foot_index', overToePercent), place(stride, 'heel', overHeelPercent));
    if (turned === null || Math.abs(turned) > footPerLeg) return null;
    return (Math.asin(turned / footPerLeg) * 180) / Math.PI;
  },
};

const sample = (
  id: MeasureId,
  side: Side | null,
  values: readonly number[],
  missing: MissingCode,
): Finding => (values.length ? average(id, side, values, false) : { id, side, missing });

/** Distance of the ankles across the walking direction, of each foot on the ground and the next, in leg lengths. */
function stepWidths(found: readonly Stride[]): number[] {
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

/** A sample or a reason for every K row; nothing in a side view. */
export function frontFindings({ tracks, passes, events, legM }: WalkInput): Finding[] {
  const frontal = passes.filter((pass) => pass.nearSide === null);
  if (frontal.length === 0) return [];
  const found = frontal.flatMap((pass) => {
    const about = aroundPass(tracks, pass);
    const plane = frontPlane(about, pass);
    return strides(events, pass).map((cycle): Stride => ({
      cycle: new CycleReader(about, cycle),
      side: cycle.side,
      plane,
    }));
  });
  const none = (of: readonly Stride[]): MissingCode => (of.length === 0 ? 'too-few-cycles' : 'not-visible');
  const findings = (Object.entries(formulas) as [MeasureId, Formula][]).flatMap(([id, formula]) =>
    sides.map((side) => {
      const own = found.filter((stride) => stride.side === side);
      const shown = own.filter(({ plane }) => id !== 'foot-progression' || plane.pass.facing !== 'away');
      const values = shown.map(formula).filter((v) => v !== null);
      return sample(id, side, values, own.length > 0 && shown.length === 0 ? 'cannot-be-seen' : none(own));
    }),
  );
  for (const [id, of] of differences) findings.push(difference(id, of, findings));
  const ranges = found.flatMap(({ cycle, side, plane }) => {
    const [trunk, pelvis] = [cycle.range(plane.lean[side]), cycle.range(plane.drop[side])];
    return trunk === null || pelvis === null ? [] : [{ trunk, pelvis }];
  });
  const moving = ranges.filter(({ pelvis }) => pelvis >= minPelvisRangeDeg);
  findings.push(
    sample(
      'trunk-pelvis-ratio',
      null,
      moving.map(({ trunk, pelvis }) => trunk / pelvis),
      ranges.length === 0 ? none(found) : 'cannot-be-seen',
    ),
  );
  const widths = stepWidths(found);
  findings.push(
    sample(
      'step-width',
      null,
      legM === null ? [] : widths.map((width) => width * legM),
      legM === null ? 'no-scale' : none(found),
    ),
  );
  return findings;
}
