/** Pictures in, keypoints out. No tensor, back end or model format is seen outside this room. */
export { openEstimator } from './estimator';
export type { EstimatorOptions, PoseEstimator, PoseFrame } from './estimator';
