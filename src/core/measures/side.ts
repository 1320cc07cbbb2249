import type { Side } from '../recording/skeleton';
import { mean, median } from '../signal/statistics';
import { curveIds } from '../walking/curves';
import { differences } from './difference';
import { always, bandOf, bySpeed } from './expect';
import { gap, isSample, type Found, type Sample } from './found';
import { above, below, beyond, watch } from './limit';
import type { Material, SideStride } from './material';
import { atPercent } from './moments';
import { atSpeed } from './norm-speed';
import { overCycles, overNearCycles } from './side-cycles';
import {
  ankle,
  arm,
  foot,
  heel,
  hip,
  hips,
  knee,
  thigh,
  thighAgainstTrunk,
  trailing,
  trunk,
} from './side-sources';
import { refused, type MeasureRecord, type WalkGiven } from './record';
import { at, average, by, highest, less, lowest, minus, range, type Window } from './windows';

/** What a side view of walking gives, cycle by cycle: rows G, R and I5-I9 of the clinical reference. */

/** Heel and toe points differ in height, so the flat foot of mid-stance is the zero of foot and ankle angles. */
const flatFoot = average(foot, 20, 30);
/** Where the leg is furthest behind the body. */
const lateStance = [40, 60] as const;
const thighFurthestBack = lowest(thigh, ...lateStance);
const kneeBentMost = highest(knee, 60, 85);

/** Pixels as percent of the leg. */
const percentOfLeg = ({ value, moment }: Window<SideStride>): Window<SideStride> => ({
  value: (stride) => {
    const px = value(stride);
    return px === null ? null : (100 * px) / stride.tracks.legPx;
  },
  moment,
});

const shared = { group: 'side', task: 'walking', view: 'sagittal' } as const;

/** A window on each cycle; shown at its moment unless the record says another. */
export const cycles = (given: WalkGiven & { readonly read: Window<SideStride> }): MeasureRecord => {
  const { read, ...record } = given;
  return {
    decimals: 0,
    moment: read.moment,
    ...record,
    ...shared,
    find: (material, side) =>
      side === null ? overNearCycles(material, read) : overCycles(material, side, read),
  };
};

const difference = differences(shared);

/** Difference over the larger (clinical reference R4). */
function swingAsymmetry({ sideCycles, found }: Material, of: string): Found {
  if (sideCycles.length === 0) return gap('not-visible');
  const [left, right] = [found(of, 'left'), found(of, 'right')];
  const near = (f: Found): f is Sample => isSample(f) && !f.far;
  if (!near(left) || !near(right)) return gap('other-side');
  const value = (100 * Math.abs(left.value - right.value)) / Math.max(left.value, right.value);
  return { value, n: Math.min(left.n, right.n), far: false };
}

/** How far the curves of a leg are from the expected ones: root mean square over them (reference I8). */
function curveDeviation({ curves, sideCycles }: Material, side: Side | null): Found {
  const own = curves.filter((curve) => curve.side === side);
  const deviations = own.flatMap(({ deviationDeg }) => deviationDeg ?? []);
  if (deviations.length < curveIds.length) return gap(own.length ? 'not-visible' : 'too-few-cycles');
  const value = Math.sqrt(mean(deviations.map((d) => d ** 2)));
  const far = sideCycles.every(({ pass }) => pass.nearSide !== side);
  return { value, n: Math.min(...own.map(({ n }) => n)), far };
}

/** Shallower than this is a reduced thigh extension at this speed (reference G1). */
const shallowThigh = { 'very-slow': -4, slow: -7, free: -10, fast: -10, 'very-fast': -10 } as const;

const banded = (bands: readonly number[]) => ({ bands, at: (speed: number) => atSpeed(bands, speed) });
const thighRange = banded([31, 37, 42, 48, 51]);
const kneeInSwing = banded([50, 60, 64, 66, 67]);

const derived = 'our-rule-from-curves';
const tables = 'bovi-cgm';

export const side = {
  'thigh-extension-peak': cycles({
    ref: 'G1',
    askedFirst: 1,
    unit: 'deg',
    sided: true,
    grade: 'A',
    possible: [-60, 90],
    read: thighFurthestBack,
    plusMinus: { angle: 'thigh-back', network: 5, markers: 0.8 },
    change: [5, 6],
    moreIsLower: true,
    keyFrame: 'terminal-stance',
    // SD 5 is the reference's assumption from the SDs of hip and pelvis (section 3.4).
    expected: bySpeed([-10.7, -13.8, -17.6, -21.4, -24.1], 5, 'schwartz-2008-sd-assumed'),
    limits: ({ speed }) =>
      speed === null
        ? {}
        : { watch: [above(shallowThigh[bandOf(speed)], derived)], marked: [above(-4, derived)] },
  }),
  'thigh-range': cycles({
    ref: 'G2',
    unit: 'deg',
    sided: true,
    grade: 'A',
    possible: [0, 150],
    read: range(thigh),
    plusMinus: { angle: 'thigh-reach', network: 5, markers: 1.3 },
    noise: 1.5,
    change: [5, 6],
    expected: bySpeed(thighRange.bands, null, 'schwartz-2008'),
    // 33 at free speed, and as far below what is expected at any other.
    limits: ({ speed }) => (speed === null ? {} : watch(below(thighRange.at(speed) - 9, derived))),
  }),
  'hip-extension-vs-trunk-peak': cycles({
    ref: 'G3',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-80, 160],
    read: lowest(thighAgainstTrunk, ...lateStance),
    moreIsLower: true,
    plusMinus: { network: 5 },
    noise: 0.55,
    change: [5, 6],
    moment: thighFurthestBack.moment,
  }),
  'hip-extension-vs-pelvis': refused('side', 'G4', 'deg', true, 'sagittal'),
  'thigh-flexion-peak': cycles({
    ref: 'G5',
    unit: 'deg',
    sided: true,
    grade: 'A',
    possible: [-60, 140],
    read: highest(thigh, 70, 100),
    plusMinus: { angle: 'thigh-forward', network: 5, markers: 0.97 },
    change: [5, 6],
    expected: always(25.5, null, tables),
    limits: watch(below(15)),
  }),
  'knee-initial-contact': cycles({
    ref: 'G6',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-30, 165],
    read: at(knee, 0),
    plusMinus: { angle: 'knee-contact', network: 6, markers: 3, slowFramesWiden: true },
    noise: 1.5,
    change: [6, 7],
    keyFrame: 'heel-strike',
    expected: always(7.7, 3.8, tables),
    limits: watch(above(16, derived), below(-3, derived)),
  }),
  'knee-loading': cycles({
    ref: 'G7',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-60, 120],
    read: less(highest(knee, 5, 25), at(knee, 0)),
    plusMinus: { network: 6, slowFramesWiden: true },
    noise: 1.5,
    change: [6, 7],
    expected: always(12.5, null, tables),
    limits: watch(below(5)),
  }),
  'knee-late-stance': cycles({
    ref: 'G8',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-30, 165],
    read: lowest(knee, 25, 50),
    plusMinus: { angle: 'knee-stance', network: 6, markers: 0.68, slowFramesWiden: true },
    noise: 1.5,
    change: [6, 7],
    expected: always(8.5, 4.3, tables),
    limits: watch(above(20, derived), below(-3, derived)),
  }),
  'knee-swing-peak': cycles({
    ref: 'G9',
    askedFirst: 4,
    unit: 'deg',
    sided: true,
    grade: 'A',
    possible: [-30, 165],
    read: kneeBentMost,
    plusMinus: { angle: 'knee-swing', network: 6, markers: 2.5, slowFramesWiden: true },
    noise: 1.5,
    change: [6, 7],
    keyFrame: 'swing',
    // Adult mean at free speed, moved with speed as in Schwartz 2008.
    expected: bySpeed(kneeInSwing.bands, 5, 'bovi-cgm-by-speed'),
    // 45 at free speed, and as far below what is expected at any other; above it two SDs and a half.
    limits: ({ speed }) =>
      speed === null ? {} : watch(below(kneeInSwing.at(speed) - 19), above(kneeInSwing.at(speed) + 12.5)),
  }),
  'ankle-dorsiflexion-peak': cycles({
    ref: 'G10',
    unit: 'deg',
    sided: true,
    grade: 'C',
    possible: [-75, 60],
    read: less(highest(ankle, 30, 50), flatFoot),
    plusMinus: { network: 8, slowFramesWiden: true },
    noise: 1.5,
    change: [8, 10],
    expected: always(12.5, 3, tables),
  }),
  'ankle-pushoff': cycles({
    ref: 'G11',
    unit: 'deg',
    sided: true,
    grade: 'C',
    possible: [-75, 60],
    read: less(lowest(ankle, 58, 70), flatFoot),
    plusMinus: { network: 8, slowFramesWiden: true },
    noise: 1.5,
    change: [8, 10],
    expected: always(-16.5, 7, tables),
  }),
  'foot-angle-contact': cycles({
    ref: 'G12',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-80, 80],
    read: less(at(foot, 0), flatFoot),
    plusMinus: { network: 8, slowFramesWiden: true },
    noise: 1.5,
  }),
  'trailing-limb-angle': cycles({
    ref: 'G13',
    unit: 'deg',
    sided: true,
    grade: 'A',
    possible: [-60, 60],
    read: highest(trailing, ...lateStance),
    plusMinus: { network: 5 },
    moment: thighFurthestBack.moment,
    expected: always(22.5, null, 'trailing-limb-studies'),
    limits: watch(below(12)),
  }),
  'trunk-lean-walking': cycles({
    ref: 'G14',
    askedFirst: 5,
    unit: 'deg',
    sided: false,
    grade: 'A',
    possible: [-60, 100],
    read: average(trunk, 0, 99),
    plusMinus: { angle: 'trunk', network: 3, markers: 1 },
    noise: 0.55,
    change: [3, 4],
    moment: { curve: 'trunk', at: 30 },
    keyFrame: 'mid-stance',
    expected: always(0.9, 5.6, tables),
    limits: watch(above(8)),
  }),
  'trunk-extension-burst': cycles({
    ref: 'G15',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [-60, 60],
    read: less(average(trunk, 45, 55), average(trunk, 0, 100)),
    moreIsLower: true,
    plusMinus: { network: 3 },
    noise: 0.55,
    expected: always(0, 2, tables),
    limits: watch(below(-3)),
  }),
  'contour-lordosis-change': refused('side', 'G16', 'deg', false, 'sagittal'),
  'pelvic-tilt-range': refused('side', 'G17', 'deg', false, 'sagittal'),
  'vertical-oscillation': cycles({
    ref: 'G18',
    unit: '% leg length',
    sided: false,
    grade: 'B',
    possible: [0, 50],
    decimals: 1,
    read: percentOfLeg(range(hip)),
    plusMinus: { network: 2 },
  }),
  'toe-clearance': refused('side', 'G19', '% leg length', true, 'sagittal', 1),
  'body-rise': cycles({
    ref: 'G18',
    unit: '% leg length',
    sided: true,
    grade: 'B',
    possible: [-50, 50],
    decimals: 1,
    read: percentOfLeg(less(highest(hips, 0, 15), lowest(hips, 15, 45))),
    plusMinus: { network: 2 },
    moment: atPercent(30),
  }),
  'heel-rise-early': cycles({
    ref: 'P08',
    unit: '% leg length',
    sided: true,
    grade: 'B',
    possible: [-50, 60],
    decimals: 1,
    // A foot that is flat until late stance has its heel where it landed; one that vaults has it up by then.
    read: percentOfLeg(less(highest(heel, 2, 18), average(heel, 15, 19))),
    plusMinus: { network: 3 },
    moment: atPercent(17),
  }),
  'heel-rise': cycles({
    ref: 'G20',
    unit: '% leg length',
    sided: true,
    grade: 'B',
    possible: [-40, 120],
    read: percentOfLeg(
      by((stride) => {
        const ground = stride.cycle.window(heel.of(stride), 20, 40);
        return ground && minus(median(ground), stride.cycle.min(heel.of(stride), 50, 95));
      }),
    ),
    plusMinus: { network: 5 },
    moment: kneeBentMost.moment,
  }),
  'pelvis-rotation': refused('side', 'R1', 'deg', false, 'any'),
  'trunk-rotation': refused('side', 'R2', 'deg', false, 'any'),
  'arm-swing': cycles({
    ref: 'R3',
    unit: 'deg',
    sided: true,
    grade: 'B',
    possible: [0, 200],
    read: range(arm),
    plusMinus: { network: 8 },
    moment: atPercent(0),
    limits: watch(below(15)),
  }),
  'arm-swing-asymmetry': {
    ...shared,
    ref: 'R4',
    unit: '%',
    sided: false,
    grade: 'C',
    plusMinus: { network: 25 },
    moment: atPercent(0),
    decimals: 0,
    asymmetryOf: 'arm-swing',
    find: (material) => swingAsymmetry(material, 'arm-swing'),
  },
  'thigh-extension-difference': difference('thigh-extension-peak', {
    ref: 'I5',
    grade: 'A',
    possible: [-90, 90],
    moreIsLower: true,
    // What both sides have in common drops out of it.
    plusMinus: { angle: 'thigh-back-apart', network: 2.5, markers: 1.2 },
    limits: watch(...beyond(5)),
  }),
  'knee-swing-difference': difference('knee-swing-peak', {
    ref: 'I5',
    grade: 'A',
    possible: [-130, 130],
    plusMinus: { angle: 'knee-swing-apart', network: 4, markers: 3, slowFramesWiden: true },
    noise: 1.5,
    limits: watch(...beyond(5)),
  }),
  'sagittal-deviation': {
    ...shared,
    ref: 'I8',
    unit: 'deg',
    sided: true,
    grade: 'C',
    possible: [0, 60],
    decimals: 1,
    plusMinus: { network: 2.5, markers: 0.8 },
    moment: null,
    find: curveDeviation,
  },
  'gait-profile-score': refused('side', 'I7', 'deg', false, 'any'),
  'gait-deviation-index': refused('side', 'I9', 'points', false, 'any'),
} satisfies Record<string, MeasureRecord>;
