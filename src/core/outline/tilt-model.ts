import type { LinearModel } from './linear-model';

/** Made by `npm run calibrate` from 591 silhouettes of 100 synthetic bodies; not to be edited. */

/** PSIS to ASIS against the horizontal, anterior +, degrees. */
export const pelvicTilt: LinearModel = {
  intercept: 10.6239,
  terms: {
    depthIndex: { mean: 12.5334, weight: 1.40031, changeWeight: 1.35638 },
    lordosisDeg: { mean: 49.0823, weight: 0.063383, changeWeight: 0.229229 },
    sacralDeg: { mean: 32.6818, weight: 0.25349, changeWeight: 0.440125 },
    thoracolumbarDeg: { mean: -16.4006, weight: 0.242022, changeWeight: 0.165433 },
    upperDeg: { mean: 28.8209, weight: -0.0109226, changeWeight: -0.0131811 },
    chordDeg: { mean: 2.67826, weight: 0.341402, changeWeight: 0.332037 },
    glutealDeg: { mean: -22.4491, weight: 0.426224, changeWeight: 0.0287899 },
    hollowShare: { mean: 0.61466, weight: 41.6076, changeWeight: 43.0276 },
    buttockShare: { mean: 0.797774, weight: 48.1953, changeWeight: 33.3711 },
    chordLegs: { mean: 0.52414, weight: -12.7657, changeWeight: 5.35838 },
    thighDeg: { mean: -1.41884, weight: 0.193814, changeWeight: 0.0503364 },
  },
  error: { sd: 4.75, changeSd: 2.83 },
};

/** Between the tangents of the skin's midline above and below the hollow, degrees. */
export const lumbarCurve: LinearModel = {
  intercept: 31.6544,
  terms: {
    depthIndex: { mean: 12.5334, weight: 1.26029, changeWeight: 1.00497 },
    lordosisDeg: { mean: 49.0823, weight: 0.211473, changeWeight: 0.36946 },
    sacralDeg: { mean: 32.6818, weight: 0.511592, changeWeight: 0.531646 },
    thoracolumbarDeg: { mean: -16.4006, weight: 0.297422, changeWeight: 0.0153365 },
    upperDeg: { mean: 28.8209, weight: 0.0864886, changeWeight: 0.00834451 },
    chordDeg: { mean: 2.67826, weight: -0.937587, changeWeight: -0.866953 },
    glutealDeg: { mean: -22.4491, weight: 0.399974, changeWeight: 0.0348797 },
    hollowShare: { mean: 0.61466, weight: 78.1289, changeWeight: 68.0443 },
    buttockShare: { mean: 0.797774, weight: 124.577, changeWeight: 44.7513 },
    chordLegs: { mean: 0.52414, weight: -73.6309, changeWeight: -11.9599 },
    thighDeg: { mean: -1.41884, weight: 0.351379, changeWeight: 0.0525644 },
  },
  error: { sd: 6.34, changeSd: 3.59 },
};
