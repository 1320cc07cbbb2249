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
}

const angle = { thigh: 5, knee: 6, ankle: 8, trunk: 3, foot: 8 };

/** Degrees, unless the measure's unit says otherwise. Times and percentages of the cycle follow from the events below. */
const base: Partial<Record<MeasureId, number>> = {
  cadence: 2,
  'step-length': 0.04,
  'stride-length': 0.06,
  'walking-speed': 0.1,
  'stride-time-variability': 1.5,
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
  'arm-swing': 8,
  'arm-swing-asymmetry': 25,
  'thigh-extension-difference': angle.thigh,
  'knee-swing-difference': angle.knee,
  // Rows K: eight rendered clips through the network, a lean and foot direction as the reference has them. The network
  // levels the hips: about three tenths of a drop come through.
  'pelvic-drop': 4.6,
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
  'ear-shoulder-angle': 4,
  'knee-hyperextension': angle.knee,
  'shoulder-line': 3,
  'pelvic-line': 4,
  'trunk-side-lean': angle.trunk,
  'pelvis-shift': 10,
  'head-tilt': 4,
};

/** Error of one time between two events: 0.03 s at 30 frames a second, 0.02 s at 60 (reference 5.2). */
const intervalS = (frameRateHz: number) => (frameRateHz >= 50 ? 0.02 : 0.03);

const widening = 1.5;
const goodCycles = 10;
const goodFrameRateHz = 50;
const goodVisibility = 0.7;
const goodYawDeg = 15;
const sensitiveToFrameRate = /^(knee|ankle|foot|stance|swing|double|single)/;

/**
 * @param n cycles, steps or still frames behind the value.
 * @param strideS mean stride time, which turns seconds into percent of the cycle; null where there are no strides.
 */
export function plusMinus(
  id: MeasureId,
  { n, far }: { readonly n: number; readonly far: boolean },
  quality: RecordingQuality,
  strideS: number | null,
): number {
  const { group, unit } = measureDefinitions[id];
  const fromEvents =
    unit === 's'
      ? intervalS(quality.frameRateHz)
      : (id === 'stance-percent' || id === 'swing-percent') && strideS
        ? (100 * intervalS(quality.frameRateHz)) / strideS
        : id === 'double-support-percent'
          ? 4
          : null;
  const start = fromEvents ?? base[id];
  if (start === undefined) throw new Error(`no error is known for ${id}`);
  const short =
    quality.visibility < goodVisibility ||
    (quality.yawDeg !== null && quality.yawDeg > goodYawDeg) ||
    (group !== 'stand' && n < goodCycles) ||
    (quality.frameRateHz < goodFrameRateHz && sensitiveToFrameRate.test(id));
  return start * (short ? widening : 1) * (far ? widening : 1);
}

/** The far limb is graded one step lower; D means: do not print. */
export function gradeOf(id: MeasureId, far: boolean): Grade {
  const { grade } = measureDefinitions[id];
  if (!far) return grade;
  return ({ A: 'B', B: 'C', C: 'D', D: 'D' } as const)[grade];
}
