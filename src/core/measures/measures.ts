import type { TaskKind } from '../recording/task-kind';

/**
 * What can be measured: one row a measure; what it is called is in the words room. Formulas and limits are in the rooms that compute them; `ref` is the row of
 * the clinical reference. `view` says which camera view shows it, `task` what the person has to do.
 */
export interface MeasureDefinition {
  readonly ref: string;
  readonly unit: MeasureUnit;
  /** One value a side, or one for the whole body. */
  readonly sided: boolean;
  readonly group: MeasureGroup;
  readonly view: 'sagittal' | 'frontal' | 'any';
  readonly task: TaskKind;
  /** Reliability of one ordinary camera: A print, B print with caution, C left-right and change only, D refuse. */
  readonly grade: Grade;
  readonly decimals: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D';
export type MeasureUnit =
  'deg' | 'deg/s' | 's' | '%' | '1/min' | 'm' | 'm/s' | '% leg length' | '% hip width' | 'points' | 'ratio';
export type MeasureGroup = 'times' | 'side' | 'front' | 'stand' | 'tests';

type Row = readonly [
  ref: string,
  unit: MeasureUnit,
  sided: 'each' | 'one',
  view: MeasureDefinition['view'],
  grade: Grade,
  decimals: number,
];

const rows = {
  times: {
    cadence: ['T1', '1/min', 'one', 'any', 'A', 0],
    'stride-time': ['T2', 's', 'each', 'any', 'A', 2],
    'step-time': ['T3', 's', 'each', 'any', 'A', 2],
    'stance-percent': ['T4', '%', 'each', 'any', 'B', 0],
    'swing-percent': ['T5', '%', 'each', 'any', 'B', 0],
    'double-support-percent': ['T6', '%', 'one', 'any', 'B', 0],
    'step-length': ['T7', 'm', 'each', 'sagittal', 'B', 2],
    'stride-length': ['T8', 'm', 'each', 'sagittal', 'B', 2],
    'walking-speed': ['T9', 'm/s', 'one', 'sagittal', 'B', 2],
    'normalised-speed': ['T10', 'ratio', 'one', 'sagittal', 'B', 2],
    'step-length-ratio': ['T10', '% leg length', 'each', 'sagittal', 'B', 0],
    'stride-time-variability': ['T11', '%', 'one', 'any', 'C', 1],
    'step-time-asymmetry': ['I1', '%', 'one', 'any', 'B', 0],
    'single-support-asymmetry': ['I1', '%', 'one', 'any', 'B', 0],
    'step-length-asymmetry': ['I1', '%', 'one', 'sagittal', 'B', 0],
  },
  side: {
    'thigh-extension-peak': ['G1', 'deg', 'each', 'sagittal', 'A', 0],
    'thigh-range': ['G2', 'deg', 'each', 'sagittal', 'A', 0],
    'hip-extension-vs-trunk-peak': ['G3', 'deg', 'each', 'sagittal', 'B', 0],
    'hip-extension-vs-pelvis': ['G4', 'deg', 'each', 'sagittal', 'D', 0],
    'thigh-flexion-peak': ['G5', 'deg', 'each', 'sagittal', 'A', 0],
    'knee-initial-contact': ['G6', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-loading': ['G7', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-late-stance': ['G8', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-swing-peak': ['G9', 'deg', 'each', 'sagittal', 'A', 0],
    'ankle-dorsiflexion-peak': ['G10', 'deg', 'each', 'sagittal', 'C', 0],
    'ankle-pushoff': ['G11', 'deg', 'each', 'sagittal', 'C', 0],
    'foot-angle-contact': ['G12', 'deg', 'each', 'sagittal', 'B', 0],
    'trailing-limb-angle': ['G13', 'deg', 'each', 'sagittal', 'A', 0],
    'trunk-lean-walking': ['G14', 'deg', 'one', 'sagittal', 'A', 0],
    'trunk-extension-burst': ['G15', 'deg', 'each', 'sagittal', 'B', 0],
    'contour-lordosis-change': ['G16', 'deg', 'one', 'sagittal', 'D', 0],
    'pelvic-tilt-range': ['G17', 'deg', 'one', 'sagittal', 'D', 0],
    'vertical-oscillation': ['G18', '% leg length', 'one', 'sagittal', 'B', 1],
    'toe-clearance': ['G19', '% leg length', 'each', 'sagittal', 'D', 1],
    'body-rise': ['G18', '% leg length', 'each', 'sagittal', 'B', 1],
    'heel-rise-early': ['P08', '% leg length', 'each', 'sagittal', 'B', 1],
    'heel-rise': ['G20', '% leg length', 'each', 'sagittal', 'B', 0],
    'pelvis-rotation': ['R1', 'deg', 'one', 'any', 'D', 0],
    'trunk-rotation': ['R2', 'deg', 'one', 'any', 'D', 0],
    'arm-swing': ['R3', 'deg', 'each', 'sagittal', 'B', 0],
    'arm-swing-asymmetry': ['R4', '%', 'one', 'sagittal', 'C', 0],
    'thigh-extension-difference': ['I5', 'deg', 'one', 'sagittal', 'A', 0],
    'knee-swing-difference': ['I5', 'deg', 'one', 'sagittal', 'A', 0],
    'sagittal-deviation': ['I8', 'deg', 'each', 'sagittal', 'C', 1],
    'gait-profile-score': ['I7', 'deg', 'one', 'any', 'D', 0],
    'gait-deviation-index': ['I9', 'points', 'one', 'any', 'D', 0],
  },
  front: {
    'pelvic-drop': ['K1', 'deg', 'each', 'frontal', 'C', 0],
    'pelvic-drop-hold': ['K1', 'deg', 'each', 'frontal', 'C', 0],
    'pelvic-drop-difference': ['K1', 'deg', 'one', 'frontal', 'C', 0],
    'trunk-side-lean-walking': ['K2', 'deg', 'each', 'frontal', 'A', 0],
    'trunk-side-lean-difference': ['K2', 'deg', 'one', 'frontal', 'A', 0],
    'trunk-pelvis-ratio': ['K3', 'ratio', 'one', 'frontal', 'B', 1],
    'hip-adduction': ['K4', 'deg', 'each', 'frontal', 'C', 0],
    'hip-adduction-difference': ['K4', 'deg', 'one', 'frontal', 'C', 0],
    'knee-frontal': ['K5', 'deg', 'each', 'frontal', 'C', 0],
    'pelvic-shift': ['K6', '% leg length', 'each', 'frontal', 'B', 0],
    'step-width': ['K7', 'm', 'one', 'frontal', 'C', 2],
    circumduction: ['K8', '% leg length', 'each', 'frontal', 'B', 0],
    'hip-hike': ['K9', 'deg', 'each', 'frontal', 'C', 0],
    'foot-progression': ['K10', 'deg', 'each', 'frontal', 'C', 0],
  },
  stand: {
    'trunk-lean': ['S1', 'deg', 'one', 'sagittal', 'A', 0],
    'plumb-ear': ['S2', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-shoulder': ['S2', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-hip': ['S2', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-knee': ['S2', '% leg length', 'one', 'sagittal', 'B', 0],
    sway: ['S3', 'deg', 'one', 'sagittal', 'B', 0],
    'trunk-thigh': ['S4', 'deg', 'one', 'sagittal', 'B', 0],
    'lumbar-depth-index': ['S6', 'points', 'one', 'sagittal', 'C', 1],
    'contour-lordosis': ['S7', 'deg', 'one', 'sagittal', 'C', 0],
    'sacral-inclination': ['S9', 'deg', 'one', 'sagittal', 'C', 0],
    'pelvic-tilt-estimate': ['S5', 'deg', 'one', 'sagittal', 'C', 0],
    'lumbar-curve-estimate': ['S7', 'deg', 'one', 'sagittal', 'C', 0],
    'ear-shoulder-angle': ['S10', 'deg', 'one', 'sagittal', 'C', 0],
    'knee-hyperextension': ['S11', 'deg', 'each', 'sagittal', 'A', 0],
    'shoulder-line': ['C1', 'deg', 'one', 'frontal', 'B', 0],
    'pelvic-line': ['C2', 'deg', 'one', 'frontal', 'C', 0],
    'trunk-side-lean': ['C3', 'deg', 'one', 'frontal', 'A', 0],
    'pelvis-shift': ['C4', '% hip width', 'one', 'frontal', 'B', 0],
    'head-tilt': ['C5', 'deg', 'one', 'frontal', 'B', 0],
  },
  tests: {
    'bend-trunk-flexion': ['X1', 'deg', 'one', 'sagittal', 'A', 0],
    'bend-hips-back': ['X1', 'deg', 'one', 'sagittal', 'B', 0],
    'bend-hip-share': ['X2', '%', 'one', 'sagittal', 'C', 0],
    'bend-rounding-early': ['X2', '%', 'one', 'sagittal', 'C', 0],
    'single-leg-drop': ['X3', 'deg', 'each', 'frontal', 'B', 0],
    'single-leg-lean': ['X3', 'deg', 'each', 'frontal', 'B', 0],
    'single-leg-adduction': ['X3', 'deg', 'each', 'frontal', 'C', 0],
    'single-leg-shift': ['X3', '% leg length', 'each', 'frontal', 'B', 0],
    'single-leg-hold': ['X3', 's', 'each', 'any', 'B', 1],
    'single-leg-arm-use': ['X3', 'deg', 'each', 'frontal', 'C', 0],
    'squat-depth': ['X5', '% leg length', 'one', 'any', 'A', 0],
    'squat-trunk-lean': ['X5', 'deg', 'one', 'sagittal', 'A', 0],
    'squat-shank-lean': ['X5', 'deg', 'one', 'sagittal', 'A', 0],
    'squat-heel-rise': ['X5', '% leg length', 'one', 'sagittal', 'B', 0],
    'squat-shift': ['X5', '% hip width', 'one', 'frontal', 'B', 0],
    'squat-pelvic-line': ['X5', 'deg', 'one', 'frontal', 'C', 0],
    'sit-to-stand-time': ['X6', 's', 'one', 'any', 'A', 1],
    'sit-to-stand-trunk-lean': ['X6', 'deg', 'one', 'sagittal', 'A', 0],
    'sit-to-stand-hip-speed': ['X6', 'deg/s', 'one', 'sagittal', 'B', 0],
    'sit-to-stand-knee-speed': ['X6', 'deg/s', 'one', 'sagittal', 'B', 0],
    'hip-internal-rotation': ['X7', 'deg', 'each', 'frontal', 'B', 0],
    'hip-external-rotation': ['X8', 'deg', 'each', 'frontal', 'B', 0],
    'hip-extension-standing': ['X11', 'deg', 'each', 'sagittal', 'C', 0],
    'hip-extension-standing-peak': ['X11', 'deg', 'each', 'sagittal', 'C', 0],
  },
} as const satisfies Record<MeasureGroup, Record<string, Row>>;

type Rows = typeof rows;
export type MeasureId = { [G in MeasureGroup]: keyof Rows[G] & string }[MeasureGroup];

const testTask: Readonly<Record<string, TaskKind>> = {
  X1: 'forward-bend',
  X2: 'forward-bend',
  X3: 'single-leg-stance',
  X5: 'squat',
  X6: 'sit-to-stand',
  X7: 'seated-hip-rotation',
  X8: 'seated-hip-rotation',
  X11: 'standing-hip-extension',
};

function define(group: MeasureGroup, [ref, unit, sided, view, grade, decimals]: Row): MeasureDefinition {
  const task = group === 'tests' ? testTask[ref]! : group === 'stand' ? 'standing' : 'walking';
  return { ref, unit, sided: sided === 'each', group, view, task, grade, decimals };
}

/** Every measure in the order in which it is listed. */
export const measureDefinitions = Object.fromEntries(
  (Object.keys(rows) as MeasureGroup[]).flatMap((group) =>
    Object.entries(rows[group] as Record<string, Row>).map(([id, row]) => [id, define(group, row)]),
  ),
) as Readonly<Record<MeasureId, MeasureDefinition>>;

export const measureIds = Object.keys(measureDefinitions) as MeasureId[];

/** Measures that are left minus right of another, where the sides may come from two recordings. */
export const differenceOf: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  'thigh-extension-difference': 'thigh-extension-peak',
  'knee-swing-difference': 'knee-swing-peak',
};
