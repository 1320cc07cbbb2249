import type { Flag } from '../assessment';
import type { MeasureId } from './measures';
import type { Limit, Limits, Norm } from './limit';
import { testExpectations, testLimits } from './norm-tests';
import type { Sex } from '../recording/keypoints';
import { adultFromYears, normOfAge } from './norm-ages';
import { atSpeed } from './norm-speed';
import type { SourceId } from './source-ids';

export type { Limit, Norm };

/**
 * What to expect of an adult at this walking speed, and from where on a value is worth a second look. Figures and
 * limits: clinical reference 1.1-1.7, 3.2-3.5. "our rule" marks a limit for which no published one was found.
 */

/** Hip to knee to ankle, and hip to floor, as shares of body height (Winter 2009, anthropometry: 0.245 + 0.246; 0.530). */
const jointLegShare = 0.491;
const floorLegShare = 0.53;
/** Stands in for an unknown height; speed in leg lengths changes with its square root only. */
const assumedHeightM = 1.7;
const gravityMS2 = 9.81;

/** v / sqrt(g * leg length), from leg lengths (hip-knee-ankle) a second. */
export function dimensionlessSpeed(relativeSpeed: number, heightM: number | null): number {
  const height = heightM ?? assumedHeightM;
  return (relativeSpeed * jointLegShare * height) / Math.sqrt(gravityMS2 * floorLegShare * height);
}

/** Metres of one leg length as the skeleton measures it (hip to knee to ankle). */
export const legMetres = (heightM: number) => jointLegShare * heightM;

type SpeedBand = 'very-slow' | 'slow' | 'free' | 'fast' | 'very-fast';
/** Upper limits of dimensionless speed: Schwartz 2008. */
const bandLimits: readonly (readonly [SpeedBand, number])[] = [
  ['very-slow', 0.227],
  ['slow', 0.363],
  ['free', 0.5],
  ['fast', 0.636],
  ['very-fast', Infinity],
];
/** Speed from keypoints is good to about this share; where it is within that of a band limit, the faster band counts. */
const speedError = 0.05;
const bandOf = (speed: number): SpeedBand =>
  bandLimits.find(([, limit]) => speed * (1 + speedError) < limit)![0];

const bySpeed =
  (values: readonly number[], sd: number | null, source: SourceId) =>
  (speed: number | null): Norm | null =>
    speed === null ? null : { mean: atSpeed(values, speed), sd, source };

const always = (mean: number, sd: number | null, source: SourceId) => (): Norm => ({ mean, sd, source });

const schwartz = 'schwartz-2008';
const tables = 'bovi-cgm';
const cgm = 'cgm';
const ours = 'our-rule';
const spatiotemporal = 'spatiotemporal';

const expectations: Partial<Record<MeasureId, (speed: number | null) => Norm | null>> = {
  cadence: always(111, 9, spatiotemporal),
  'stride-time': always(1.07, 0.09, spatiotemporal),
  'step-time': always(0.535, 0.045, spatiotemporal),
  'stance-percent': always(62.5, 2.3, spatiotemporal),
  'swing-percent': always(37.5, 2.3, spatiotemporal),
  'double-support-percent': always(25, 4, spatiotemporal),
  // SD 5 is the reference's assumption from the SDs of hip and pelvis (section 3.4).
  'thigh-extension-peak': bySpeed([-10.7, -13.8, -17.6, -21.4, -24.1], 5, 'schwartz-2008-sd-assumed'),
  'thigh-range': bySpeed([31, 37, 42, 48, 51], null, schwartz),
  'thigh-flexion-peak': always(25.5, null, tables),
  'knee-initial-contact': always(7.7, 3.8, tables),
  'knee-loading': always(12.5, null, tables),
  'knee-late-stance': always(8.5, 4.3, tables),
  // Adult mean at free speed, moved with speed as in Schwartz 2008.
  'knee-swing-peak': bySpeed([50, 60, 64, 66, 67], 5, 'bovi-cgm-by-speed'),
  'ankle-dorsiflexion-peak': always(12.5, 3, tables),
  'ankle-pushoff': always(-16.5, 7, tables),
  'trailing-limb-angle': always(22.5, null, 'trailing-limb-studies'),
  'trunk-lean-walking': always(0.9, 5.6, tables),
  'trunk-extension-burst': always(0, 2, tables),
  'pelvic-drop': always(5.9, 2.6, tables),
  // At 30-40 % of the cycle the published curves lie between -0.3 and 2.7.
  'pelvic-drop-hold': always(1.2, 2.4, tables),
  'trunk-side-lean-walking': always(1.6, 1.9, tables),
  'trunk-pelvis-ratio': always(0.3, null, tables),
  'hip-adduction': always(8.6, 2.5, cgm),
  'knee-frontal': always(0, 4, ours),
  'step-width': always(0.096, 0.032, spatiotemporal),
  // The swing side is the lower one until late swing: the highest point of the published curves at 65-85 %.
  'hip-hike': always(-0.8, 2.4, tables),
  'foot-progression': always(8.3, 7.2, cgm),
  'knee-hyperextension': always(0, 5, 'clinical-range'),
  'trunk-side-lean': always(0, 2, ours),
  'trunk-lean': always(0, null, ours),
  'plumb-shoulder': always(7, 5, 'standing-markers'),
  'plumb-hip': always(10, 3, 'standing-markers'),
  'plumb-knee': always(4, 3, 'standing-markers'),
  sway: always(6, 2, 'standing-markers'),
  'trunk-thigh': always(0, 5, ours),
  'shoulder-line': always(0, null, ours),
  'pelvic-line': always(0, null, ours),
  'pelvis-shift': always(0, null, ours),
  'head-tilt': always(0, null, ours),
};

/** Who walks, as far as it is known, and how fast. */
export interface NormContext {
  /** v / sqrt(g * leg length); null in views that do not show it. */
  readonly speed: number | null;
  readonly ageYears?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** The same measure on the other side, where it has one; null where it has no value. */
  readonly otherSide?: number | null | undefined;
}

/** Norms are those of adults. */
export const isChild = ({ ageYears }: NormContext): boolean => ageYears != null && ageYears < adultFromYears;

/** What is expected of an adult of this age and sex at this speed; null for a child. */
export function expectedOf(id: MeasureId, context: NormContext): Norm | null {
  if (isChild(context)) return null;
  const aged = normOfAge(id, context.ageYears ?? null, context.sex ?? null);
  if (aged) return { ...aged, source: 'spatiotemporal-by-age' };
  return expectations[id]?.(context.speed) ?? testExpectations[id] ?? null;
}

/** Shallower than this is a reduced thigh extension at this speed (reference G1). */
export const thighExtensionLimit = (speed: number | null): number | null =>
  speed === null
    ? null
    : { 'very-slow': -4, slow: -7, free: -10, fast: -10, 'very-fast': -10 }[bandOf(speed)];

const derived = 'our-rule-from-curves';
const tenPercent = 'hodt-billington-2012';

/** Further than two SDs from the mean of the norm, on either side. */
function outsideNorm(id: MeasureId, context: NormContext): Limits {
  const norm = expectedOf(id, context);
  if (!norm || norm.sd === null) return {};
  const { mean, sd, source } = norm;
  return {
    watch: [
      { below: mean - 2 * sd, source },
      { above: mean + 2 * sd, source },
    ],
  };
}

/** The other leg does it at most this much: swinging outwards counts as a side's own only then (reference K8). */
const otherSideShare = 0.5;
const olderFromYears = 65;

function limitsOf(id: MeasureId, context: NormContext): Limits {
  if (isChild(context)) return {};
  const { speed, ageYears } = context;
  const atNormalSpeed = speed !== null && !['very-slow', 'slow'].includes(bandOf(speed));
  switch (id) {
    case 'cadence':
    case 'stride-time':
    case 'step-time':
      return outsideNorm(id, context);
    case 'walking-speed':
      return (ageYears ?? 0) >= olderFromYears
        ? {
            watch: [{ below: 1, source: 'geriatric-cohorts' }],
            marked: [{ below: 0.8, source: 'geriatric-cohorts' }],
          }
        : {};
    case 'thigh-extension-peak': {
      const shallow = thighExtensionLimit(speed);
      if (shallow === null) return {};
      return { watch: [{ above: shallow, source: derived }], marked: [{ above: -4, source: derived }] };
    }
    case 'thigh-range':
      return atNormalSpeed ? { watch: [{ below: 33, source: derived }] } : {};
    case 'thigh-flexion-peak':
      return { watch: [{ below: 15, source: ours }] };
    case 'knee-initial-contact':
      return {
        watch: [
          { above: 16, source: derived },
          { below: -3, source: derived },
        ],
      };
    case 'knee-loading':
      return { watch: [{ below: 5, source: ours }] };
    case 'knee-late-stance':
      return {
        watch: [
          { above: 20, source: derived },
          { below: -3, source: derived },
        ],
      };
    case 'knee-swing-peak':
      return atNormalSpeed ? { watch: [{ below: 45, source: ours }] } : {};
    case 'trailing-limb-angle':
      return { watch: [{ below: 12, source: ours }] };
    case 'trunk-lean-walking':
      return { watch: [{ above: 8, source: ours }] };
    case 'trunk-extension-burst':
      return { watch: [{ below: -3, source: ours }] };
    case 'arm-swing':
      return { watch: [{ below: 15, source: ours }] };
    case 'stance-percent':
      return { watch: [{ above: 68, source: ours }] };
    case 'swing-percent':
      return { watch: [{ below: 33, source: ours }] };
    case 'double-support-percent':
      return { watch: [{ above: 36, source: ours }] };
    case 'step-time-asymmetry':
    case 'single-support-asymmetry':
    case 'step-length-asymmetry':
      return { watch: [{ above: 10, source: tenPercent }] };
    case 'thigh-extension-difference':
    case 'knee-swing-difference':
      return {
        watch: [
          { above: 5, source: ours },
          { below: -5, source: ours },
        ],
      };
    case 'pelvic-drop':
      return { watch: [{ above: 10, source: derived }] };
    case 'pelvic-drop-hold':
      return { watch: [{ above: 6, source: derived }] };
    case 'pelvic-drop-difference':
    case 'trunk-side-lean-difference':
      return {
        watch: [
          { above: 4, source: derived },
          { below: -4, source: derived },
        ],
      };
    case 'hip-adduction-difference':
      return {
        watch: [
          { above: 5, source: ours },
          { below: -5, source: ours },
        ],
      };
    case 'circumduction': {
      const { otherSide } = context;
      if (otherSide === undefined || otherSide === null) return {};
      return { watch: [{ above: Math.max(5, otherSide / otherSideShare), source: ours }] };
    }
    case 'trunk-pelvis-ratio':
      return { watch: [{ above: 1, source: ours }] };
    case 'hip-adduction':
      return { watch: [{ above: 13, source: ours }] };
    case 'knee-frontal':
      return { watch: [{ above: 10, source: ours }] };
    case 'step-width':
      return {
        watch: [
          { above: 0.18, source: ours },
          { below: 0.03, source: ours },
        ],
      };
    case 'hip-hike':
      return { watch: [{ above: 4, source: ours }] };
    case 'foot-progression':
      return {
        watch: [
          { above: 20, source: ours },
          { below: -5, source: ours },
        ],
      };
    case 'trunk-side-lean-walking':
      return { watch: [{ above: 5.5, source: derived }] };
    case 'trunk-lean':
      return {
        watch: [
          { above: 6, source: ours },
          { below: -6, source: ours },
        ],
        marked: [
          { above: 10, source: ours },
          { below: -10, source: ours },
        ],
      };
    case 'trunk-thigh':
      return {
        watch: [
          { above: 8, source: ours },
          { below: -8, source: ours },
        ],
      };
    case 'knee-hyperextension':
      return { watch: [{ below: -5, source: ours }] };
    case 'shoulder-line':
    case 'pelvic-line':
    case 'trunk-side-lean':
      return {
        watch: [
          { above: 3, source: ours },
          { below: -3, source: ours },
        ],
      };
    case 'plumb-shoulder':
    case 'plumb-hip':
    case 'plumb-knee': {
      const { mean } = expectations[id]!(null)!;
      return {
        watch: [
          { above: mean + 8, source: ours },
          { below: mean - 8, source: ours },
        ],
      };
    }
    case 'pelvis-shift':
      return {
        watch: [
          { above: 15, source: ours },
          { below: -15, source: ours },
        ],
      };
    case 'head-tilt':
      return {
        watch: [
          { above: 4, source: ours },
          { below: -4, source: ours },
        ],
      };
    default:
      return testLimits(id, ageYears ?? null);
  }
}

/** The first watch limit of a measure in that direction; null where it has none (at this speed). */
export const limitFor = (id: MeasureId, context: NormContext, direction: 'above' | 'below'): Limit | null =>
  limitsOf(id, context).watch?.find((limit) => limit[direction] !== undefined) ?? null;

/** How far past its limit a value is; negative when it is on the near side. */
export const pastLimit = (value: number, limit: Limit): number =>
  Math.max(
    limit.above === undefined ? -Infinity : value - limit.above,
    limit.below === undefined ? -Infinity : limit.below - value,
  );

/**
 * A value is flagged only when it is past a limit and its distance from the expected mean (from the limit where there
 * is none) exceeds its own error.
 * @returns null where there is no limit to judge by.
 */
export function flagOf(id: MeasureId, value: number, plusMinus: number, context: NormContext): Flag | null {
  const limits = limitsOf(id, context);
  const expected = expectedOf(id, context);
  const passes = (limit: Limit) => {
    const past = pastLimit(value, limit);
    return past > 0 && (expected ? Math.abs(value - expected.mean) : past) > plusMinus;
  };
  if (limits.marked?.some(passes)) return 'marked';
  if (limits.watch?.some(passes)) return 'watch';
  return limits.watch || limits.marked ? 'within' : null;
}
