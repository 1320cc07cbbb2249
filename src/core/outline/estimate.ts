import type { BackShape } from './back-shape';
import { featureNames, type Features, type LinearModel } from './linear-model';
import { lumbarCurve, pelvicTilt } from './tilt-model';

/**
 * The pelvic tilt that goes with the shape of a back: a linear model, calibrated on synthetic bodies whose tilt (PSIS to
 * ASIS) is known; not validated against imaging. Coefficients and their error: tilt-model.ts, made by
 * `npm run calibrate`.
 */

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
