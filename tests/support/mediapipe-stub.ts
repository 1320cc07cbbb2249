/** Stands in for the code of `@mediapipe/pose`, which pose-detection imports but the tfjs runtime never calls. */
export class Pose {
  constructor() {
    throw new Error('The mediapipe runtime is not part of this product; use the tfjs runtime.');
  }
}
