/** Pictures in, people out. No tensor, back end or model format is seen outside this room. */
export type { Picture } from './crop';
export { enginesToTry, usesProcessor } from './engines';
export { cameraSteps } from './shots';
export { Background } from './surroundings';
export { openEstimator, PoseError } from './estimator';
export type { EngineChange } from '../core';
export type { EstimatorOptions, PoseEstimator, PoseFrame } from './estimator';
export type { TrackedPerson } from './tracker';
export { choosePerson, joinStretches } from './people';
export type { ChosenPerson, PersonSummary, PersonWish } from './people';
