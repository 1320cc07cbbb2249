import type { KeypointsFrame, KeypointsRecording } from './keypoints';
import { lowPassRuns, resample, signal, withoutOutliers, type Signal } from './signal';
import { mean, median } from './statistics';
import { jointIndex, landmarkCount, landmarkIndex, sides, type Joint, type Side } from './skeleton';
import { unswapLegs, type Unswapped } from './unswap';

/** Cleaned landmark paths on a regular time grid. Pixels of the upright picture, y down. */
export interface Tracks {
  readonly timesS: Float64Array;
  readonly rateHz: number;
  readonly x: readonly Signal[];
  readonly y: readonly Signal[];
  /** Visibility the network gave, 0..1, on the grid. */
  readonly visibility: readonly Signal[];
  /** Hip to knee plus knee to ankle, the median of the longer leg over the clip. */
  readonly legPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the points come from; the toe of a marker set is the ball of the foot. */
  readonly landmarks: 'network' | 'markers';
  readonly framesUnswapped: number;
  /** What the low-pass took out of the leg landmarks: root mean square of one coordinate, in leg lengths. */
  readonly residualLegs: number;
}

/** Longest gap that is bridged (clinical reference 1.0). */
export const maxGapS = 0.12;
/**
 * Below this visibility a landmark is a guess of the network's body model and not a sighting. On the rendered walks the far
 * knee and ankle are found as well at 0.2-0.5 as above (median error 4 and 7 px of 210 px leg), so the gate is low.
 */
export const minVisibility = 0.2;
/** -3 dB of the zero-phase low-pass; usual for gait (Winter 2009). */
export const cutoffHz = 6;
/** A slow clip cannot carry 6 Hz; it is not used for gait anyway. */
const maxCutoffShare = 0.4;

/** Eyes, mouth and fingers are measured by nothing. */
const usedLandmarks = new Set([
  landmarkIndex.nose,
  ...sides.flatMap((side) =>
    (['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map(
      (joint) => jointIndex(side, joint),
    ),
  ),
]);

/** Landmarks of the left and of the right leg. */
export const legLandmarks = sides.map((side) =>
  (['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map((joint) => jointIndex(side, joint)),
);

/**
 * What the picture does not show is a guess of the network. A landmark outside the picture is not seen; and once a foot
 * leaves it sideways the network squeezes that leg back in, so none of the leg counts as seen.
 */
function insidePicture(
  frame: NonNullable<KeypointsFrame>,
  { widthPx, heightPx }: KeypointsRecording,
): (landmark: number) => boolean {
  const across = (k: number) => frame[k]![0] >= 0 && frame[k]![0] <= widthPx;
  const cutLegs = legLandmarks.filter((leg) => !leg.every(across)).flat();
  return (k) => frame[k]![1] >= 0 && frame[k]![1] <= heightPx && across(k) && !cutLegs.includes(k);
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

/** Length of the leg in the picture in each frame with a person: the longer of the two, since the far one is shortened. */
export function legLengthsPx(frames: readonly KeypointsFrame[]): number[] {
  return frames.flatMap((frame) => {
    if (!frame) return [];
    const lengths = sides.map((side) => {
      const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map(
        (joint) => frame[jointIndex(side, joint)]!,
      );
      return distance(hip!, knee!) + distance(knee!, ankle!);
    });
    return [Math.max(...lengths)];
  });
}

/** Mean and median frame interval decide the grid: the clip's own times where they are even, else the median rate. */
export function regularGrid(timesS: readonly number[]): Float64Array {
  const first = timesS[0]!;
  const last = timesS.at(-1)!;
  const intervals = timesS.slice(1).map((t, i) => t - timesS[i]!);
  const stepS = median(intervals);
  const count = Math.max(2, Math.round((last - first) / stepS) + 1);
  return Float64Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
}

/** Recordings never change, so what was worked out for one holds as long as it lives: corrections of events ask again. */
const repaired = new WeakMap<KeypointsRecording, Unswapped>();
const cleaned = new WeakMap<KeypointsRecording, Tracks>();

/** The frames with left and right put right, as far as the movement of the legs tells them apart. */
export function repairSides(recording: KeypointsRecording): Unswapped {
  const known = repaired.get(recording);
  if (known) return known;
  const { frames, timesS } = recording;
  const found = unswapLegs(frames, timesS, median(legLengthsPx(frames)));
  repaired.set(recording, found);
  return found;
}

/**
 * Steps: left/right repair, outliers out, gaps bridged, zero-phase low-pass. Needs two frames and one person.
 * @param framesUnswapped Of a recording whose sides are settled: frames in which they were exchanged; null repairs them.
 */
export function cleanTracks(recording: KeypointsRecording, framesUnswapped: number | null = null): Tracks {
  const known = cleaned.get(recording);
  if (known) return known;
  const tracks = clean(recording, framesUnswapped);
  cleaned.set(recording, tracks);
  return tracks;
}

function clean(recording: KeypointsRecording, framesUnswapped: number | null): Tracks {
  const gridS = regularGrid(recording.timesS);
  const rateHz = (gridS.length - 1) / (gridS.at(-1)! - gridS[0]!);
  const legPx = median(legLengthsPx(recording.frames));
  const { frames, framesChanged } =
    framesUnswapped === null
      ? repairSides(recording)
      : { frames: recording.frames, framesChanged: framesUnswapped };
  const x: Signal[] = [];
  const y: Signal[] = [];
  const visibility: Signal[] = [];
  const residuals: number[] = [];
  const inside = frames.map((frame) => frame && insidePicture(frame, recording));
  const halfWindow = Math.max(2, Math.round(0.1 * rateHz));
  for (let k = 0; k < landmarkCount; k++) {
    if (!usedLandmarks.has(k)) {
      x.push(signal(gridS.length));
      y.push(signal(gridS.length));
      visibility.push(signal(gridS.length));
      continue;
    }
    const raw = [signal(frames.length), signal(frames.length), signal(frames.length)] as const;
    frames.forEach((frame, i) => {
      if (!frame) return;
      const point = frame[k]!;
      point.forEach((value, c) => (raw[c as 0 | 1 | 2].values[i] = value));
      const seen = point[2] >= minVisibility && inside[i]!(k) ? 1 : 0;
      raw[0].known[i] = raw[1].known[i] = seen;
      raw[2].known[i] = 1;
    });
    const keepX = withoutOutliers(raw[0], halfWindow, 0.08 * legPx);
    const keepY = withoutOutliers(raw[1], halfWindow, 0.08 * legPx);
    const known = keepX.map((keep, i) => keep & keepY[i]!);
    const cleanOne = (values: Float64Array): Signal => {
      const even = resample({ values, known }, recording.timesS, gridS, maxGapS);
      const smooth = lowPassRuns(even, Math.min(cutoffHz, maxCutoffShare * rateHz), rateHz);
      if (legLandmarks.flat().includes(k))
        smooth.values.forEach((value, i) => smooth.known[i] && residuals.push(value - even.values[i]!));
      return smooth;
    };
    x.push(cleanOne(raw[0].values));
    y.push(cleanOne(raw[1].values));
    visibility.push(resample(raw[2], recording.timesS, gridS, maxGapS));
  }
  return {
    timesS: gridS,
    rateHz,
    x,
    y,
    visibility,
    legPx,
    widthPx: recording.widthPx,
    heightPx: recording.heightPx,
    landmarks: recording.context?.landmarks ?? 'network',
    framesUnswapped: framesChanged,
    residualLegs: residuals.length ? Math.sqrt(mean(residuals.map((r) => r * r))) / legPx : 0,
  };
}

export interface Path {
  readonly x: Signal;
  readonly y: Signal;
}

export function path(tracks: Tracks, side: Side, joint: Joint): Path {
  const k = jointIndex(side, joint);
  return { x: tracks.x[k]!, y: tracks.y[k]! };
}
