import { otherSide, type Side } from '../recording/skeleton';
import type { FrontPlane } from '../scene/front-plane';
import { remembered } from '../signal/remembered';
import { combine, type Signal } from '../signal/signal';
import {
  footPerLeg,
  midSwing,
  minPelvisRangeDeg,
  overAnklePercent,
  overHeelPercent,
  overToePercent,
  place,
  stepWidths,
  swingPlace,
  type FrontStride,
} from '../walking/front-strides';
import { differences } from './difference';
import { always, byAge } from './expect';
import { averageOr, gap, type Found } from './found';
import { above, below, beyond, watch } from './limit';
import type { Material } from './material';
import { atPercent } from './moments';
import type { MeasureRecord, WalkGiven } from './record';
import { at, average, by, highest, less, minus, type Source, type Window } from './windows';

/** What a front or back view of walking shows, cycle by cycle: rows K1-K10 of the clinical reference. */

// The signals that are read, of the leg that stands.
const source = (of: (stride: FrontStride) => Signal): Source<FrontStride> => ({ curve: null, of });
const drop = source(({ plane, side }) => plane.drop[side]);
const lean = source(({ plane, side }) => plane.lean[side]);
// The same for every stride of a side.
const thighAgainstPelvis = remembered((plane: FrontPlane, side: Side) =>
  combine([plane.thighInward[side], plane.drop[side]], (thigh, hips) => thigh + hips),
);
const thighAgainstShank = remembered((plane: FrontPlane, side: Side) =>
  combine([plane.thighInward[side], plane.shankInward[side]], (thigh, shank) => thigh - shank),
);
const hipsInLegs = remembered((plane: FrontPlane, side: Side) =>
  combine([plane.hipsOutward(side), plane.legPx], (outwardPx, legPx) => outwardPx / legPx),
);
const thighToPelvis = source(({ plane, side }) => thighAgainstPelvis(plane, side));
const thighToShank = source(({ plane, side }) => thighAgainstShank(plane, side));
const hipsPlace = ({ plane, side }: FrontStride) => hipsInLegs(plane, side);

const percent = (share: number | null) => (share === null ? null : 100 * share);
const lost = (of: readonly FrontStride[]) => (of.length === 0 ? 'too-few-cycles' : 'not-visible');

/** From the front only: from behind the heel hides the toe, and a network guesses it (19° off on a rendered clip). */
const fromTheFront = ({ plane }: FrontStride) => plane.pass.facing !== 'away';

function footTurn(stride: FrontStride): number | null {
  const turned = minus(place(stride, 'foot_index', overToePercent), place(stride, 'heel', overHeelPercent));
  if (turned === null || Math.abs(turned) > footPerLeg) return null;
  return (Math.asin(turned / footPerLeg) * 180) / Math.PI;
}

const shared = { group: 'front', task: 'walking', view: 'frontal' } as const;

/** A window on each stride of a side; shown at its moment unless the record says another. @param seenIn strides that show it */
const strides = (
  given: Omit<WalkGiven, 'sided'> & {
    readonly read: Window<FrontStride>;
    readonly seenIn?: (stride: FrontStride) => boolean;
  },
): MeasureRecord => {
  const { read, seenIn = () => true, ...record } = given;
  const find = ({ frontStrides }: Material, side: Side | null): Found => {
    const own = frontStrides()?.filter((stride) => stride.side === side);
    if (!own) return gap('not-visible');
    const shown = own.filter(seenIn);
    const values = shown.map(read.value).filter((v) => v !== null);
    return averageOr(values, own.length > 0 && shown.length === 0 ? 'cannot-be-seen' : lost(own));
  };
  return { decimals: 0, moment: read.moment, ...record, ...shared, sided: true, find };
};

/** Of the whole body, from all strides. */
const whole = (
  given: Omit<WalkGiven, 'sided'> & {
    readonly read: (strides: readonly FrontStride[], material: Material) => Found;
  },
): MeasureRecord => {
  const { read, ...record } = given;
  const find = (material: Material) => {
    const found = material.frontStrides();
    return found ? read(found, material) : gap('not-visible');
  };
  return { decimals: 0, moment: null, ...record, ...shared, sided: false, find };
};

const difference = differences(shared);

/** How far the trunk swings for what the pelvis does. */
function trunkToPelvis(found: readonly FrontStride[]): Found {
  const ranges = found.flatMap((stride) => {
    const [trunk, pelvis] = [stride.cycle.range(lean.of(stride)), stride.cycle.range(drop.of(stride))];
    return trunk === null || pelvis === null ? [] : [{ trunk, pelvis }];
  });
  const moving = ranges.filter(({ pelvis }) => pelvis >= minPelvisRangeDeg);
  return averageOr(
    moving.map(({ trunk, pelvis }) => trunk / pelvis),
    ranges.length === 0 ? lost(found) : 'cannot-be-seen',
  );
}

/** The other leg does it at most this much: swinging outwards counts as a side's own only then (reference K8). */
const otherSideShare = 0.5;

const derived = 'our-rule-from-curves';
const tables = 'bovi-cgm';

export const front = {
  'pelvic-drop': strides({
    ref: 'K1',
    askedFirst: 2,
    unit: 'deg',
    grade: 'C',
    possible: [-45, 45],
    read: highest(drop, 8, 20),
    // Eight rendered clips through the network, a lean and foot direction as the reference has them: the network levels the
    // hips, about three tenths of a drop come through.
    plusMinus: { network: 4.6, markers: 0.4, offAxis: 4 },
    noise: 2,
    change: [4, 5],
    moment: atPercent(15),
    expected: always(5.9, 2.6, tables),
    limits: watch(above(10, derived)),
  }),
  'pelvic-drop-change': strides({
    ref: 'K1',
    unit: 'deg',
    grade: 'C',
    possible: [-45, 45],
    // What a hip line that is uneven all the time adds drops out.
    read: less(highest(drop, 8, 20), at(drop, 0)),
    plusMinus: { network: 5, markers: 0.6, offAxis: 4 },
    noise: 2,
    moment: atPercent(15),
  }),
  'pelvic-drop-hold': strides({
    ref: 'K1',
    unit: 'deg',
    grade: 'C',
    possible: [-45, 45],
    read: average(drop, 30, 45),
    plusMinus: { network: 4.6, markers: 0.4, offAxis: 4 },
    noise: 2,
    // At 30-40 % of the cycle the published curves lie between -0.3 and 2.7.
    expected: always(1.2, 2.4, tables),
    limits: watch(above(6, derived)),
  }),
  'pelvic-drop-difference': difference('pelvic-drop', {
    ref: 'K1',
    grade: 'C',
    possible: [-45, 45],
    plusMinus: { network: 5, markers: 0.6, offAxis: 6 },
    noise: 2,
    limits: watch(...beyond(4, derived)),
  }),
  'trunk-side-lean-walking': strides({
    ref: 'K2',
    askedFirst: 3,
    unit: 'deg',
    grade: 'A',
    possible: [-60, 60],
    read: highest(lean, 10, 25),
    plusMinus: { network: 2, markers: 0.3, offAxis: 2.5 },
    noise: 0.55,
    change: [3, 4],
    moment: atPercent(18),
    keyFrame: 'mid-stance',
    expected: always(1.6, 1.9, tables),
    limits: watch(above(5.5, derived)),
  }),
  'trunk-side-lean-difference': difference('trunk-side-lean-walking', {
    ref: 'K2',
    grade: 'A',
    possible: [-60, 60],
    plusMinus: { network: 3, markers: 0.65, offAxis: 3.5 },
    noise: 0.55,
    limits: watch(...beyond(4, derived)),
  }),
  'trunk-pelvis-ratio': whole({
    ref: 'K3',
    unit: 'ratio',
    grade: 'B',
    possible: [0, 25],
    decimals: 1,
    read: trunkToPelvis,
    plusMinus: { network: 0.3, markers: 0.25 },
    moment: atPercent(18),
    expected: always(0.3, null, tables),
    limits: watch(above(1)),
  }),
  'hip-adduction': strides({
    ref: 'K4',
    askedFirst: 8,
    unit: 'deg',
    grade: 'C',
    possible: [-60, 60],
    read: highest(thighToPelvis, 10, 40),
    plusMinus: { network: 4.8, markers: 0.9, offAxis: 18 },
    noise: 2,
    change: [6, 8],
    moment: atPercent(20),
    expected: always(8.6, 2.5, 'cgm'),
    limits: watch(above(13)),
  }),
  'hip-adduction-difference': difference('hip-adduction', {
    ref: 'K4',
    grade: 'C',
    possible: [-70, 70],
    plusMinus: { network: 6, markers: 1.3, offAxis: 25 },
    noise: 2,
    limits: watch(...beyond(5)),
  }),
  'knee-frontal': strides({
    ref: 'K5',
    unit: 'deg',
    grade: 'C',
    possible: [-60, 60],
    read: average(thighToShank, 10, 40),
    plusMinus: { network: 3, markers: 0.85, offAxis: 17, slowFramesWiden: true },
    noise: 0.55,
    change: [6, 8],
    expected: always(0, 4, 'our-rule'),
    limits: watch(above(10)),
  }),
  'pelvic-shift': strides({
    ref: 'K6',
    unit: '% leg length',
    grade: 'B',
    possible: [-60, 60],
    read: by((stride) =>
      percent(minus(stride.cycle.at(hipsPlace(stride), 30), place(stride, 'ankle', overAnklePercent))),
    ),
    plusMinus: { network: 1.55, markers: 0.32, offAxis: 6 },
    noise: 'length',
    moment: atPercent(30),
  }),
  'step-width': whole({
    ref: 'K7',
    askedFirst: 7,
    unit: 'm',
    grade: 'C',
    possible: [-0.5, 0.9],
    decimals: 2,
    read: (found, { walk: { legM } }) =>
      legM === null
        ? gap('no-scale')
        : averageOr(
            stepWidths(found).map((width) => width * legM),
            lost(found),
          ),
    plusMinus: { network: 0.028, markers: 0.006 },
    moment: atPercent(0),
    expected: byAge(
      { column: 'widthCm', of: (v) => v / 100, sdTimes: 0.01 },
      always(0.096, 0.032, 'spatiotemporal'),
    ),
    limits: watch(above(0.18), below(0.03)),
  }),
  circumduction: strides({
    ref: 'K8',
    unit: '% leg length',
    grade: 'B',
    possible: [-60, 80],
    read: by((stride) => percent(minus(swingPlace(stride), place(stride, 'ankle', overAnklePercent)))),
    plusMinus: { network: 0.8, markers: 0.65, offAxis: 12 },
    noise: 'length',
    moment: atPercent(75),
    limits: ({ otherSide: other }) =>
      other === undefined || other === null ? {} : watch(above(Math.max(5, other / otherSideShare))),
  }),
  'hip-hike': strides({
    ref: 'K9',
    unit: 'deg',
    grade: 'C',
    possible: [-45, 45],
    // The swing side is the stance side of the other leg.
    read: by(({ cycle, side, plane }) => minus(0, cycle.min(plane.drop[otherSide(side)], ...midSwing))),
    plusMinus: { network: 4.8, markers: 0.45, offAxis: 5 },
    noise: 2,
    moment: atPercent(75),
    // The swing side is the lower one until late swing: the highest point of the published curves at 65-85 %.
    expected: always(-0.8, 2.4, tables),
    limits: watch(above(4)),
  }),
  'foot-progression': strides({
    ref: 'K10',
    unit: 'deg',
    grade: 'C',
    possible: [-90, 90],
    read: by(footTurn),
    seenIn: fromTheFront,
    plusMinus: { network: 8, markers: 1.1, offAxis: 12, slowFramesWiden: true },
    noise: 0.55,
    moment: atPercent(28),
    expected: always(8.3, 7.2, 'cgm'),
    limits: watch(above(20), below(-5)),
  }),
} satisfies Record<string, MeasureRecord>;
