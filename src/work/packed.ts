import type { KeypointsRecording } from '../core';
import { nextTurn } from './next-turn';

/**
 * Keypoints on their way between page and worker. As lists of lists, half a minute of them takes a fifth of a second to
 * copy, in one go; as flat arrays next to nothing, and lists are made of them a few milliseconds at a time.
 */
interface PackedPoints {
  /** Numbers a point. */
  readonly size: number;
  /** Points a frame; -1 for a frame without. */
  readonly counts: Int32Array;
  readonly values: Float64Array;
}
type Points = readonly (readonly number[])[];
type PointsByFrame = readonly (Points | null)[];

export type PackedKeypoints = Omit<KeypointsRecording, 'frames' | 'world' | 'outline'> & {
  readonly frames: PackedPoints;
  readonly world: PackedPoints | undefined;
  readonly outline: PackedPoints | undefined;
};
/** A page at 60 frames a second has 16 ms a frame. */
const sliceMs = 6;

/** Says when a slice of work is over, and gives way then. */
export function slices(): () => Promise<void> | null {
  let endMs = performance.now() + sliceMs;
  return () => {
    if (performance.now() < endMs) return null;
    return nextTurn().then(() => void (endMs = performance.now() + sliceMs));
  };
}
type Pause = ReturnType<typeof slices>;

async function packPoints(frames: PointsByFrame, size: number, pause: Pause): Promise<PackedPoints> {
  const counts = Int32Array.from(frames, (points) => points?.length ?? -1);
  const total = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
  const values = new Float64Array(total * size);
  let at = 0;
  for (const points of frames) {
    for (const point of points ?? []) {
      for (let i = 0; i < size; i++) values[at + i] = point[i]!;
      at += size;
    }
    await pause();
  }
  return { size, counts, values };
}

async function unpackPoints({ size, counts, values }: PackedPoints, pause: Pause): Promise<PointsByFrame> {
  const frames: (Points | null)[] = [];
  let at = 0;
  for (const count of counts) {
    const points: number[][] = [];
    for (let k = 0; k < count; k++, at += size) points.push(Array.from(values.subarray(at, at + size)));
    frames.push(count < 0 ? null : points);
    await pause();
  }
  return frames;
}

export async function packKeypoints(
  recording: KeypointsRecording,
  pause = slices(),
): Promise<PackedKeypoints> {
  const { frames, world, outline } = recording;
  return {
    ...recording,
    frames: await packPoints(frames, 3, pause),
    world: world && (await packPoints(world, 3, pause)),
    outline: outline && (await packPoints(outline, 2, pause)),
  };
}

/** The very recording that was packed. */
export async function unpackKeypoints(
  packed: PackedKeypoints,
  pause = slices(),
): Promise<KeypointsRecording> {
  const { world, outline, frames, ...rest } = packed;
  const points = <T>(of: PackedPoints) => unpackPoints(of, pause) as Promise<T>;
  return {
    ...rest,
    frames: await points<KeypointsRecording['frames']>(frames),
    ...(world ? { world: await points<KeypointsRecording['world']>(world) } : {}),
    ...(outline ? { outline: await points<KeypointsRecording['outline']>(outline) } : {}),
  };
}
