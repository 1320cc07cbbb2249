import {
  failed,
  keypointsSchemaId,
  landmarkIndex,
  landmarkNames,
  ok,
  readKeypoints,
  type KeypointsFrame,
  type LandmarkName,
  type Result,
} from '../../core';
import type { InputFormat, InputOptions, ReadInput } from './input';
import { likeliestPerson, type Points } from './people';
import { skeletonOf } from './skeletons';

export interface PlanarFrame {
  /** null where the file has no time. */
  readonly timeS: number | null;
  /** Everybody who was found. */
  readonly people: readonly Points[];
}

export interface Planar {
  readonly format: InputFormat;
  readonly frames: readonly PlanarFrame[];
  /** Landmarks in the order of the points; without it by their number. */
  readonly order?: readonly (LandmarkName | null)[];
  readonly sizePx?: { readonly widthPx: number; readonly heightPx: number } | undefined;
  /** x and y are shares of the picture. */
  readonly normalised?: boolean;
  readonly rateHz?: number;
}

const nowhere = [0, 0, 0] as const;
const share = (value: number) => Math.min(1, Math.max(0, value));

/** Longer than any clip in frames, so that a file with a strange frame number does not fill the memory. */
const mostFrames = 2_000_000;
/** Pictures of no camera. */
const mostPx = 100_000;

function timesOf({ frames, rateHz }: Planar, options: InputOptions): Result<number[]> {
  const times = frames.map(({ timeS }) => timeS);
  if (times.every((timeS) => timeS !== null)) return ok(times);
  const rate = options.rateHz ?? rateHz;
  return rate ? ok(frames.map((_, i) => i / rate)) : failed('needs-rate');
}

/** The picture as the file or the user says, else just as large as the points need. */
function sizeOf(planar: Planar, options: InputOptions, points: readonly Points[]) {
  const known = options.sizePx ?? planar.sizePx;
  if (known || planar.normalised) return known ?? null;
  let [widthPx, heightPx] = [1, 1];
  for (const person of points)
    for (const [x, y, confidence] of person)
      if (confidence > 0) [widthPx, heightPx] = [Math.max(widthPx, x), Math.max(heightPx, y)];
  return { widthPx: Math.ceil(widthPx) + 1, heightPx: Math.ceil(heightPx) + 1 };
}

/** One person's points in the plane of a picture as our keypoints. What the skeleton of the file lacks is not seen. */
export function planarRecording(planar: Planar, options: InputOptions): Result<ReadInput> {
  const { format, frames, normalised = false } = planar;
  if (frames.length > mostFrames) return failed('beyond-limits', `${frames.length} frames`);
  const people = likeliestPerson(frames.map((frame) => frame.people));
  const count = people.find((person) => person !== null)?.length;
  if (count === undefined) return failed('no-person');
  const order = planar.order ?? skeletonOf(count, landmarkNames);
  if (!order) return failed('unknown-format', `a skeleton of ${count} points`);
  const strange = people.findIndex((person) => person !== null && person.length !== count);
  if (strange >= 0)
    return failed('format-damaged', `frame ${strange}: ${people[strange]!.length} points, not ${count}`);
  const times = timesOf(planar, options);
  if (!times.ok) return times;
  const back = times.value.findIndex((timeS, i) => i > 0 && !(timeS > times.value[i - 1]!));
  if (back >= 0)
    return failed('format-damaged', `frame ${back}: its time is not after that of the one before`);
  const size = sizeOf(
    planar,
    options,
    people.filter((person) => person !== null),
  );
  if (!size) return failed('needs-size');
  if (size.widthPx > mostPx || size.heightPx > mostPx) return failed('beyond-limits', 'size of the picture');
  const [across, down] = normalised ? [size.widthPx, size.heightPx] : [1, 1];
  const at = landmarkNames.map((name) => order.indexOf(name));
  const keypoints = readKeypoints({
    schema: keypointsSchemaId,
    ...size,
    timesS: times.value,
    skeleton: 'blazepose-33',
    frames: people.map(
      (person): KeypointsFrame =>
        person &&
        at.map((k) => {
          const point = k < 0 ? undefined : person[k];
          // Trackers write the corner of the picture for what they did not find.
          if (!point || point[2] <= 0 || (point[0] === 0 && point[1] === 0)) return nowhere;
          return [point[0] * across, point[1] * down, share(point[2])] as const;
        }),
    ),
  });
  if (!keypoints.ok) return failed('format-damaged', keypoints.fault.detail);
  const lacks = landmarkNames.filter((name) => at[landmarkIndex[name]]! < 0);
  return ok({ format, keypoints: keypoints.value, lacks, reference: [] });
}
