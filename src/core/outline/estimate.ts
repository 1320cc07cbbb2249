import type { BackShape } from './back-shape';
import { featureNames, type Features, type LinearModel } from './linear-model';
import { lumbarCurve, pelvicTilt } from './tilt-model';

/**
 * The pelvic tilt and the lumbar curve that go with the shape of a back: linear models, calibrated on synthetic bodies
 * whose tilt and curve are known; not validated against imaging. Coefficients and their error: tilt-model.ts, made by
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

const weighted = ({ terms }: LinearModel, features: Features, weight: 'weight' | 'changeWeight'): number =>
  featureNames.reduce((sum, name) => sum + terms[name][weight] * (features[name] - terms[name].mean), 0);

/** In a fixed position of the pelvis the line from PSIS to ASIS differs between people by this standard deviation. */
const boneShapeDeg = 5;

export interface Estimate {
  readonly value: number;
  /** The change between two recordings of one person is the difference of these, not of the values. */
  readonly forChange: number;
}

const estimate = (model: LinearModel, features: Features): Estimate => ({
  value: model.intercept + weighted(model, features, 'weight'),
  forChange: model.intercept + weighted(model, features, 'changeWeight'),
});

/** Pelvic tilt (PSIS to ASIS, anterior +), degrees. */
export const pelvicTiltEstimate = (features: Features): Estimate => estimate(pelvicTilt, features);
/**
 * Angle between the skin's midline above and below the hollow of the low back, degrees, hollow +. The edge that a camera
 * sees runs over the muscles beside the midline and shows less. It is no Cobb angle.
 */
export const lumbarCurveEstimate = (features: Features): Estimate => estimate(lumbarCurve, features);

/** Half widths of a 95 % interval, degrees: of a value and of a change between two recordings of one person. */
export const pelvicTiltError = {
  value: 1.96 * Math.hypot(pelvicTilt.error.sd, boneShapeDeg),
  change: 1.96 * pelvicTilt.error.changeSd,
};
export const lumbarCurveError = {
  value: 1.96 * lumbarCurve.error.sd,
  change: 1.96 * lumbarCurve.error.changeSd,
};
