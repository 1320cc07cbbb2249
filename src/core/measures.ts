import type { TaskKind } from './keypoints';

/**
 * What can be measured: one row a measure. Formulas and limits are in the rooms that compute them; `ref` is the row of
 * the clinical reference. `view` says which camera view shows it, `task` what the person has to do.
 */
export interface MeasureDefinition {
  readonly ref: string;
  /** As printed; the same words on screen, in tables and in texts. */
  readonly name: string;
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
  'deg' | 's' | '%' | '1/min' | 'm' | 'm/s' | '% leg length' | '% hip width' | 'points' | 'ratio';
export type MeasureGroup = 'times' | 'side' | 'front' | 'stand' | 'tests';

type Row = readonly [
  ref: string,
  name: string,
  unit: MeasureUnit,
  sided: 'each' | 'one',
  view: MeasureDefinition['view'],
  grade: Grade,
  decimals: number,
];

const rows = {
  times: {
    cadence: ['T1', 'Cadence', '1/min', 'one', 'any', 'A', 0],
    'stride-time': ['T2', 'Stride time', 's', 'each', 'any', 'A', 2],
    'step-time': ['T3', 'Step time', 's', 'each', 'any', 'A', 2],
    'stance-percent': ['T4', 'Stance', '%', 'each', 'any', 'B', 0],
    'swing-percent': ['T5', 'Swing', '%', 'each', 'any', 'B', 0],
    'double-support-percent': ['T6', 'Double support', '%', 'one', 'any', 'B', 0],
    'step-length': ['T7', 'Step length', 'm', 'each', 'sagittal', 'B', 2],
    'stride-length': ['T8', 'Stride length', 'm', 'each', 'sagittal', 'B', 2],
    'walking-speed': ['T9', 'Walking speed', 'm/s', 'one', 'sagittal', 'B', 2],
    'stride-time-variability': ['T11', 'Stride-time variability', '%', 'one', 'any', 'C', 1],
    'step-time-asymmetry': ['I1', 'Step-time asymmetry', '%', 'one', 'any', 'B', 0],
    'single-support-asymmetry': ['I1', 'Single-support asymmetry', '%', 'one', 'any', 'B', 0],
    'step-length-asymmetry': ['I1', 'Step-length asymmetry', '%', 'one', 'sagittal', 'B', 0],
  },
  side: {
    'thigh-extension-peak': ['G1', 'Peak thigh extension', 'deg', 'each', 'sagittal', 'A', 0],
    'thigh-range': ['G2', 'Thigh range', 'deg', 'each', 'sagittal', 'A', 0],
    'hip-extension-vs-trunk-peak': [
      'G3',
      'Peak thigh extension against the trunk',
      'deg',
      'each',
      'sagittal',
      'B',
      0,
    ],
    'thigh-flexion-peak': ['G5', 'Peak thigh flexion', 'deg', 'each', 'sagittal', 'A', 0],
    'knee-initial-contact': ['G6', 'Knee at heel strike', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-loading': ['G7', 'Knee flexion in loading', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-late-stance': ['G8', 'Knee in late stance', 'deg', 'each', 'sagittal', 'B', 0],
    'knee-swing-peak': ['G9', 'Peak knee flexion in swing', 'deg', 'each', 'sagittal', 'A', 0],
    'ankle-dorsiflexion-peak': ['G10', 'Peak ankle dorsiflexion', 'deg', 'each', 'sagittal', 'C', 0],
    'ankle-pushoff': ['G11', 'Ankle at push-off', 'deg', 'each', 'sagittal', 'C', 0],
    'foot-angle-contact': ['G12', 'Foot angle at heel strike', 'deg', 'each', 'sagittal', 'B', 0],
    'trailing-limb-angle': ['G13', 'Trailing limb angle', 'deg', 'each', 'sagittal', 'A', 0],
    'trunk-lean-walking': ['G14', 'Trunk forward lean', 'deg', 'one', 'sagittal', 'A', 0],
    'trunk-extension-burst': ['G15', 'Trunk movement in terminal stance', 'deg', 'each', 'sagittal', 'B', 0],
    'vertical-oscillation': ['G18', 'Vertical oscillation', '% leg length', 'one', 'sagittal', 'B', 1],
    'heel-rise': ['G20', 'Heel rise in swing', '% leg length', 'each', 'sagittal', 'B', 0],
    'arm-swing': ['R3', 'Arm swing', 'deg', 'each', 'sagittal', 'B', 0],
    'arm-swing-asymmetry': ['R4', 'Arm-swing asymmetry', '%', 'one', 'sagittal', 'C', 0],
    'thigh-extension-difference': [
      'I5',
      'Thigh extension, left minus right',
      'deg',
      'one',
      'sagittal',
      'A',
      0,
    ],
    'knee-swing-difference': [
      'I5',
      'Knee flexion in swing, left minus right',
      'deg',
      'one',
      'sagittal',
      'A',
      0,
    ],
  },
  front: {
    'pelvic-drop': ['K1', 'Pelvic drop', 'deg', 'each', 'frontal', 'C', 0],
    'trunk-side-lean-walking': ['K2', 'Trunk side lean', 'deg', 'each', 'frontal', 'A', 0],
    'trunk-pelvis-ratio': ['K3', 'Trunk to pelvis ratio', 'ratio', 'one', 'frontal', 'B', 1],
    'hip-adduction': ['K4', 'Hip adduction', 'deg', 'each', 'frontal', 'C', 0],
    'knee-frontal': ['K5', 'Knee in the frontal plane', 'deg', 'each', 'frontal', 'C', 0],
    'pelvic-shift': ['K6', 'Pelvic side shift', '% leg length', 'each', 'frontal', 'B', 0],
    'step-width': ['K7', 'Step width', 'm', 'one', 'frontal', 'C', 2],
    circumduction: ['K8', 'Circumduction', '% leg length', 'each', 'frontal', 'B', 0],
    'hip-hike': ['K9', 'Hip hike', 'deg', 'each', 'frontal', 'C', 0],
    'foot-progression': ['K10', 'Foot progression', 'deg', 'each', 'frontal', 'C', 0],
  },
  stand: {
    'trunk-lean': ['S1', 'Trunk lean, standing', 'deg', 'one', 'sagittal', 'A', 0],
    'plumb-ear': ['S2', 'Ear before the ankle', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-shoulder': ['S2', 'Shoulder before the ankle', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-hip': ['S2', 'Hip before the ankle', '% leg length', 'one', 'sagittal', 'B', 0],
    'plumb-knee': ['S2', 'Knee before the ankle', '% leg length', 'one', 'sagittal', 'B', 0],
    sway: ['S3', 'Sway of the pelvis', 'deg', 'one', 'sagittal', 'B', 0],
    'trunk-thigh': ['S4', 'Trunk-thigh angle', 'deg', 'one', 'sagittal', 'B', 0],
    'lumbar-depth-index': ['S6', 'Lumbar depth index', 'points', 'one', 'sagittal', 'C', 1],
    'contour-lordosis': ['S7', 'Contour lordosis', 'deg', 'one', 'sagittal', 'C', 0],
    'sacral-inclination': ['S9', 'Lumbosacral contour inclination', 'deg', 'one', 'sagittal', 'C', 0],
    'pelvic-tilt-estimate': ['S5', 'Pelvic tilt, estimate', 'deg', 'one', 'sagittal', 'C', 0],
    'ear-shoulder-angle': ['S10', 'Ear-shoulder angle', 'deg', 'one', 'sagittal', 'C', 0],
    'knee-hyperextension': ['S11', 'Knee, standing', 'deg', 'each', 'sagittal', 'A', 0],
    'shoulder-line': ['C1', 'Shoulder line', 'deg', 'one', 'frontal', 'B', 0],
    'pelvic-line': ['C2', 'Pelvic line', 'deg', 'one', 'frontal', 'C', 0],
    'trunk-side-lean': ['C3', 'Trunk side lean, standing', 'deg', 'one', 'frontal', 'A', 0],
    'pelvis-shift': ['C4', 'Pelvis over the feet', '% hip width', 'one', 'frontal', 'B', 0],
    'head-tilt': ['C5', 'Head tilt', 'deg', 'one', 'frontal', 'B', 0],
  },
  tests: {
    'bend-trunk-flexion': ['X1', 'Trunk flexion in the bend', 'deg', 'one', 'sagittal', 'A', 0],
    'bend-hips-back': ['X1', 'Thigh turned back at 45° of trunk flexion', 'deg', 'one', 'sagittal', 'B', 0],
    'bend-hip-share': ['X2', 'Share of the hips in the bend', '%', 'one', 'sagittal', 'C', 0],
    'bend-rounding-early': [
      'X2',
      'Rounding of the back, first third of the bend',
      '%',
      'one',
      'sagittal',
      'C',
      0,
    ],
    'single-leg-drop': ['X3', 'Pelvic drop on one leg', 'deg', 'each', 'frontal', 'B', 0],
    'single-leg-lean': ['X3', 'Trunk lean on one leg', 'deg', 'each', 'frontal', 'B', 0],
    'single-leg-adduction': ['X3', 'Hip adduction on one leg', 'deg', 'each', 'frontal', 'C', 0],
    'single-leg-shift': ['X3', 'Pelvic shift on one leg', '% leg length', 'each', 'frontal', 'B', 0],
    'single-leg-hold': ['X3', 'Time on one leg', 's', 'each', 'any', 'B', 1],
    'squat-depth': ['X5', 'Squat depth', '% leg length', 'one', 'any', 'A', 0],
    'squat-trunk-lean': ['X5', 'Trunk lean in the squat', 'deg', 'one', 'sagittal', 'A', 0],
    'squat-shank-lean': ['X5', 'Shank lean in the squat', 'deg', 'one', 'sagittal', 'A', 0],
    'squat-heel-rise': ['X5', 'Heel rise in the squat', '% leg length', 'one', 'sagittal', 'B', 0],
    'squat-shift': ['X5', 'Pelvis over the feet, squat', '% hip width', 'one', 'frontal', 'B', 0],
    'squat-pelvic-line': ['X5', 'Pelvic line in the squat', 'deg', 'one', 'frontal', 'C', 0],
    'sit-to-stand-time': ['X6', 'Five times sit to stand', 's', 'one', 'any', 'A', 1],
    'sit-to-stand-trunk-lean': ['X6', 'Trunk lean in standing up', 'deg', 'one', 'sagittal', 'A', 0],
    'hip-internal-rotation': ['X7', 'Hip internal rotation, seated', 'deg', 'each', 'frontal', 'B', 0],
    'hip-external-rotation': ['X8', 'Hip external rotation, seated', 'deg', 'each', 'frontal', 'B', 0],
    'hip-extension-standing': [
      'X11',
      'Hip extension before the trunk moves',
      'deg',
      'each',
      'sagittal',
      'C',
      0,
    ],
    'hip-extension-standing-peak': ['X11', 'Peak hip extension, standing', 'deg', 'each', 'sagittal', 'C', 0],
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

function define(
  group: MeasureGroup,
  [ref, name, unit, sided, view, grade, decimals]: Row,
): MeasureDefinition {
  const task = group === 'tests' ? testTask[ref]! : group === 'stand' ? 'standing' : 'walking';
  return { ref, name, unit, sided: sided === 'each', group, view, task, grade, decimals };
}

/** Every measure in the order in which it is listed. */
export const measureDefinitions = Object.fromEntries(
  (Object.keys(rows) as MeasureGroup[]).flatMap((group) =>
    Object.entries(rows[group] as Record<string, Row>).map(([id, row]) => [id, define(group, row)]),
  ),
) as Readonly<Record<MeasureId, MeasureDefinition>>;

export const measureIds = Object.keys(measureDefinitions) as MeasureId[];
