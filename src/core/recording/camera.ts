import * as v from 'valibot';

/**
 * What the picture around the person says of the camera, for each frame against the one before it: that the film was cut
 * there; how the background moved, x and y in pixels about the middle of the picture and by how much it grew; or null,
 * where that cannot be told. A camera that stands still has [0, 0, 1] throughout.
 */
export type CameraStep = 'cut' | readonly [xPx: number, yPx: number, growth: number] | null;

const finite = v.pipe(v.number(), v.finite());
export const cameraStepSchema = v.nullable(
  v.union([
    v.literal('cut'),
    v.strictTuple([finite, finite, v.pipe(finite, v.minValue(0.1), v.maxValue(10))]),
  ]),
);
