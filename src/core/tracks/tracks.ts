import { implausibleLandmarks } from './bones';
import { cutsOf } from './cuts';
import { noiseLeft, noiseTakenOut, residualCutoffHz, usualCutoffHz } from '../signal/cutoff';
import { remembered } from '../signal/remembered';
import type { KeypointsFrame, KeypointsRecording } from '../recording/keypoints';
import { combine, lowPassRuns, part, resample, signal, withoutOutliers, type Signal } from '../signal/signal';
import { mean, median } from '../signal/statistics';
import {
  jointIndex,
  landmarkCount,
  landmarkIndex,
  sides,
  type Joint,
  type Side,
} from '../recording/skeleton';
import {
  clockTimes,
  containerTimes,
  droppedBetween,
  evenTimes,
  regularGrid,
  stretchesOf,
  type TimeAxis,
} from './time-axis';
import { planeOf, yawFromSideDeg } from './yaw';
import { unswapLegs, type Unswapped } from './unswap';

/** Where the ground is in the picture, against where it was at the start of its stretch. */
export interface Ground {
  /** Px to the right. */
  readonly x: Signal;
  /** Larger about the middle of the picture: 1 at the start. */
  readonly scale: Signal;
}

/** Cleaned landmark paths on a regular time grid. Pixels of the upright picture, y down. */
export interface Tracks {
  /** Of the container; between two stretches they run faster. */
  readonly timesS: Float64Array;
  readonly axis: TimeAxis;
  /** Where frames were dropped: from the last frame before to the first one after, seconds of the container, ascending. */
  readonly droppedS: readonly (readonly [fromS: number, toS: number])[];
  readonly rateHz: number;
  /** -3 dB of the zero-phase low-pass, from the clip itself. */
  readonly cutoffHz: number;
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
  /**
   * Pixel noise that the low-pass leaves in the leg landmarks, by what it took out: standard deviation of one coordinate,
   * in leg lengths.
   */
  readonly noiseLegs: number;
  /** null where the camera stands still. */
  readonly ground: Ground | null;
}

/** Tracks for angles and lengths, and the same at the cut-off of the events. */
export interface CleanTracks extends Tracks {
  readonly forEvents: Tracks;
}

/** Longest gap that is bridged (clinical reference 1.0). */
export const maxGapS = 0.12;
/**
 * Below this visibility a landmark is a guess of the network's body model and not a sighting. On the rendered walks the far
 * knee and ankle are found as well at 0.2-0.5 as above (median error 4 and 7 px of 210 px leg), so the gate is low.
 */
export const minVisibility = 0.2;
/**
 * Events are read at the same cut-off in every clip: it shifts the signs they are read from, and their constants were found
 * at this one.
 */
const eventCutoffHz = usualCutoffHz;
/**
 * Events of a side view are read on a grid at least so fine: slopes between neighbours 33 ms apart would shift them from
 * what the same movement gives at 60 frames a second.
 */
const eventGridHz = 50;
/** A slow clip cannot carry its cut-off; it is not used for gait anyway. */
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

/** Nose and ears, which tell where the head is, and all above the hips. */
const headLandmarks = (['nose', 'left_ear', 'right_ear'] as const).map((name) => landmarkIndex[name]);
const isAboveHips = (landmark: number) => landmark < landmarkIndex.left_hip;
/** A head that is above or below the picture in more than this share of the frames was not filmed. */
const headCutOff = 0.2;

/**
 * Whether the head is cut off. The network then invents it, and shoulders to go with it, now outside of the picture and now
 * squeezed into it: nothing above the hips is a sighting.
 */
function isHeadCutOff({ frames, heightPx }: Pick<KeypointsRecording, 'frames' | 'heightPx'>): boolean {
  const present = frames.filter((frame) => frame !== null);
  const out = present.filter((frame) =>
    headLandmarks.every((k) => frame[k]![2] > 0 && (frame[k]![1] < 0 || frame[k]![1] > heightPx)),
  );
  return out.length > headCutOff * present.length;
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

/** The frames with left and right put right, as far as the movement of the legs tells them apart. */
export const repairSides = remembered((recording: KeypointsRecording): Unswapped => {
  const { frames, timesS } = recording;
  return unswapLegs(frames, timesS, median(legLengthsPx(frames)), cutsOf(recording));
});

/**
 * Steps: left/right repair, outliers and implausible bones out, gaps bridged, zero-phase low-pass. Needs two frames and one person.
 * @param framesUnswapped Of a recording whose sides are settled: frames in which they were exchanged; null repairs them.
 */
export function cleanTracks(
  recording: KeypointsRecording,
  framesUnswapped: number | null = null,
): CleanTracks {
  return cleanOnce(recording, framesUnswapped);
}
const cleanOnce = remembered(clean);

/** The sightings of one landmark, without those that stand out: x, y and visibility over the frames. */
type Sightings = readonly [x: Signal, y: Signal, visibility: Signal];

const noSightings = (frames: number): Sightings => [signal(frames), signal(frames), signal(frames)];

function sightings(
  frames: readonly KeypointsFrame[],
  landmark: number,
  seen: (frame: number, landmark: number) => boolean,
  outliers: { readonly halfWindow: number; readonly floor: number },
  stretches: TimeAxis['stretches'],
): Sightings {
  const [x, y, visibility] = noSightings(frames.length);
  frames.forEach((frame, i) => {
    if (!frame) return;
    [x.values[i], y.values[i], visibility.values[i]] = frame[landmark]!;
    x.known[i] = y.known[i] = seen(i, landmark) ? 1 : 0;
    visibility.known[i] = 1;
  });
  const { halfWindow, floor } = outliers;
  const known = new Uint8Array(frames.length);
  for (const { from, to } of stretches) {
    const [keepX, keepY] = [x, y].map((c) => withoutOutliers(part(c, from, to), halfWindow, floor));
    for (let i = from; i < to; i++) known[i] = keepX![i - from]! & keepY![i - from]!;
  }
  return [{ values: x.values, known }, { values: y.values, known }, visibility];
}

const usedLegLandmarks = legLandmarks.flat();

function clean(recording: KeypointsRecording, framesUnswapped: number | null): CleanTracks {
  const stretches = stretchesOf(recording.timesS, cutsOf(recording));
  const frameS = clockTimes(recording.timesS, stretches);
  const gridS = regularGrid(frameS);
  const rateHz = (gridS.length - 1) / (gridS.at(-1)! - gridS[0]!);
  const legPx = median(legLengthsPx(recording.frames));
  const { frames, framesChanged } =
    framesUnswapped === null
      ? repairSides(recording)
      : { frames: recording.frames, framesChanged: framesUnswapped };
  const inside = frames.map((frame) => frame && insidePicture(frame, recording));
  const headless = isHeadCutOff(recording);
  const inView = (i: number, k: number) =>
    frames[i]![k]![2] >= minVisibility && inside[i]!(k) && !(headless && isAboveHips(k));
  const yawDeg = yawFromSideDeg(
    frames.flatMap((frame) => (frame ? [frame] : [])),
    recording,
  );
  const sideView = planeOf(yawDeg, recording.context?.facing ?? null) === 'sagittal';
  const implausible = sideView ? implausibleLandmarks(frames, inView, rateHz, stretches) : null;
  const seen = (i: number, k: number) => inView(i, k) && !implausible?.[i]!.has(k);
  const outliers = { halfWindow: Math.max(2, Math.round(0.1 * rateHz)), floor: 0.08 * legPx };
  const seenPaths = Array.from({ length: landmarkCount }, (_, k) =>
    usedLandmarks.has(k) ? sightings(frames, k, seen, outliers, stretches) : noSightings(frames.length),
  );
  const onGrid = (timesS: Float64Array) =>
    seenPaths.map((landmark) =>
      landmark.map((input) => resample(input, frameS, timesS, maxGapS)),
    ) as unknown as Sightings[];
  const even = onGrid(gridS);
  const legJoints = legLandmarks[0]!.map((left, joint) =>
    [left, legLandmarks[1]![joint]!].flatMap((k) => even[k]!.slice(0, 2)),
  );
  const smooth = (paths: readonly Sightings[], hz: number, pathsHz: number) => {
    const cutoffHz = Math.min(hz, maxCutoffShare * pathsHz);
    const axis = (c: 0 | 1) => paths.map((landmark) => lowPassRuns(landmark[c], cutoffHz, pathsHz));
    const visibility = paths.map((landmark) => landmark[2]);
    return { rateHz: pathsHz, cutoffHz, x: axis(0), y: axis(1), visibility };
  };
  const chosen = smooth(even, residualCutoffHz(legJoints, rateHz), rateHz);
  const takenOut = usedLegLandmarks.flatMap((k) =>
    [chosen.x[k]!, chosen.y[k]!].flatMap(({ values, known }, c) =>
      [...values.keys()].filter((i) => known[i]).map((i) => values[i]! - even[k]![c as 0 | 1].values[i]!),
    ),
  );
  const takenOutPx2 = takenOut.length ? mean(takenOut.map((r) => r * r)) : 0;
  const leftPx2 = (takenOutPx2 * noiseLeft(chosen.cutoffHz, rateHz)) / noiseTakenOut(chosen.cutoffHz, rateHz);
  const common = {
    legPx,
    widthPx: recording.widthPx,
    heightPx: recording.heightPx,
    landmarks: recording.context?.landmarks ?? 'network',
    framesUnswapped: framesChanged,
    noiseLegs: Math.sqrt(leftPx2) / legPx,
    ground: null,
    droppedS: droppedBetween(recording.timesS),
  };
  const axisOf = (clockS: Float64Array, hz: number) => ({
    timesS: containerTimes(clockS, stretches),
    axis: { stretches, rateHz: hz, firstSample: 0 },
  });
  const perFrame = sideView ? Math.ceil(eventGridHz / rateHz - 1e-6) : 1;
  const count = (gridS.length - 1) * perFrame + 1;
  const fineS = evenTimes(gridS[0]!, gridS.at(-1)!, count);
  const forEvents = smooth(perFrame > 1 ? onGrid(fineS) : even, eventCutoffHz, perFrame * rateHz);
  return {
    ...common,
    ...chosen,
    ...axisOf(gridS, chosen.rateHz),
    forEvents: { ...common, ...forEvents, ...axisOf(perFrame > 1 ? fineS : gridS, forEvents.rateHz) },
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

/** One coordinate half way between left and right of a joint; known where both are. */
export const middleOfBoth = (tracks: Tracks, joint: Joint, c: 'x' | 'y'): Signal =>
  combine([path(tracks, 'left', joint)[c], path(tracks, 'right', joint)[c]], (l, r) => (l + r) / 2);
