import type { BackShape } from './back-shape';
import { lumbarCurve, pelvicTilt } from './tilt-model';

/**
 * The pelvic tilt that goes with the shape of a back: a linear model, calibrated on synthetic bodies whose tilt (PSIS to
 * ASIS) is known; not validated against imaging. Coefficients and their error: tilt-model.ts, made by
 * `npm run calibrate`.
 */

export const featureNames = [
  'depthIndex',
  'lordosisDeg',
  'sacralDeg',
  'thoracolumbarDeg',
  'upperDeg',
  'chordDeg',
  'glutealDeg',
  'hollowShare',
  'buttockShare',
  'chordLegs',
  'thighDeg',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/**
 * What the model reads.
 * @param legPx hip to knee to ankle
 * @param thighDeg hip to knee, forward of straight down +
 */
export function featuresOf(shape: BackShape, legPx: number, thighDeg: number, rows: number): Features {
  return {
    depthIndex: shape.depthIndex,
    lordosisDeg: shape.lordosisDeg,
    sacralDeg: shape.sacralDeg,
    thoracolumbarDeg: shape.thoracolumbarDeg,
    upperDeg: shape.upperDeg,
    chordDeg: shape.chordDeg,
    glutealDeg: shape.glutealDeg,
    hollowShare: (shape.hollow - shape.thorax) / (shape.buttock - shape.thorax),
    buttockShare: shape.buttock / rows,
    chordLegs: shape.chordPx / legPx,
    thighDeg,
  };
}

export interface LinearModel {
  readonly intercept: number;
  readonly terms: Readonly<Record<FeatureName, { readonly weight: number; readonly mean: number }>>;
  /** Standard deviation on bodies that the model was not fitted to, of a value and of the change within one body. */
  readonly error: { readonly sd: number; readonly changeSd: number };
}

const predict = ({ intercept, terms }: LinearModel, features: Features): number =>
  featureNames.reduce((sum, name) => {
    const { weight, mean } = terms[name];
    return sum + weight * (features[name] - mean);
  }, intercept);

/** In a fixed position of the pelvis the line from PSIS to ASIS differs between people by this standard deviation. */
const boneShapeDeg = 5;

/** Half widths of a 95 % interval; that of a change between two recordings of one person is smaller. */
export const pelvicTiltError = {
  value: 1.96 * Math.hypot(pelvicTilt.error.sd, boneShapeDeg),
  change: 1.96 * pelvicTilt.error.changeSd,
};

/** Pelvic tilt (PSIS to ASIS, anterior +), degrees. */
export const pelvicTiltEstimate = (features: Features): number => predict(pelvicTilt, features);
/** Angle between the skin's midline above and below the hollow of the low back, degrees; not that of the edge. */
export const lumbarCurveEstimate = (features: Features): number => predict(lumbarCurve, features);
