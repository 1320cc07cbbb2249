import type { CurveId } from '../timeline';
import { measureDefinitions, type MeasureId, type MeasureUnit } from './measures';

/**
 * What a body can do, in the unit of the measure. A value outside is a fault of the reading, whatever caused it: it is not
 * printed and is no sign. Wide on purpose: a range of motion that anybody has is inside, joint by joint with the room that
 * an error of a few degrees needs.
 */
export type Range = readonly [least: number, most: number];

const thigh: Range = [-60, 140];
const knee: Range = [-30, 165];
const ankle: Range = [-75, 60];
const trunk: Range = [-60, 150];
const tilt: Range = [-45, 45];
const sideLean: Range = [-60, 60];
/** Degrees of a range or of a change within one cycle. */
const swing: Range = [-30, 120];

const byId: Partial<Record<MeasureId, Range>> = {
  cadence: [20, 240],
  'stride-time': [0.4, 4],
  'step-time': [0.2, 2],
  'stance-percent': [30, 95],
  'swing-percent': [5, 70],
  'double-support-percent': [-30, 90],
  'step-length': [-0.5, 1.6],
  'stride-length': [-0.5, 3.2],
  'walking-speed': [-0.5, 5],
  'normalised-speed': [-0.2, 1.6],
  'step-length-ratio': [-60, 190],
  'thigh-extension-peak': [-60, 90],
  'thigh-range': [0, 150],
  'hip-extension-vs-trunk-peak': [-80, 160],
  'thigh-flexion-peak': thigh,
  'knee-initial-contact': knee,
  'knee-loading': [-60, 120],
  'knee-late-stance': knee,
  'knee-swing-peak': knee,
  'ankle-dorsiflexion-peak': ankle,
  'ankle-pushoff': ankle,
  'foot-angle-contact': [-80, 80],
  'trailing-limb-angle': [-60, 60],
  'trunk-lean-walking': [-60, 100],
  'trunk-extension-burst': [-60, 60],
  'vertical-oscillation': [0, 50],
  'body-rise': [-50, 50],
  'heel-rise-early': [-50, 60],
  'heel-rise': [-40, 120],
  'arm-swing': [0, 200],
  'thigh-extension-difference': [-90, 90],
  'knee-swing-difference': [-130, 130],
  'sagittal-deviation': [0, 60],
  'pelvic-drop': tilt,
  'pelvic-drop-hold': tilt,
  'pelvic-drop-difference': tilt,
  'trunk-side-lean-walking': sideLean,
  'trunk-side-lean-difference': sideLean,
  'trunk-pelvis-ratio': [0, 25],
  'hip-adduction': [-60, 60],
  'hip-adduction-difference': [-70, 70],
  'knee-frontal': [-60, 60],
  'pelvic-shift': [-60, 60],
  'step-width': [-0.5, 0.9],
  circumduction: [-60, 80],
  'hip-hike': tilt,
  'foot-progression': [-90, 90],
  'trunk-lean': trunk,
  'plumb-ear': [-150, 150],
  'plumb-shoulder': [-120, 120],
  'plumb-hip': [-60, 60],
  'plumb-knee': [-60, 60],
  sway: [-35, 35],
  'trunk-thigh': [-90, 160],
  'ear-shoulder-angle': [-60, 150],
  'knee-hyperextension': knee,
  'shoulder-line': tilt,
  'pelvic-line': tilt,
  'trunk-side-lean': sideLean,
  'pelvis-shift': [-150, 150],
  'head-tilt': [-70, 70],
  'bend-trunk-flexion': [-30, 190],
  'bend-hips-back': swing,
  'bend-hip-share': [-50, 150],
  'bend-rounding-early': [-100, 200],
  'single-leg-drop': tilt,
  'single-leg-lean': sideLean,
  'single-leg-adduction': [-60, 60],
  'single-leg-shift': [-60, 60],
  'single-leg-hold': [0, 3600],
  'single-leg-arm-use': [-90, 190],
  'squat-depth': [-10, 120],
  'squat-trunk-lean': trunk,
  'squat-shank-lean': [-30, 80],
  'squat-heel-rise': [-30, 50],
  'squat-shift': [-150, 150],
  'squat-pelvic-line': tilt,
  'sit-to-stand-time': [1, 600],
  'sit-to-stand-trunk-lean': trunk,
  'sit-to-stand-hip-speed': [0, 1000],
  'sit-to-stand-knee-speed': [0, 1000],
  'hip-internal-rotation': [-90, 90],
  'hip-external-rotation': [-90, 90],
  'hip-extension-standing': [-100, 60],
  'hip-extension-standing-peak': [-100, 60],
};

/** Where a measure has no range of its own. An asymmetry is 0 to 200 by its formula. */
const byUnit: Readonly<Record<MeasureUnit, Range>> = {
  deg: [-180, 180],
  'deg/s': [-1000, 1000],
  s: [0, 3600],
  '%': [0, 200],
  '1/min': [0, 300],
  m: [-3, 3],
  'm/s': [-1, 6],
  '% leg length': [-150, 200],
  '% hip width': [-200, 200],
  points: [-200, 200],
  ratio: [-20, 20],
};

export const possibleRange = (id: MeasureId): Range => byId[id] ?? byUnit[measureDefinitions[id].unit];

const within = ([least, most]: Range, value: number): boolean => value >= least && value <= most;

/** Whether a body can have the value; false for what is not finite. */
export const isPossible = (id: MeasureId, value: number): boolean => within(possibleRange(id), value);

/** Of a curve over the gait cycle. */
const curveRange: Readonly<Record<CurveId, Range>> = { thigh, knee, ankle, trunk };
export const isPossibleCurve = (id: CurveId, values: readonly number[]): boolean =>
  values.every((value) => within(curveRange[id], value));
