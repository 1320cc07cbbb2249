import { landmarkCount, type KeypointsFrame } from '../core';

/** Landmarks of a clip in flat arrays: cheap to hand to a worker and to read at every painted frame. */
export interface LandmarkFrames {
  readonly count: number;
  /** 33 times x, y, visibility a frame; pixels of the upright picture, y down. */
  readonly values: Float32Array;
  /** 1 for a frame with the person; what `values` holds for the others means nothing. */
  readonly seen: Uint8Array;
}

export function packFrames(frames: readonly KeypointsFrame[]): LandmarkFrames {
  const values = new Float32Array(frames.length * landmarkCount * 3);
  const seen = new Uint8Array(frames.length);
  frames.forEach((frame, i) => {
    if (!frame) return;
    seen[i] = 1;
    for (let k = 0; k < landmarkCount; k++) values.set(frame[k]!, (i * landmarkCount + k) * 3);
  });
  return { count: frames.length, values, seen };
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly visibility: number;
}

/** A landmark of a frame in which the person was seen. */
export function pointOf({ values }: LandmarkFrames, frame: number, landmark: number): Point {
  const at = (frame * landmarkCount + landmark) * 3;
  return { x: values[at]!, y: values[at + 1]!, visibility: values[at + 2]! };
}

/** As lists of points again. */
export const unpackFrames = ({ count, values, seen }: LandmarkFrames): readonly KeypointsFrame[] =>
  Array.from({ length: count }, (_, i) =>
    seen[i]
      ? Array.from({ length: landmarkCount }, (__, k) => {
          const at = (i * landmarkCount + k) * 3;
          return [values[at]!, values[at + 1]!, values[at + 2]!] as const;
        })
      : null,
  );
