import type { GaitCycle, GaitEvent, MissingCode } from './assessment';
import { sideAngles, type SideAngles } from './kinematics';
import type { MeasureId } from './measures';
import type { PassReading } from './scene';
import { combine, valueAt, type Signal } from './signal';
import { mean, median } from './statistics';
import { otherSide, sides, type Side } from './skeleton';
import { path, type Tracks } from './tracks';

/** What walking gives, cycle by cycle, before it is averaged, given its error and judged. */

export interface Sample {
  readonly id: MeasureId;
  readonly side: Side | null;
  /** In the unit of the measure. */
  readonly value: number;
  /** Cycles or steps behind the value. */
  readonly n: number;
  /** Of an asymmetry: the side with the smaller value. */
  readonly smallerSide?: Side;
  /** Taken from the limb away from the camera, or from both limbs of a single side view. */
  readonly far: boolean;
  /** Standard error of the value as the repetitions of a test show it. */
  readonly spread?: number;
  /** Fewer repetitions, or a shorter stance, than the test asks for. */
  readonly few?: boolean;
}
export interface Gap {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly missing: MissingCode;
}
export type Finding = Sample | Gap;

export interface WalkInput {
  readonly tracks: Tracks;
  readonly passes: readonly PassReading[];
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Strides left out by hand; the steps in them do not count either. */
  readonly excluded: readonly GaitCycle[];
  /** Metres a leg length (hip to knee to ankle); null without a scale. */
  readonly legM: number | null;
  /** Leg lengths a second. */
  readonly relativeSpeed: number | null;
}

const average = (id: MeasureId, side: Side | null, values: readonly number[], far: boolean): Sample => ({
  id,
  side,
  value: mean(values),
  n: values.length,
  far,
});
/** Variation is worth a number only over many strides (clinical reference T11). */
const minStridesForVariability = 30;

/** One cycle of one side in one pass, read at percent of the cycle. */
export class CycleReader {
  constructor(
    private readonly tracks: Tracks,
    readonly cycle: GaitCycle,
  ) {}

  at(signal: Signal, percent: number): number | null {
    const { startS, endS } = this.cycle;
    const timeS = startS + ((endS - startS) * percent) / 100;
    return valueAt(signal, (timeS - this.tracks.timesS[0]!) * this.tracks.rateHz);
  }

  /** Values at every whole percent of [from, to]; null when any is missing. */
  window(signal: Signal, from: number, to: number): number[] | null {
    const values: number[] = [];
    for (let percent = from; percent <= to; percent++) {
      const value = this.at(signal, percent);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  min(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && Math.min(...values);
  }

  max(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && Math.max(...values);
  }

  range(signal: Signal, from = 0, to = 100): number | null {
    const values = this.window(signal, from, to);
    return values && Math.max(...values) - Math.min(...values);
  }

  mean(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && mean(values);
  }
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

type CycleFormula = (cycle: CycleReader, side: Side, angles: SideAngles, tracks: Tracks) => number | null;

/** Heel and toe points differ in height, so the flat foot of mid-stance is the zero of foot and ankle angles. */
const flatFoot = (cycle: CycleReader, side: Side, angles: SideAngles) =>
  cycle.mean(angles.foot[side], 20, 30);

/** Per-cycle formulas of a side view; rows G1-G20 and R3 of the clinical reference. */
const sideFormulas: Partial<Record<MeasureId, CycleFormula>> = {
  'thigh-extension-peak': (c, side, a) => c.min(a.thigh[side], 40, 60),
  'thigh-range': (c, side, a) => c.range(a.thigh[side]),
  'hip-extension-vs-trunk-peak': (c, side, a) =>
    c.min(
      combine([a.thigh[side], a.trunk], (thigh, trunk) => thigh + trunk),
      40,
      60,
    ),
  'thigh-flexion-peak': (c, side, a) => c.max(a.thigh[side], 70, 100),
  'knee-initial-contact': (c, side, a) => c.at(a.knee[side], 0),
  'knee-loading': (c, side, a) => minus(c.max(a.knee[side], 5, 25), c.at(a.knee[side], 0)),
  'knee-late-stance': (c, side, a) => c.min(a.knee[side], 25, 50),
  'knee-swing-peak': (c, side, a) => c.max(a.knee[side], 60, 85),
  'ankle-dorsiflexion-peak': (c, side, a) => minus(c.max(a.ankle[side], 30, 50), flatFoot(c, side, a)),
  'ankle-pushoff': (c, side, a) => minus(c.min(a.ankle[side], 58, 70), flatFoot(c, side, a)),
  'foot-angle-contact': (c, side, a) => minus(c.at(a.foot[side], 0), flatFoot(c, side, a)),
  'trailing-limb-angle': (c, side, a) => c.max(a.trailing[side], 40, 60),
  'trunk-extension-burst': (c, _side, a) => minus(c.mean(a.trunk, 45, 55), c.mean(a.trunk, 0, 100)),
  'heel-rise': (c, side, _a, tracks) => {
    const heel = path(tracks, side, 'heel').y;
    const ground = c.window(heel, 20, 40);
    const highest = c.min(heel, 50, 95);
    return ground && highest !== null ? (100 * (median(ground) - highest)) / tracks.legPx : null;
  },
  'arm-swing': (c, side, a) => c.range(a.arm[side]),
};

/** Read on the cycles of the near side, for the whole body. */
const bodyFormulas: Partial<Record<MeasureId, CycleFormula>> = {
  'trunk-lean-walking': (c, _side, a) => c.mean(a.trunk, 0, 99),
  'vertical-oscillation': (c, side, _a, tracks) => {
    const range = c.range(path(tracks, side, 'hip').y);
    return range === null ? null : (100 * range) / tracks.legPx;
  },
};

interface PassCycles {
  readonly pass: PassReading;
  readonly angles: SideAngles;
  readonly readers: readonly CycleReader[];
}

/** The cycles of each side pass with the angles of that pass. */
export function cyclesByPass(input: Pick<WalkInput, 'tracks' | 'passes' | 'cycles'>): PassCycles[] {
  return input.passes
    .filter((pass) => pass.nearSide !== null)
    .map((pass) => ({
      pass,
      angles: sideAngles(input.tracks, pass),
      readers: input.cycles
        .filter((c) => c.startS >= pass.startS - 0.1 && c.endS <= pass.endS + 0.1)
        .map((c) => new CycleReader(input.tracks, c)),
    }));
}

/** Near-limb values where any pass shows this side near, else far-limb values; the two are never mixed. */
function collect(
  input: WalkInput,
  passes: readonly PassCycles[],
  id: MeasureId,
  side: Side,
  formula: CycleFormula,
): Finding {
  const values = { near: [] as number[], far: [] as number[] };
  let cycles = 0;
  for (const { pass, angles, readers } of passes)
    for (const reader of readers) {
      if (reader.cycle.side !== side) continue;
      cycles++;
      const value = formula(reader, side, angles, input.tracks);
      if (value !== null) values[pass.nearSide === side ? 'near' : 'far'].push(value);
    }
  if (values.near.length) return average(id, side, values.near, false);
  if (values.far.length) return average(id, side, values.far, true);
  return { id, side, missing: cycles === 0 ? 'too-few-cycles' : 'not-visible' };
}

/** Seconds from the other foot's heel strike to this foot's, for consecutive strikes of one pass. */
function stepTimes(input: WalkInput, side: Side): { timeS: number; pass: PassReading; strikeS: number }[] {
  return input.passes.flatMap((pass) => {
    const strikes = input.events.filter(
      (e) => e.kind === 'heel-strike' && e.timeS >= pass.startS - 0.1 && e.timeS <= pass.endS + 0.1,
    );
    return strikes.slice(1).flatMap((strike, i) => {
      const before = strikes[i]!;
      const timeS = strike.timeS - before.timeS;
      const plausible = before.side === otherSide(side) && timeS > 0.25 && timeS < 1.5;
      const isOut = input.excluded.some((c) => before.timeS >= c.startS && strike.timeS <= c.endS);
      return strike.side === side && plausible && !isOut ? [{ timeS, pass, strikeS: strike.timeS }] : [];
    });
  });
}

/** Robinson's symmetry index, percent; 0 is even (clinical reference I1). */
export const symmetryIndex = (a: number, b: number) => (100 * Math.abs(a - b)) / (0.5 * (a + b));

/** Coefficient of variation, percent. */
function variation(values: readonly number[]): number {
  const centre = mean(values);
  return (100 * Math.sqrt(mean(values.map((v) => (v - centre) ** 2)))) / centre;
}

/**
 * Mean fore-aft distance of the ankles at the heel strikes of each side, in leg lengths. The two feet are at different
 * distances from the camera, so the near one seems to run ahead in one half of the picture and to lag in the other: a
 * shift that grows evenly from the middle of the picture and is opposite for left and right steps. It is fitted along
 * with the two lengths (least squares, three unknowns) and so taken out.
 * @returns null with fewer than four steps, or steps of one side only.
 */
function stepLengths(
  input: WalkInput,
): { readonly left: number; readonly right: number; readonly n: number } | null {
  const { tracks } = input;
  const steps = sides.flatMap((side) =>
    stepTimes(input, side).flatMap(({ pass, strikeS }) => {
      if (pass.nearSide === null) return [];
      const position = (strikeS - tracks.timesS[0]!) * tracks.rateHz;
      const front = valueAt(path(tracks, side, 'ankle').x, position);
      const back = valueAt(path(tracks, otherSide(side), 'ankle').x, position);
      if (front === null || back === null) return [];
      const nearLands = side === pass.nearSide ? 1 : -1;
      const offCentre =
        (pass.facingSign * nearLands * ((front + back) / 2 - tracks.widthPx / 2)) / tracks.legPx;
      return [{ side, length: (pass.facingSign * (front - back)) / tracks.legPx, offCentre }];
    }),
  );
  const of = (side: Side) => steps.filter((step) => step.side === side);
  const [left, right] = [of('left'), of('right')];
  if (steps.length < 4 || left.length === 0 || right.length === 0) return null;
  // With one intercept a side, the common slope is that of the values about their side's mean.
  const centred = [left, right].flatMap((group) => {
    const [l, o] = [mean(group.map((step) => step.length)), mean(group.map((step) => step.offCentre))];
    return group.map((step) => ({ length: step.length - l, offCentre: step.offCentre - o }));
  });
  const spread = centred.reduce((sum, step) => sum + step.offCentre ** 2, 0);
  const slope =
    spread > 0 ? centred.reduce((sum, step) => sum + step.offCentre * step.length, 0) / spread : 0;
  const length = (group: typeof steps) => mean(group.map((step) => step.length - slope * step.offCentre));
  return { left: length(left), right: length(right), n: Math.min(left.length, right.length) };
}

const smaller = (left: number, right: number): Side => (left < right ? 'left' : 'right');

function asymmetry(
  id: MeasureId,
  left: readonly number[],
  right: readonly number[],
  missing: MissingCode = 'too-few-cycles',
): Finding {
  if (left.length === 0 || right.length === 0) return { id, side: null, missing };
  const [l, r] = [mean(left), mean(right)];
  const n = Math.min(left.length, right.length);
  return { id, side: null, value: symmetryIndex(l, r), n, far: false, smallerSide: smaller(l, r) };
}

function timeFindings(input: WalkInput): Finding[] {
  const found: Finding[] = [];
  const frontal = input.passes.every((pass) => pass.nearSide === null);
  const add = (
    id: MeasureId,
    side: Side | null,
    values: readonly number[],
    missing: MissingCode = 'too-few-cycles',
  ) => found.push(values.length ? average(id, side, values, false) : { id, side, missing });
  const addOne = (id: MeasureId, value: number | null, n: number, missing: MissingCode = 'too-few-cycles') =>
    found.push(
      value !== null && n > 0 ? { id, side: null, value, n, far: false } : { id, side: null, missing },
    );
  const needsToeOff: MissingCode = frontal ? 'other-view' : 'too-few-cycles';

  const strikeTimes = (side: Side) => input.events.filter((e) => e.side === side && e.kind === 'heel-strike');
  const strides = (side: Side) => {
    const inCycles = input.cycles.filter((c) => c.side === side).map((c) => c.endS - c.startS);
    if (!frontal) return inCycles;
    const strikes = strikeTimes(side);
    return strikes.slice(1).map((strike, i) => strike.timeS - strikes[i]!.timeS);
  };
  const steps = { left: stepTimes(input, 'left'), right: stepTimes(input, 'right') };
  const stepS = (side: Side) => steps[side].map((step) => step.timeS);
  const stance = (side: Side) =>
    input.cycles
      .filter((c) => c.side === side)
      .map((c) => (100 * (c.toeOffS - c.startS)) / (c.endS - c.startS));
  const swing = (side: Side) => stance(side).map((percent) => 100 - percent);

  // Each side weighs the same, or an odd number of uneven steps would tilt the cadence.
  const bothSteps = sides.every((side) => steps[side].length > 0);
  const strideFromStepsS = bothSteps ? mean(stepS('left')) + mean(stepS('right')) : null;
  addOne('cadence', strideFromStepsS && 120 / strideFromStepsS, steps.left.length + steps.right.length);
  for (const side of sides) {
    add('stride-time', side, strides(side));
    add('step-time', side, stepS(side));
    add('stance-percent', side, stance(side), needsToeOff);
    add('swing-percent', side, swing(side), needsToeOff);
  }
  const both = Math.min(stance('left').length, stance('right').length);
  const doubleSupport = both ? mean(stance('left')) + mean(stance('right')) - 100 : null;
  addOne('double-support-percent', doubleSupport, both, needsToeOff);
  found.push(asymmetry('step-time-asymmetry', stepS('left'), stepS('right')));
  // Single support of a leg is the swing of the other.
  found.push(asymmetry('single-support-asymmetry', swing('right'), swing('left'), needsToeOff));

  const allStrides = sides.flatMap(strides);
  addOne(
    'stride-time-variability',
    allStrides.length >= minStridesForVariability ? variation(allStrides) : null,
    allStrides.length,
  );

  const lengths = stepLengths(input);
  const { legM, relativeSpeed: speed } = input;
  const noLength: MissingCode = frontal ? 'other-view' : legM === null ? 'no-scale' : 'too-few-cycles';
  const addLength = (id: MeasureId, side: Side, lengthM: number | null, n: number) =>
    found.push(
      lengthM === null || n === 0
        ? { id, side, missing: noLength }
        : { id, side, value: lengthM, n, far: false },
    );
  for (const side of sides) {
    addLength(
      'step-length',
      side,
      legM === null || lengths === null ? null : lengths[side] * legM,
      lengths?.n ?? 0,
    );
    const sideStrides = strides(side);
    const strideM =
      legM === null || speed === null || !sideStrides.length ? null : mean(sideStrides) * speed * legM;
    addLength('stride-length', side, strideM, sideStrides.length);
  }
  const speedMS = legM === null || speed === null ? null : speed * legM;
  addOne('walking-speed', speedMS, allStrides.length, noLength);
  const id = 'step-length-asymmetry';
  if (frontal) found.push({ id, side: null, missing: 'other-view' });
  else if (lengths) {
    const { left, right, n } = lengths;
    const value = symmetryIndex(left, right);
    found.push({ id, side: null, value, n, far: false, smallerSide: smaller(left, right) });
  } else found.push({ id, side: null, missing: 'too-few-cycles' });
  return found;
}

export const isSample = (finding: Finding): finding is Sample => 'value' in finding;

/** Left minus right of a measure that exists on both sides. */
function difference(id: MeasureId, of: MeasureId, found: readonly Finding[]): Finding {
  const [left, right] = sides.map((side) => found.find((f) => f.id === of && f.side === side));
  if (!left || !right) return { id, side: null, missing: 'too-few-cycles' };
  if (!isSample(left)) return { id, side: null, missing: left.missing };
  if (!isSample(right)) return { id, side: null, missing: right.missing };
  const n = Math.min(left.n, right.n);
  return { id, side: null, value: left.value - right.value, n, far: left.far || right.far };
}

/** Everything that walking shows in this recording: a sample or a reason for every time, side and (some) front measure. */
export function gaitFindings(input: WalkInput): Finding[] {
  const found = timeFindings(input);
  const passes = cyclesByPass(input);
  if (passes.length === 0) return found;
  for (const [id, formula] of Object.entries(sideFormulas) as [MeasureId, CycleFormula][])
    for (const side of sides) found.push(collect(input, passes, id, side, formula));
  for (const [id, formula] of Object.entries(bodyFormulas) as [MeasureId, CycleFormula][]) {
    const perSide = sides.map((side) => collect(input, passes, id, side, formula));
    const near = perSide.filter((f): f is Sample => isSample(f) && !f.far);
    const cycles = near.reduce((sum, f) => sum + f.n, 0);
    const value = near.reduce((sum, f) => sum + f.value * f.n, 0) / cycles;
    const reason = perSide.find((f): f is Gap => !isSample(f))?.missing ?? 'not-visible';
    found.push(
      cycles ? { id, side: null, value, n: cycles, far: false } : { id, side: null, missing: reason },
    );
  }
  found.push(difference('thigh-extension-difference', 'thigh-extension-peak', found));
  found.push(difference('knee-swing-difference', 'knee-swing-peak', found));
  const [left, right] = sides.map((side) => found.find((f) => f.id === 'arm-swing' && f.side === side));
  const bothNear = left && right && isSample(left) && isSample(right) && !left.far && !right.far;
  found.push(
    bothNear ? armAsymmetry(left, right) : { id: 'arm-swing-asymmetry', side: null, missing: 'other-side' },
  );
  return found;
}

/** Difference over the larger (clinical reference R4). */
function armAsymmetry(left: Sample, right: Sample): Sample {
  const value = (100 * Math.abs(left.value - right.value)) / Math.max(left.value, right.value);
  return { id: 'arm-swing-asymmetry', side: null, value, n: Math.min(left.n, right.n), far: false };
}
