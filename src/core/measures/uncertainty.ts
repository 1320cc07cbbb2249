import type { Sample } from './findings';
import { estimateError } from '../outline/estimate';
import { measureDefinitions, type Grade, type MeasureId } from './measures';

/**
 * The ± beside each number: half width of a 95 % style interval for the mean of ten cycles under good capture
 * (clinical reference 5.2), widened by 1.5 where the recording falls short of that, and again for the far limb.
 */

export interface RecordingQuality {
  readonly frameRateHz: number;
  /** Mean visibility of the leg landmarks, 0..1. */
  readonly visibility: number;
  readonly yawDeg: number | null;
  /** Pixel noise left in the leg landmarks, standard deviation of a coordinate in leg lengths. */
  readonly noiseLegs: number;
  /** Markers on the skin lie where they are; a network's landmarks carry an error of their own. */
  readonly landmarks: 'network' | 'markers';
}

/**
 * With markers only events, camera and filtering are left to err. Half widths from the validation bench
 * (docs/VALIDATION.md), before widening; measures that are not listed keep the network's.
 */
const markerBase: Partial<Record<MeasureId, number>> = {
  cadence: 0.55,
  'stride-time': 0.013,
  'step-time': 0.02,
  'stance-percent': 2.9,
  'swing-percent': 2.9,
  'double-support-percent': 4.4,
  'step-time-asymmetry': 4.3,
  'single-support-asymmetry': 4.5,
  'thigh-extension-peak': 0.8,
  'thigh-range': 1.3,
  'thigh-flexion-peak': 0.97,
  'knee-initial-contact': 3,
  'knee-late-stance': 0.68,
  'knee-swing-peak': 2.5,
  'trunk-lean-walking': 1,
  'pelvic-drop': 0.4,
  'pelvic-drop-hold': 0.4,
  'pelvic-drop-difference': 0.6,
  'trunk-side-lean-difference': 0.65,
  'hip-adduction-difference': 1.3,
  'sagittal-deviation': 0.8,
  'trunk-side-lean-walking': 0.3,
  'trunk-pelvis-ratio': 0.25,
  'hip-adduction': 0.9,
  'knee-frontal': 0.85,
  'pelvic-shift': 0.32,
  'step-width': 0.006,
  circumduction: 0.65,
  'hip-hike': 0.45,
  'foot-progression': 1.1,
};

const angle = { thigh: 5, knee: 6, ankle: 8, trunk: 3, foot: 8 };

/** Degrees, unless the measure's unit says otherwise. Times and percentages of the cycle follow from the events below. */
const base: Partial<Record<MeasureId, number>> = {
  cadence: 2,
  'step-length': 0.04,
  'stride-length': 0.06,
  'walking-speed': 0.1,
  'stride-time-variability': 1.5,
  'normalised-speed': 0.03,
  'step-time-asymmetry': 4,
  'single-support-asymmetry': 4,
  'step-length-asymmetry': 7,
  'thigh-extension-peak': angle.thigh,
  'thigh-range': angle.thigh,
  'hip-extension-vs-trunk-peak': angle.thigh,
  'thigh-flexion-peak': angle.thigh,
  'knee-initial-contact': angle.knee,
  'knee-loading': angle.knee,
  'knee-late-stance': angle.knee,
  'knee-swing-peak': angle.knee,
  'ankle-dorsiflexion-peak': angle.ankle,
  'ankle-pushoff': angle.ankle,
  'foot-angle-contact': angle.foot,
  'trailing-limb-angle': angle.thigh,
  'trunk-lean-walking': angle.trunk,
  'trunk-extension-burst': angle.trunk,
  'vertical-oscillation': 2,
  'heel-rise': 5,
  'heel-rise-early': 3,
  'body-rise': 2,
  // 0.04 m of a leg of 0.83 m.
  'step-length-ratio': 5,
  'arm-swing': 8,
  'arm-swing-asymmetry': 25,
  'thigh-extension-difference': angle.thigh,
  'knee-swing-difference': angle.knee,
  // Rows K: eight rendered clips through the network, a lean and foot direction as the reference has them. The network
  // levels the hips: about three tenths of a drop come through.
  'sagittal-deviation': 2.5,
  'pelvic-drop': 4.6,
  'pelvic-drop-hold': 4.6,
  'pelvic-drop-difference': 5,
  'trunk-side-lean-difference': 3,
  'hip-adduction-difference': 6,
  'trunk-side-lean-walking': 2,
  'trunk-pelvis-ratio': 0.3,
  'hip-adduction': 4.8,
  'knee-frontal': 3,
  'pelvic-shift': 1.55,
  'step-width': 0.028,
  circumduction: 0.8,
  'hip-hike': 4.8,
  'foot-progression': angle.foot,
  'trunk-lean': angle.trunk,
  'plumb-ear': 4,
  'plumb-shoulder': 4,
  'plumb-hip': 3,
  'plumb-knee': 3,
  sway: angle.trunk,
  'trunk-thigh': angle.thigh,
  // Rows S6, S7, S9: repeated recordings as the reference has them; the estimates: bodies left out of their
  // calibration.
  'lumbar-depth-index': 1.5,
  'contour-lordosis': 6,
  'sacral-inclination': 5,
  'pelvic-tilt-estimate': estimateError['pelvic-tilt-estimate'].value,
  'lumbar-curve-estimate': estimateError['lumbar-curve-estimate'].value,
  'ear-shoulder-angle': 4,
  'knee-hyperextension': angle.knee,
  'shoulder-line': 3,
  'pelvic-line': 4,
  'trunk-side-lean': angle.trunk,
  'pelvis-shift': 10,
  'head-tilt': 4,
  // Functional tests: reference 5.2 where it has the row. In a bend the shoulders slide over the trunk; a hold and a
  // standing time end with a foot or a trunk that comes to rest, which is sharp to a tenth or two of a second.
  'bend-trunk-flexion': 5,
  'bend-hips-back': angle.thigh,
  'bend-hip-share': 15,
  'bend-rounding-early': 20,
  // On one leg too the network levels the hips: a rendered drop of 8 degrees reads -1, the adduction 10 too little.
  'single-leg-drop': 9.5,
  'single-leg-lean': angle.trunk,
  'single-leg-adduction': 10.5,
  'single-leg-shift': 2,
  'single-leg-hold': 0.3,
  'single-leg-arm-use': 8,
  'squat-depth': 3,
  'squat-trunk-lean': angle.trunk,
  'squat-shank-lean': angle.knee,
  'squat-heel-rise': 3,
  'squat-shift': 10,
  'squat-pelvic-line': 4,
  'sit-to-stand-time': 0.3,
  'sit-to-stand-trunk-lean': angle.trunk,
  'sit-to-stand-hip-speed': 20,
  'sit-to-stand-knee-speed': 20,
  'hip-internal-rotation': 6,
  'hip-external-rotation': 6,
  'hip-extension-standing': angle.thigh,
  'hip-extension-standing-peak': angle.thigh,
};

/**
 * What a camera off the walking line mixes in from the sagittal plane, per sine of the angle, in the measure's unit. Half
 * widths from the validation bench: marker walks filmed 15 degrees off the line (docs/VALIDATION.md); of a difference
 * between the sides, in which the errors of both add up, the square root of two times as much.
 */
const offAxisMixing: Partial<Record<MeasureId, number>> = {
  'pelvic-drop': 4,
  'pelvic-drop-hold': 4,
  'pelvic-drop-difference': 6,
  'trunk-side-lean-walking': 2.5,
  'trunk-side-lean-difference': 3.5,
  'hip-adduction': 18,
  'hip-adduction-difference': 25,
  'knee-frontal': 17,
  'pelvic-shift': 6,
  circumduction: 12,
  'hip-hike': 5,
  'foot-progression': 12,
};

/** Error of one time between two events: 0.03 s at 30 frames a second, 0.02 s at 60 (reference 5.2). */
const intervalS = (frameRateHz: number) => (frameRateHz >= 50 ? 0.02 : 0.03);

const widening = 1.5;
const goodCycles = 10;
const goodFrameRateHz = 50;
const goodVisibility = 0.7;
const goodYawDeg = 15;
const sensitiveToFrameRate = /^(knee|ankle|foot|stance|swing|double|single-support)/;

/** Measures in percent of the leg, which pixel noise enters as it is. */
const legPercent: ReadonlySet<MeasureId> = new Set(['pelvic-shift', 'circumduction']);

/** Pixel noise in the angle of a segment, which is half a leg long and has two noisy ends; degrees, one SD. */
const noiseDeg = ({ noiseLegs }: RecordingQuality): number =>
  ((Math.SQRT2 * noiseLegs) / 0.5) * (180 / Math.PI);

/**
 * How often the noise of one segment enters a measure: a range has two ends, a knee two segments, the hips are a fifth of
 * a leg apart and filtered more, and what is a mean over mid-stance has lost a part of it. Set on the validation bench.
 */
const noiseShare = (id: MeasureId) =>
  /pelvic-drop|hip-hike|hip-adduction/.test(id)
    ? 2
    : /knee-frontal|foot-progression|trunk/.test(id)
      ? 0.55
      : /knee|range|ankle|foot/.test(id)
        ? 1.5
        : 1;

/**
 * @param n cycles, steps, repetitions or still frames behind the value.
 * @param spread its standard error as cycles or repetitions show it; pixel noise is part of it.
 * @param few fewer repetitions than the test asks for.
 * @param strideS mean stride time, which turns seconds into percent of the cycle; null where there are no strides.
 */
export function plusMinus(
  id: MeasureId,
  { n, far, spread, few }: Pick<Sample, 'n' | 'far' | 'spread' | 'few'>,
  quality: RecordingQuality,
  strideS: number | null,
): number {
  const { group, unit } = measureDefinitions[id];
  const test = group === 'tests';
  const fromEvents =
    unit === 's' && !test
      ? intervalS(quality.frameRateHz)
      : (id === 'stance-percent' || id === 'swing-percent') && strideS
        ? (100 * intervalS(quality.frameRateHz)) / strideS
        : id === 'double-support-percent'
          ? 4
          : null;
  const markers = quality.landmarks === 'markers';
  const start = (markers ? markerBase[id] : undefined) ?? fromEvents ?? base[id];
  if (start === undefined) throw new Error(`no error is known for ${id}`);
  const mixing = offAxisMixing[id];
  const mixed = (mixing ?? 0) * Math.sin(((quality.yawDeg ?? 0) * Math.PI) / 180);
  const short =
    quality.visibility < goodVisibility ||
    (mixing === undefined && quality.yawDeg !== null && quality.yawDeg > goodYawDeg) ||
    (test ? (few ?? false) : group !== 'stand' && n < goodCycles) ||
    (quality.frameRateHz < goodFrameRateHz && sensitiveToFrameRate.test(id));
  const widened = start * (short ? widening : 1) * (far && !markers ? widening : 1);
  const noiseSd = legPercent.has(id)
    ? 100 * quality.noiseLegs
    : unit === 'deg'
      ? noiseShare(id) * noiseDeg(quality)
      : 0;
  const noise = (2 * noiseSd) / Math.sqrt(n);
  return Math.hypot(widened, mixed, Math.max(noise, 2 * (spread ?? 0)));
}

/** The far limb is graded one step lower; D means: do not print. */
export function gradeOf(id: MeasureId, far: boolean): Grade {
  const { grade } = measureDefinitions[id];
  if (!far) return grade;
  return ({ A: 'B', B: 'C', C: 'D', D: 'D' } as const)[grade];
}
