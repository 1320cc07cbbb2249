import type { MissingCode } from '../missing-code';
import { positionAt } from '../tracks/time-axis';
import { bootstrapError } from '../signal/bootstrap';
import { average, type Finding, type WalkInput } from '../measures/findings';
import type { MeasureId } from '../measures/measures';
import type { PassReading } from '../scene/scene';
import { firstFrom } from '../signal/search';
import { valueAt } from '../signal/signal';
import { mean } from '../signal/statistics';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { path } from '../tracks/tracks';

/** Times, lengths and their symmetry: rows T1-T11 and I1 of the clinical reference. */

/** Variation is worth a number only over many strides (clinical reference T11). */
const minStridesForVariability = 30;

/** Seconds from the other foot's heel strike to this foot's, for consecutive strikes of one pass. */
function stepTimes(input: WalkInput, side: Side): { timeS: number; pass: PassReading; strikeS: number }[] {
  const all = input.events.filter((e) => e.kind === 'heel-strike');
  const times = all.map((e) => e.timeS);
  return input.passes.flatMap((pass) => {
    const from = firstFrom(times, pass.startS - 0.1);
    const strikes = all.slice(from, firstFrom(times, pass.endS + 0.1));
    return strikes.slice(1).flatMap((strike, i) => {
      const before = strikes[i]!;
      const timeS = strike.timeS - before.timeS;
      const plausible = before.side === otherSide(side) && timeS > 0.25 && timeS < 1.5;
      const isOut = input.excluded.some((c) => before.timeS >= c.startS && strike.timeS <= c.endS);
      return strike.side === side && plausible && !isOut ? [{ timeS, pass, strikeS: strike.timeS }] : [];
    });
  });
}

const signedIndex = (a: number, b: number) => (100 * (a - b)) / (0.5 * (a + b));
/** Robinson's symmetry index, percent; 0 is even (clinical reference I1). */
export const symmetryIndex = (a: number, b: number) => Math.abs(signedIndex(a, b));

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
      const position = positionAt(tracks, strikeS);
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
  const spread = bootstrapError([left, right], ([a, b]) => signedIndex(mean(a!), mean(b!)));
  return { id, side: null, value: symmetryIndex(l, r), n, far: false, smallerSide: smaller(l, r), spread };
}

export function timeFindings(input: WalkInput): Finding[] {
  const found: Finding[] = [];
  const frontal = input.passes.every((pass) => pass.nearSide === null);
  const add = (
    id: MeasureId,
    side: Side | null,
    values: readonly number[],
    missing: MissingCode = 'too-few-cycles',
  ) => found.push(values.length ? average(id, side, values, false) : { id, side, missing });
  const addOne = (
    id: MeasureId,
    value: number | null,
    n: number,
    missing: MissingCode = 'too-few-cycles',
    spread: number | null = null,
  ) =>
    found.push(
      value !== null && n > 0
        ? { id, side: null, value, n, far: false, spread }
        : { id, side: null, missing },
    );
  const needsToeOff: MissingCode = frontal ? 'other-view' : 'too-few-cycles';

  const strikeTimes = (side: Side) => input.events.filter((e) => e.side === side && e.kind === 'heel-strike');
  const strides = (side: Side) => {
    const inCycles = input.cycles.filter((c) => c.side === side).map((c) => c.endS - c.startS);
    if (!frontal) return inCycles;
    const strikes = strikeTimes(side);
    // Not from one pass to the next.
    return strikes.slice(1).flatMap((strike, i) => {
      const before = strikes[i]!.timeS;
      const within = input.passes.some((p) => before >= p.startS - 0.1 && strike.timeS <= p.endS + 0.1);
      return within ? [strike.timeS - before] : [];
    });
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
  const cadence = ([left, right]: readonly (readonly number[])[]) => 120 / (mean(left!) + mean(right!));
  const bothStepS = [stepS('left'), stepS('right')];
  addOne(
    'cadence',
    bothSteps ? cadence(bothStepS) : null,
    steps.left.length + steps.right.length,
    'too-few-cycles',
    bootstrapError(bothStepS, cadence),
  );
  for (const side of sides) {
    add('stride-time', side, strides(side));
    add('step-time', side, stepS(side));
    add('stance-percent', side, stance(side), needsToeOff);
    add('swing-percent', side, swing(side), needsToeOff);
  }
  const both = Math.min(stance('left').length, stance('right').length);
  const doubleSupport = ([left, right]: readonly (readonly number[])[]) => mean(left!) + mean(right!) - 100;
  const bothStances = [stance('left'), stance('right')];
  addOne(
    'double-support-percent',
    both ? doubleSupport(bothStances) : null,
    both,
    needsToeOff,
    bootstrapError(bothStances, doubleSupport),
  );
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
  const addLength = (
    id: MeasureId,
    side: Side,
    length: number | null,
    n: number,
    missing: MissingCode = noLength,
  ) =>
    found.push(
      length === null || n === 0 ? { id, side, missing } : { id, side, value: length, n, far: false },
    );
  for (const side of sides) {
    addLength(
      'step-length',
      side,
      legM === null || lengths === null ? null : lengths[side] * legM,
      lengths?.n ?? 0,
    );
    addLength(
      'step-length-ratio',
      side,
      lengths && 100 * lengths[side],
      lengths?.n ?? 0,
      frontal ? 'other-view' : 'too-few-cycles',
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
