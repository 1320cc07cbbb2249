import type { PatternNeed } from '../assessment';

/** The recordings that patterns ask for. `side`: the side that has to be near the camera, or the leg that does the test. */
export const sideWalks: readonly PatternNeed[] = [
  { task: 'walking', plane: 'sagittal', side: 'left' },
  { task: 'walking', plane: 'sagittal', side: 'right' },
];
export const sideWalk: PatternNeed = { task: 'walking', plane: 'sagittal', side: null };
export const frontWalk: PatternNeed = { task: 'walking', plane: 'frontal', side: null };
export const sideStand: PatternNeed = { task: 'standing', plane: 'sagittal', side: null };
export const frontStand: PatternNeed = { task: 'standing', plane: 'frontal', side: null };
export const bend: PatternNeed = { task: 'forward-bend', plane: 'sagittal', side: null };
export const oneLeg: readonly PatternNeed[] = [
  { task: 'single-leg-stance', plane: 'frontal', side: 'left' },
  { task: 'single-leg-stance', plane: 'frontal', side: 'right' },
];
export const standingHipExtension: readonly PatternNeed[] = [
  { task: 'standing-hip-extension', plane: 'sagittal', side: 'left' },
  { task: 'standing-hip-extension', plane: 'sagittal', side: 'right' },
];
export const seatedRotation: PatternNeed = { task: 'seated-hip-rotation', plane: 'frontal', side: null };
export const squatSide: PatternNeed = { task: 'squat', plane: 'sagittal', side: null };
export const squatFront: PatternNeed = { task: 'squat', plane: 'frontal', side: null };
export const sitToStand: PatternNeed = { task: 'sit-to-stand', plane: 'sagittal', side: null };
