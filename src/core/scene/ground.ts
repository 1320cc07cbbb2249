import type { KeypointsRecording } from '../recording/keypoints';
import { combine, derivative, lowPassRuns, part, resample, signal, type Signal } from '../signal/signal';
import { remembered } from '../signal/remembered';
import { greatest, least, quantile } from '../signal/statistics';
import { sides } from '../recording/skeleton';
import { headingVote } from '../tracks/frame-points';
import { clockTimes, gridClock } from '../tracks/time-axis';
import { middleOf } from '../tracks/middle';
import { path, type CleanTracks, type Ground, type Tracks } from '../tracks/tracks';

/**
 * How the ground moves in the picture when the camera pans, follows or zooms: by the background where somebody looked at
 * it, else by the feet, of which a walker always has one on the ground.
 */

/** The ground moves by more than this within one stretch, leg lengths, or grows by more than this: then the camera does. */
const movesLegs = 0.3;
const movesGrowth = 1.08;
/** Of the feet alone: the speed of the ground changes by so much, leg lengths a second, and the hips get about by so many. */
const changesLegsPerS = 0.5;
const aboutLegs = 0.5;
const stillLegsPerS = 0.35;
const shortestS = 1;
/** Of a stretch the feet have to be seen for so much. */
const leastSeen = 0.5;
/** Cameras are led slowly; what is faster is the feet. */
const cameraCutoffHz = 1;
/** A heading is read over this long. */
const headingS = 0.5;
/** Of the frames with a background as many have to be told. */
const leastTold = 0.6;

/** A coordinate across the picture as a camera would have it that stands still. */
export const overGround = ({ ground, widthPx }: Tracks, x: Signal): Signal =>
  ground
    ? combine(
        [x, ground.x, ground.scale],
        (px, shift, scale) => (px - widthPx / 2 - shift) / scale + widthPx / 2,
      )
    : x;

const onGrid = (frames: Signal, { timesS }: KeypointsRecording, { axis, timesS: grid }: Tracks): Signal =>
  resample(frames, clockTimes(timesS, axis.stretches), gridClock(axis, grid.length), Infinity);

/** Frame by frame from the background; null where nobody looked, or too little of it could be told. */
function byBackground(recording: KeypointsRecording, tracks: Tracks): Ground | null {
  const { camera } = recording;
  const told = camera?.filter((step) => step !== null).length ?? 0;
  if (!camera || told < leastTold * (camera.length - 1)) return null;
  const [x, scale] = [signal(camera.length), signal(camera.length)];
  for (const { from, to } of tracks.axis.stretches) {
    let [shift, size] = [0, 1];
    for (let i = from; i < to; i++) {
      const step = camera[i];
      if (i > from && step && step !== 'cut') [shift, size] = [step[2] * shift + step[0], step[2] * size];
      [x.values[i], scale.values[i]] = [shift, size];
      x.known[i] = scale.known[i] = 1;
    }
  }
  return { x: onGrid(x, recording, tracks), scale: onGrid(scale, recording, tracks) };
}

/** Which way the person faces at each frame, right +1, over a while. */
function headings({ frames, timesS }: KeypointsRecording): Signal {
  const out = signal(frames.length);
  const votes = frames.map((frame) => (frame ? headingVote(frame) : 0));
  let [from, to, sum] = [0, 0, 0];
  frames.forEach((frame, i) => {
    while (to < frames.length && timesS[to]! <= timesS[i]! + headingS) sum += votes[to++]!;
    while (timesS[from]! < timesS[i]! - headingS) sum -= votes[from++]!;
    out.values[i] = sum >= 0 ? 1 : -1;
    out.known[i] = frame ? 1 : 0;
  });
  return out;
}

/** Straight lines over what is not known, and level ends: of something that is led slowly. Known throughout, or nowhere. */
function bridged({ values, known }: Signal): Signal {
  const at = [...known.keys()].filter((i) => known[i]);
  const out = signal(values.length);
  if (at.length < leastSeen * values.length) return out;
  out.known.fill(1);
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    while (next < at.length && at[next]! < i) next++;
    const [a, b] = [at[next - 1] ?? at[0]!, at[next] ?? at.at(-1)!];
    out.values[i] = b > a ? values[a]! + ((values[b]! - values[a]!) * (i - a)) / (b - a) : values[a]!;
  }
  return out;
}

/** First and last sample of each stretch, [start, end). */
const samplesOf = ({ axis, timesS }: Tracks): [start: number, end: number][] => {
  const clock = gridClock(axis, timesS.length);
  return axis.stretches.map(({ clockS, startS, endS }) => {
    const inside = [...clock.keys()].filter(
      (i) => clock[i]! >= clockS - 1e-9 && clock[i]! <= clockS + endS - startS + 1e-9,
    );
    return [inside[0] ?? 0, (inside.at(-1) ?? -1) + 1];
  });
};

/** Within each stretch alone. */
function byStretch(tracks: Tracks, input: Signal, work: (of: Signal) => Signal): Signal {
  const out = signal(input.values.length);
  for (const [start, end] of samplesOf(tracks)) {
    const { values, known } = work(part(input, start, end));
    out.values.set(values, start);
    out.known.set(known, start);
  }
  return out;
}

const led = (tracks: Tracks, input: Signal): Signal =>
  byStretch(tracks, input, (of) =>
    lowPassRuns(bridged(of), Math.min(cameraCutoffHz, 0.2 * tracks.rateHz), tracks.rateHz),
  );

/** Speed of each foot to the right, leg lengths a second. */
const footSpeeds = (tracks: Tracks): Signal[] =>
  sides.map((side) => {
    const points = (['heel', 'foot_index'] as const).map((joint) =>
      derivative(path(tracks, side, joint).x, tracks.rateHz),
    );
    return combine(points, (heel, toe) => (heel + toe) / 2 / tracks.legPx);
  });

/** Of the two feet the one that moves forward less stands: it goes where the ground goes, leg lengths a second. */
function speedByFeet(recording: KeypointsRecording, tracks: Tracks): Signal {
  const facing = onGrid(headings(recording), recording, tracks);
  const slower = combine([...footSpeeds(tracks), facing, facing], (left, right, way) =>
    way > 0 ? Math.min(left, right) : Math.max(left, right),
  );
  return led(tracks, slower);
}

function byFeet(recording: KeypointsRecording, tracks: Tracks): Ground {
  const speed = speedByFeet(recording, tracks);
  const x = byStretch(tracks, speed, (of) => {
    const shift = signal(of.values.length);
    let px = 0;
    of.values.forEach((v, i) => (shift.values[i] = px += (v * tracks.legPx) / tracks.rateHz));
    shift.known.set(of.known);
    return shift;
  });
  return { x, scale: { values: x.values.map(() => 1), known: x.known } };
}

/**
 * Whether the ground under the feet changes its speed while the body gets about in the picture. Before a camera that stands
 * still the ground lies still; on a belt, however its speed changes, the hips stay where they are.
 */
function isLed(recording: KeypointsRecording, tracks: Tracks): boolean {
  const feet = speedByFeet(recording, tracks);
  const quieter = led(
    tracks,
    combine(footSpeeds(tracks), (left, right) => Math.min(Math.abs(left), Math.abs(right))),
  );
  const hips = middleOf(tracks, 'hip').x;
  return samplesOf(tracks).some(([start, end]) => {
    if ((end - start) / tracks.rateHz < shortestS || !feet.known[start]) return false;
    // However a person walks, forwards or backwards, one foot lies still before a camera that does.
    if (quantile(quieter.values.subarray(start, end), 0.9) < stillLegsPerS) return false;
    const speeds = feet.values.subarray(start, end);
    const places = hips.values.subarray(start, end).filter((_, i) => hips.known[start + i]);
    const range = (of: Float64Array) => (of.length ? quantile(of, 0.95) - quantile(of, 0.05) : 0);
    return range(speeds) > changesLegsPerS && range(places) > aboutLegs * tracks.legPx;
  });
}

function isMoving({ x, scale }: Ground, tracks: Tracks): boolean {
  return samplesOf(tracks).some(([start, end]) => {
    if (end <= start) return false;
    const [shift, size] = [x, scale].map(({ values }) => values.subarray(start, end)) as [
      Float64Array,
      Float64Array,
    ];
    const range = greatest(shift) - least(shift);
    return range > movesLegs * tracks.legPx || greatest(size) > movesGrowth * least(size);
  });
}

/** The tracks with the way of the ground under them; `ground` null where the camera stands still, as far as is seen. */
export const withGround = remembered((tracks: CleanTracks, recording: KeypointsRecording): CleanTracks => {
  const seen = byBackground(recording, tracks);
  if (seen ? !isMoving(seen, tracks) : !isLed(recording, tracks)) return tracks;
  const of = (own: Tracks) => byBackground(recording, own) ?? byFeet(recording, own);
  return { ...tracks, ground: of(tracks), forEvents: { ...tracks.forEvents, ground: of(tracks.forEvents) } };
});
