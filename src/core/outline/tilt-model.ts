import type { LinearModel } from './linear-model';

/** Made by `npm run calibrate` from 591 silhouettes of 100 synthetic bodies; not to be edited. */

/** PSIS to ASIS against the horizontal, anterior +, degrees. */
export const pelvicTilt: LinearModel = {
  intercept: 10.6239,
  terms: {
    depthIndex: { weight: 1.58422, mean: 12.5334 },
    lordosisDeg: { weight: 0.0380945, mean: 49.0823 },
    sacralDeg: { weight: 0.225022, mean: 32.6818 },
    thoracolumbarDeg: { weight: 0.256383, mean: -16.4006 },
    upperDeg: { weight: -0.0144149, mean: 28.8209 },
    chordDeg: { weight: 0.364782, mean: 2.67826 },
    glutealDeg: { weight: 0.427707, mean: -22.4491 },
    hollowShare: { weight: 43.1534, mean: 0.61466 },
    buttockShare: { weight: 50.519, mean: 0.797774 },
    chordLegs: { weight: -13.3682, mean: 0.52414 },
    thighDeg: { weight: 0.201591, mean: -1.41884 },
  },
  error: { sd: 4.76, changeSd: 4.49 },
};

/** Between the tangents of the skin's midline above and below the hollow, degrees. */
export const lumbarCurve: LinearModel = {
  intercept: 31.6544,
  terms: {
    depthIndex: { weight: 1.14522, mean: 12.5334 },
    lordosisDeg: { weight: 0.207745, mean: 49.0823 },
    sacralDeg: { weight: 0.296267, mean: 32.6818 },
    thoracolumbarDeg: { weight: -0.0227296, mean: -16.4006 },
    upperDeg: { weight: 0.0681202, mean: 28.8209 },
    chordDeg: { weight: -0.455917, mean: 2.67826 },
    glutealDeg: { weight: 0.384901, mean: -22.4491 },
    hollowShare: { weight: 80.3626, mean: 0.61466 },
    buttockShare: { weight: 98.0041, mean: 0.797774 },
    chordLegs: { weight: -58.375, mean: 0.52414 },
    thighDeg: { weight: 0.268834, mean: -1.41884 },
  },
  error: { sd: 6.5, changeSd: 4.99 },
};
