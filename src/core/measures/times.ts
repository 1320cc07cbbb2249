import type { MissingCode } from '../missing-code';
import { sides, type Side } from '../recording/skeleton';
import { bootstrapError } from '../signal/bootstrap';
import { mean } from '../signal/statistics';
import type { WalkTimes } from '../walking/walk-times';
import { always, byAge } from './expect';
import { averageOr, gap, type Found, type Sample } from './found';
import { above, below, watch } from './limit';
import type { Material } from './material';
import { atPercent } from './moments';
import type { ClipTiming, Given, MeasureRecord } from './record';

/** Times, lengths and their symmetry: rows T1-T11 and I1 of the clinical reference. */

/** Error of one time between two events: 0.03 s at 30 frames a second, 0.02 s at 60 (reference 5.2). */
const oneInterval = ({ frameRateHz }: ClipTiming) => (frameRateHz >= 50 ? 0.02 : 0.03);
const oneIntervalInStride = (clip: ClipTiming) =>
  clip.strideS ? (100 * oneInterval(clip)) / clip.strideS : NaN;

/** Variation is worth a number only over many strides (clinical reference T11). */
const minStridesForVariability = 30;
/** Of one foot; fewer say nothing of how even they are. */
const minStepsForVariability = 4;
/** From this age on slow walking says something (reference T9). */
const olderFromYears = 65;

const time = (
  given: Given<'group' | 'task' | 'find'> & {
    readonly read: (walk: WalkTimes, side: Side, material: Material) => Found;
  },
): MeasureRecord => {
  const { read, ...record } = given;
  return {
    decimals: 0,
    moment: null,
    ...record,
    group: 'times',
    task: 'walking',
    find: (material, side) => read(material.walk, side ?? 'left', material),
  };
};

/** Toe offs are not read from the front. */
const noToeOff = ({ frontal }: WalkTimes): MissingCode => (frontal ? 'other-view' : 'too-few-cycles');
const noLength = ({ frontal, legM }: WalkTimes): MissingCode =>
  frontal ? 'other-view' : legM === null ? 'no-scale' : 'too-few-cycles';

const swing = ({ stancePercent }: WalkTimes, side: Side) => stancePercent[side].map((p) => 100 - p);
const allStrides = ({ strideS }: WalkTimes) => sides.flatMap((side) => strideS[side]);

const one = (value: number | null, n: number, missing: MissingCode, spread: number | null = null): Found =>
  value !== null && n > 0 ? { value, n, far: false, spread } : { missing };
const length = (value: number | null, n: number, missing: MissingCode): Found =>
  value === null || n === 0 ? { missing } : { value, n, far: false };

const signedIndex = (a: number, b: number) => (100 * (a - b)) / (0.5 * (a + b));
/** Robinson's symmetry index, percent; 0 is even (clinical reference I1). */
const symmetry = (left: number, right: number): Pick<Sample, 'value' | 'smallerSide'> => ({
  value: Math.abs(signedIndex(left, right)),
  smallerSide: left < right ? 'left' : 'right',
});

/** With what dropped frames add. @param error standard error, in the unit of the value */
const loosened = (found: Found, error: number): Found =>
  'value' in found && error > 0 ? { ...found, spread: Math.hypot(found.spread ?? 0, error) } : found;

const bothErrors = ({ left, right }: Readonly<Record<Side, number>>) => Math.hypot(left, right);

/** @param error standard error of left minus right that dropped frames cause */
function asymmetry(
  left: readonly number[],
  right: readonly number[],
  error: number,
  missing: MissingCode = 'too-few-cycles',
): Found {
  if (left.length === 0 || right.length === 0) return gap(missing);
  const n = Math.min(left.length, right.length);
  const spread = bootstrapError([left, right], ([a, b]) => signedIndex(mean(a!), mean(b!)));
  const found = { ...symmetry(mean(left), mean(right)), n, far: false, spread };
  return loosened(found, (200 * error) / (mean(left) + mean(right)));
}

/** Coefficient of variation, percent. */
function variation(values: readonly number[]): number {
  const centre = mean(values);
  return (100 * Math.sqrt(mean(values.map((v) => (v - centre) ** 2)))) / centre;
}

/** Standard deviation of the steps about the mean of their side, over the mean step. */
function unsteadiness(sides: Both): number {
  const squares = sides.map((steps) => steps.reduce((sum, s) => sum + (s - mean(steps)) ** 2, 0));
  const free = sides.reduce((sum, steps) => sum + steps.length - 1, 0);
  return Math.sqrt((squares[0]! + squares[1]!) / free) / mean(sides.flat());
}

type Both = readonly (readonly number[])[];
// Each side weighs the same, or an odd number of uneven steps would tilt the cadence.
const cadenceOf = ([left, right]: Both) => 120 / (mean(left!) + mean(right!));
const doubleSupportOf = ([left, right]: Both) => mean(left!) + mean(right!) - 100;

const tenPercent = watch(above(10, 'hodt-billington-2012'));

export const times = {
  cadence: time({
    ref: 'T1',
    askedFirst: 10,
    unit: '1/min',
    sided: false,
    view: 'any',
    grade: 'A',
    possible: [20, 240],
    read: ({ stepS: { left, right }, errors }) => {
      if (!left.length || !right.length) return gap('too-few-cycles');
      const cadence = cadenceOf([left, right]);
      const spread = bootstrapError([left, right], cadenceOf);
      return loosened(
        one(cadence, left.length + right.length, 'too-few-cycles', spread),
        (cadence ** 2 / 120) * bothErrors(errors.stepS),
      );
    },
    plusMinus: { network: 2, markers: 0.55 },
    change: [2, 3],
    expected: byAge({ column: 'cadence' }, always(111, 9, 'spatiotemporal')),
    limits: 'two-sds',
    isPace: true,
  }),
  'stride-time': time({
    ref: 'T2',
    unit: 's',
    sided: true,
    view: 'any',
    grade: 'A',
    possible: [0.4, 4],
    decimals: 2,
    ofCycle: ({ startS, endS }) => endS - startS,
    read: ({ strideS, errors }, side) =>
      loosened(averageOr(strideS[side], 'too-few-cycles'), errors.strideS[side]),
    plusMinus: { network: oneInterval, markers: 0.013 },
    expected: byAge({ column: 'strideS' }, always(1.07, 0.09, 'spatiotemporal')),
    limits: 'two-sds',
  }),
  'step-time': time({
    ref: 'T3',
    unit: 's',
    sided: true,
    view: 'any',
    grade: 'A',
    possible: [0.2, 2],
    decimals: 2,
    read: ({ stepS, errors }, side) => loosened(averageOr(stepS[side], 'too-few-cycles'), errors.stepS[side]),
    plusMinus: { network: oneInterval, markers: 0.02 },
    moment: atPercent(0),
    expected: byAge(
      { column: 'strideS', of: (v) => v / 2, sdTimes: 0.5 },
      always(0.535, 0.045, 'spatiotemporal'),
    ),
    limits: 'two-sds',
  }),
  'stance-percent': time({
    ref: 'T4',
    askedFirst: 9,
    unit: '%',
    sided: true,
    view: 'any',
    grade: 'B',
    possible: [30, 95],
    ofCycle: ({ startS, toeOffS, endS }) => (100 * (toeOffS - startS)) / (endS - startS),
    read: (walk, side) =>
      loosened(averageOr(walk.stancePercent[side], noToeOff(walk)), walk.errors.stancePercent[side]),
    plusMinus: { network: oneIntervalInStride, markers: 2.9, slowFramesWiden: true },
    change: [4, 5],
    moment: atPercent(30),
    expected: byAge({ column: 'swingPercent', of: (v) => 100 - v }, always(62.5, 2.3, 'spatiotemporal')),
    limits: watch(above(68)),
  }),
  'swing-percent': time({
    ref: 'T5',
    unit: '%',
    sided: true,
    view: 'any',
    grade: 'B',
    possible: [5, 70],
    ofCycle: ({ startS, toeOffS, endS }) => (100 * (endS - toeOffS)) / (endS - startS),
    read: (walk, side) =>
      loosened(averageOr(swing(walk, side), noToeOff(walk)), walk.errors.stancePercent[side]),
    plusMinus: { network: oneIntervalInStride, markers: 2.9, slowFramesWiden: true },
    change: [4, 5],
    moment: atPercent(75),
    expected: byAge({ column: 'swingPercent' }, always(37.5, 2.3, 'spatiotemporal')),
    limits: watch(below(33)),
  }),
  'double-support-percent': time({
    ref: 'T6',
    unit: '%',
    sided: false,
    view: 'any',
    grade: 'B',
    possible: [-30, 90],
    read: (walk) => {
      const { left, right } = walk.stancePercent;
      const n = Math.min(left.length, right.length);
      const both = [left, right];
      if (!n) return gap(noToeOff(walk));
      const found = one(doubleSupportOf(both), n, noToeOff(walk), bootstrapError(both, doubleSupportOf));
      return loosened(found, bothErrors(walk.errors.stancePercent));
    },
    plusMinus: { network: 4, markers: 4.4, slowFramesWiden: true },
    change: [4, 6],
    moment: atPercent(5),
    // Errors of both sides add up; the walkway studies give 4 for a swing SD of 2.3.
    expected: byAge(
      { column: 'swingPercent', of: (v) => 100 - 2 * v, sdTimes: 1.75 },
      always(25, 4, 'spatiotemporal'),
    ),
    limits: watch(above(36)),
  }),
  'step-length': time({
    stillCamera: true,
    ref: 'T7',
    unit: 'm',
    sided: true,
    view: 'sagittal',
    grade: 'B',
    possible: [-0.5, 1.6],
    decimals: 2,
    read: (walk, side) =>
      length(
        walk.stepLengths && walk.legM !== null ? walk.stepLengths[side] * walk.legM : null,
        walk.stepLengths?.n ?? 0,
        noLength(walk),
      ),
    plusMinus: { network: 0.04 },
    change: [0.04, 0.06],
    moment: atPercent(0),
    expected: byAge({ column: 'stepCm', of: (v) => v / 100, sdTimes: 0.01 }),
  }),
  'stride-length': time({
    stillCamera: true,
    ref: 'T8',
    unit: 'm',
    sided: true,
    view: 'sagittal',
    grade: 'B',
    possible: [-0.5, 3.2],
    decimals: 2,
    read: (walk, side) => {
      const { strideS, legM, relativeSpeed } = walk;
      const known = legM !== null && relativeSpeed !== null && strideS[side].length > 0;
      return length(
        known ? mean(strideS[side]) * relativeSpeed * legM : null,
        strideS[side].length,
        noLength(walk),
      );
    },
    plusMinus: { network: 0.06 },
    expected: byAge({ column: 'stepCm', of: (v) => v / 50, sdTimes: 0.02 }),
  }),
  'walking-speed': time({
    stillCamera: true,
    ref: 'T9',
    unit: 'm/s',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-0.5, 5],
    decimals: 2,
    read: (walk) => {
      const { legM, relativeSpeed } = walk;
      const speedMS = legM === null || relativeSpeed === null ? null : relativeSpeed * legM;
      return one(speedMS, allStrides(walk).length, noLength(walk));
    },
    plusMinus: { network: 0.1 },
    change: [0.1, 0.12],
    expected: byAge({ column: 'speedMS' }),
    limits: ({ ageYears }) =>
      (ageYears ?? 0) >= olderFromYears
        ? { watch: [below(1, 'geriatric-cohorts')], marked: [below(0.8, 'geriatric-cohorts')] }
        : {},
  }),
  'normalised-speed': time({
    stillCamera: true,
    ref: 'T10',
    unit: 'ratio',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-0.2, 1.6],
    decimals: 2,
    // Row T10 takes the size of the body out: v / sqrt(g * leg length).
    read: (_walk, _side, { speed, cycles }) => one(speed, Math.max(1, cycles), 'not-visible'),
    plusMinus: { network: 0.03 },
  }),
  'step-length-ratio': time({
    stillCamera: true,
    ref: 'T10',
    unit: '% leg length',
    sided: true,
    view: 'sagittal',
    grade: 'B',
    possible: [-60, 190],
    read: (walk, side) =>
      length(walk.stepLengths && 100 * walk.stepLengths[side], walk.stepLengths?.n ?? 0, noToeOff(walk)),
    // 0.04 m of a leg of 0.83 m.
    plusMinus: { network: 5 },
    moment: atPercent(0),
  }),
  'stride-time-variability': time({
    ref: 'T11',
    unit: '%',
    sided: false,
    view: 'any',
    grade: 'C',
    decimals: 1,
    read: (walk) => {
      const strides = allStrides(walk);
      const enough = strides.length >= minStridesForVariability;
      return one(enough ? variation(strides) : null, strides.length, 'too-few-cycles');
    },
    plusMinus: { network: 1.5 },
  }),
  'step-time-variability': time({
    ref: 'T11',
    unit: '%',
    sided: false,
    view: 'any',
    grade: 'C',
    decimals: 1,
    // Within each side, so that a limp, which is the same at every step, is none.
    read: ({ stepS: { left, right } }) => {
      const all = [...left, ...right];
      const enough = Math.min(left.length, right.length) >= minStepsForVariability;
      return one(enough ? 100 * unsteadiness([left, right]) : null, all.length, 'too-few-cycles');
    },
    plusMinus: { network: 3 },
    // Gabell 1984: stride times of healthy people vary by less than 6 %; a step is half as long, and frames add theirs.
    limits: watch(above(10)),
  }),
  'step-time-asymmetry': time({
    ref: 'I1',
    askedFirst: 11,
    unit: '%',
    sided: false,
    view: 'any',
    grade: 'B',
    read: ({ stepS, errors }) => asymmetry(stepS.left, stepS.right, bothErrors(errors.stepS)),
    plusMinus: { network: 4, markers: 4.3 },
    change: [4, 5],
    asymmetryOf: 'step-time',
    moment: atPercent(0),
    limits: tenPercent,
  }),
  'single-support-asymmetry': time({
    ref: 'I1',
    askedFirst: 6,
    unit: '%',
    sided: false,
    view: 'any',
    grade: 'B',
    // Single support of a leg is the swing of the other.
    read: (walk) =>
      asymmetry(
        swing(walk, 'right'),
        swing(walk, 'left'),
        bothErrors(walk.errors.stancePercent),
        noToeOff(walk),
      ),
    plusMinus: { network: 4, markers: 4.5, slowFramesWiden: true },
    change: [4, 5],
    asymmetryOf: 'swing-percent',
    moment: atPercent(30),
    limits: tenPercent,
  }),
  'step-length-asymmetry': time({
    stillCamera: true,
    ref: 'I1',
    unit: '%',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    read: (walk) => {
      if (walk.frontal || !walk.stepLengths) return gap(noToeOff(walk));
      const { left, right, n } = walk.stepLengths;
      return { ...symmetry(left, right), n, far: false };
    },
    plusMinus: { network: 7 },
    asymmetryOf: 'step-length',
    showsOnOtherSide: true,
    moment: atPercent(0),
    limits: tenPercent,
  }),
} satisfies Record<string, MeasureRecord>;
