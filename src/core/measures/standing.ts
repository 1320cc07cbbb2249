import type { Joint, Side } from '../recording/skeleton';
import { hangingAngle, risingAngle } from '../scene/kinematics';
import { median } from '../signal/statistics';
import type { BackReading } from '../outline/back-reading';
import {
  lumbarCurveError,
  lumbarCurveEstimate,
  pelvicTiltError,
  pelvicTiltEstimate,
} from '../outline/estimate';
import { instant, minStillS, type StillInstant } from '../standing/standing';
import { bodyVector, toDegrees } from '../units';
import { always } from './expect';
import { gap, type Found, type Sample } from './found';
import { above, below, beyond, watch } from './limit';
import type { Material } from './material';
import type { Given, MeasureRecord } from './record';

/**
 * What a quiet stand shows, medians over the still frames: rows S1-S4, S10, S11 from the side and C1-C5 from the front; rows
 * S5-S7 and S9 from the edge of the back.
 */

type Formula = (at: StillInstant, facingSign: 1 | -1, legPx: number, side: Side | null) => number | null;

const plumb =
  (joint: Joint): Formula =>
  (at, facingSign, legPx) => {
    const [p, ankle] = [at.middle(joint), at.middle('ankle')];
    return p && ankle && (100 * facingSign * (p.x - ankle.x)) / legPx;
  };

const trunkLean: Formula = (at, facingSign) => {
  const [hip, shoulder] = [at.middle('hip'), at.middle('shoulder')];
  return hip && shoulder && toDegrees(risingAngle(bodyVector(hip, shoulder, facingSign)));
};

/** Of one leg, or of the middle of both. */
const thighOf = (at: StillInstant, facingSign: 1 | -1, side: Side | null) => {
  const [hip, knee] = (['hip', 'knee'] as const).map((j) => (side ? at.point(side, j) : at.middle(j)));
  return hip && knee ? toDegrees(hangingAngle(bodyVector(hip, knee, facingSign))) : null;
};

const sway: Formula = (at, facingSign) => {
  const [ankle, hip] = [at.middle('ankle'), at.middle('hip')];
  return ankle && hip && toDegrees(risingAngle(bodyVector(ankle, hip, facingSign)));
};

const trunkToThigh: Formula = (at, facingSign, legPx) => {
  const [trunk, thigh] = [trunkLean(at, facingSign, legPx, null), thighOf(at, facingSign, null)];
  return trunk === null || thigh === null ? null : trunk + thigh;
};

const earToShoulder: Formula = (at, facingSign) => {
  const [shoulder, ear] = [at.middle('shoulder'), at.middle('ear')];
  return shoulder && ear && 90 - toDegrees(risingAngle(bodyVector(shoulder, ear, facingSign)));
};

const kneeBend: Formula = (at, facingSign, _legPx, side) => {
  if (side === null) return null;
  const [knee, ankle] = [at.point(side, 'knee'), at.point(side, 'ankle')];
  const thigh = thighOf(at, facingSign, side);
  if (!knee || !ankle || thigh === null) return null;
  return thigh - toDegrees(hangingAngle(bodyVector(knee, ankle, facingSign)));
};

/** Slope of a left-right line: the person's right lower than the left is +, whichever way the camera looks. */
const slope =
  (joint: Joint): Formula =>
  (at) => {
    const [left, right] = [at.point('left', joint), at.point('right', joint)];
    if (!left || !right) return null;
    return (Math.atan2(right.y - left.y, Math.abs(right.x - left.x)) * 180) / Math.PI;
  };

/** +1 when the person's left is on the right of the picture (facing the camera). */
const leftSign = (at: StillInstant) => {
  const [left, right] = [at.point('left', 'shoulder'), at.point('right', 'shoulder')];
  return left && right ? Math.sign(left.x - right.x) : 0;
};

/** To the person's right +. */
const sideLean: Formula = (at) => {
  const [hip, shoulder] = [at.middle('hip'), at.middle('shoulder')];
  return (
    hip && shoulder && (-leftSign(at) * Math.atan2(shoulder.x - hip.x, hip.y - shoulder.y) * 180) / Math.PI
  );
};

/** To the person's right +. */
const pelvisShift: Formula = (at) => {
  const [left, right] = [at.point('left', 'hip'), at.point('right', 'hip')];
  const [hip, ankle] = [at.middle('hip'), at.middle('ankle')];
  if (!left || !right || !hip || !ankle) return null;
  return (-leftSign(at) * 100 * (hip.x - ankle.x)) / Math.abs(left.x - right.x);
};

type StandGiven = Given<'group' | 'task' | 'find'>;
const shared = { group: 'stand', task: 'standing' } as const;

const still = (given: StandGiven & { readonly read: Formula }): MeasureRecord => {
  const { read, ...record } = given;
  const find = ({ stand }: Material, side: Side | null): Found => {
    const { pass, tracks } = stand;
    const values = stand.still
      .map((i) => read(instant(tracks, i), pass.facingSign, tracks.legPx, side))
      .filter((v) => v !== null);
    if (values.length < minStillS * tracks.rateHz * 0.5) return gap('not-visible');
    return { value: median(values), n: values.length, far: side !== null && side !== pass.nearSide };
  };
  return { decimals: 0, moment: null, ...record, ...shared, find };
};

/** From the edge of the back. */
const edge = (
  given: Omit<StandGiven, 'sided' | 'view'> & {
    readonly read: (back: BackReading) => Pick<Sample, 'value' | 'forChange'>;
  },
): MeasureRecord => {
  const { read, ...record } = given;
  const find = ({ back }: Material): Found => {
    const seen = back();
    return typeof seen === 'string' ? gap(seen) : { n: seen.frames, far: false, ...read(seen) };
  };
  return { decimals: 0, moment: null, ...record, ...shared, sided: false, view: 'sagittal', find };
};

export const standing = {
  'trunk-lean': still({
    ref: 'S1',
    askedFirst: 4,
    unit: 'deg',
    sided: false,
    view: 'sagittal',
    grade: 'A',
    possible: [-60, 150],
    read: trunkLean,
    plusMinus: { angle: 'stand-trunk', network: 3 },
    noise: 0.55,
    change: [3, 4],
    expected: always(0, null, 'our-rule'),
    limits: { watch: beyond(6), marked: beyond(10) },
  }),
  'plumb-ear': still({
    ref: 'S2',
    unit: '% leg length',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-150, 150],
    read: plumb('ear'),
    plusMinus: { network: 4 },
    keyFrame: 'standing',
  }),
  'plumb-shoulder': still({
    ref: 'S2',
    unit: '% leg length',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-120, 120],
    read: plumb('shoulder'),
    plusMinus: { network: 4 },
    expected: always(7, 5, 'standing-markers'),
    limits: watch(above(15), below(-1)),
  }),
  'plumb-hip': still({
    ref: 'S2',
    unit: '% leg length',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-60, 60],
    read: plumb('hip'),
    plusMinus: { network: 3 },
    expected: always(10, 3, 'standing-markers'),
    limits: watch(above(18), below(2)),
  }),
  'plumb-knee': still({
    ref: 'S2',
    unit: '% leg length',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-60, 60],
    read: plumb('knee'),
    plusMinus: { network: 3 },
    expected: always(4, 3, 'standing-markers'),
    limits: watch(above(12), below(-4)),
  }),
  sway: still({
    ref: 'S3',
    askedFirst: 3,
    unit: 'deg',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-35, 35],
    read: sway,
    plusMinus: { network: 3 },
    expected: always(6, 2, 'standing-markers'),
  }),
  'trunk-thigh': still({
    ref: 'S4',
    askedFirst: 5,
    unit: 'deg',
    sided: false,
    view: 'sagittal',
    grade: 'B',
    possible: [-90, 160],
    read: trunkToThigh,
    plusMinus: { network: 5 },
    noise: 0.55,
    expected: always(0, 5, 'our-rule'),
    limits: watch(...beyond(8)),
  }),
  'lumbar-depth-index': edge({
    ref: 'S6',
    unit: 'points',
    grade: 'C',
    decimals: 1,
    read: ({ shape }) => ({ value: shape.depthIndex }),
    // Repeated recordings as the reference has them; the estimates: bodies left out of their calibration.
    plusMinus: { network: 1.5 },
    change: [1.5, 2],
  }),
  'contour-lordosis': edge({
    ref: 'S7',
    askedFirst: 2,
    unit: 'deg',
    grade: 'C',
    read: ({ shape }) => ({ value: shape.lordosisDeg }),
    plusMinus: { network: 6 },
    change: [6, 8],
  }),
  'sacral-inclination': edge({
    ref: 'S9',
    unit: 'deg',
    grade: 'C',
    read: ({ shape }) => ({ value: shape.sacralDeg }),
    plusMinus: { network: 5 },
  }),
  'pelvic-tilt-estimate': edge({
    ref: 'S5',
    askedFirst: 1,
    unit: 'deg',
    grade: 'C',
    read: ({ features }) => pelvicTiltEstimate(features),
    plusMinus: { network: pelvicTiltError.value },
    changePlusMinus: pelvicTiltError.change,
    note: 'tilt-estimate',
  }),
  'lumbar-curve-estimate': edge({
    ref: 'S7',
    unit: 'deg',
    grade: 'C',
    read: ({ features }) => lumbarCurveEstimate(features),
    plusMinus: { network: lumbarCurveError.value },
    changePlusMinus: lumbarCurveError.change,
  }),
  'ear-shoulder-angle': still({
    ref: 'S10',
    unit: 'deg',
    sided: false,
    view: 'sagittal',
    grade: 'C',
    possible: [-60, 150],
    read: earToShoulder,
    plusMinus: { network: 4 },
    change: [4, 6],
  }),
  'knee-hyperextension': still({
    ref: 'S11',
    unit: 'deg',
    sided: true,
    view: 'sagittal',
    grade: 'A',
    possible: [-30, 165],
    read: kneeBend,
    plusMinus: { angle: 'stand-knee', network: 6, slowFramesWiden: true },
    noise: 1.5,
    expected: always(0, 5, 'clinical-range'),
    limits: watch(below(-5)),
  }),
  'shoulder-line': still({
    ref: 'C1',
    askedFirst: 7,
    unit: 'deg',
    sided: false,
    view: 'frontal',
    grade: 'B',
    possible: [-45, 45],
    read: slope('shoulder'),
    plusMinus: { network: 3 },
    keyFrame: 'standing',
    expected: always(0, null, 'our-rule'),
    limits: watch(...beyond(3)),
  }),
  'pelvic-line': still({
    ref: 'C2',
    askedFirst: 6,
    unit: 'deg',
    sided: false,
    view: 'frontal',
    grade: 'C',
    possible: [-45, 45],
    read: slope('hip'),
    plusMinus: { network: 4 },
    expected: always(0, null, 'our-rule'),
    limits: watch(...beyond(3)),
  }),
  'trunk-side-lean': still({
    ref: 'C3',
    askedFirst: 9,
    unit: 'deg',
    sided: false,
    view: 'frontal',
    grade: 'A',
    possible: [-60, 60],
    read: sideLean,
    plusMinus: { network: 3 },
    noise: 0.55,
    change: [3, 4],
    expected: always(0, 2, 'our-rule'),
    limits: watch(...beyond(3)),
  }),
  'pelvis-shift': still({
    ref: 'C4',
    askedFirst: 8,
    unit: '% hip width',
    sided: false,
    view: 'frontal',
    grade: 'B',
    possible: [-150, 150],
    read: pelvisShift,
    plusMinus: { network: 10 },
    expected: always(0, null, 'our-rule'),
    limits: watch(...beyond(15)),
  }),
  'head-tilt': still({
    ref: 'C5',
    unit: 'deg',
    sided: false,
    view: 'frontal',
    grade: 'B',
    possible: [-70, 70],
    read: slope('ear'),
    plusMinus: { network: 4 },
    expected: always(0, null, 'our-rule'),
    limits: watch(...beyond(4)),
  }),
} satisfies Record<string, MeasureRecord>;
