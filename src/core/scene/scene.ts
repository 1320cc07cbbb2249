import type { Travel, View } from '../timeline';
import type { Facing } from '../recording/facing';
import type { KeypointsRecording } from '../recording/keypoints';
import type { Signal } from '../signal/signal';
import { firstFrom } from '../signal/search';
import { median } from '../signal/statistics';
import type { Side } from '../recording/skeleton';
import type { Tracks } from '../tracks/tracks';
import { headingVote, pointOf as point, seesBoth as seen, type Frame } from '../tracks/frame-points';
import { planeOf, yawFromSideDeg } from '../tracks/yaw';
import { approaches } from './approaches';
import { travels } from './travel';

/** What the camera sees: plane, facing, near side, and the stretches in which the person walks one way. */

export interface PassReading {
  readonly startS: number;
  readonly endS: number;
  readonly travel: Travel;
  readonly facing: Facing;
  /** null in front and back views. */
  readonly nearSide: Side | null;
  /** +1 when the person faces the right edge of the picture, -1 the left; in front views +1. */
  readonly facingSign: 1 | -1;
}

/** Whether a sample of the grid belongs to a pass; its ends do. */
export const isInPass = (tracks: Tracks, pass: PassReading, i: number): boolean =>
  tracks.timesS[i]! >= pass.startS - 1e-9 && tracks.timesS[i]! <= pass.endS + 1e-9;

/** Leaves only what lies within a pass. */
export const insidePass = (tracks: Tracks, pass: PassReading, input: Signal): Signal => ({
  values: input.values,
  known: input.known.map((k, i) => (isInPass(tracks, pass, i) ? k : 0)),
});

export interface Scene {
  readonly view: View;
  readonly passes: readonly PassReading[];
}

/** A person whose picture grows or shrinks by this much walks towards or away from the camera. */
const approachRatio = 1.15;

/** Which way the person faces, as a vote over frames: right of the picture +1. */
const headingSign = (frames: readonly Frame[]): 1 | -1 =>
  frames.reduce((sum, frame) => sum + headingVote(frame), 0) >= 0 ? 1 : -1;

/** A person who faces the right edge of the picture shows the right side. */
const nearSideOf = (facingSign: 1 | -1): Side => (facingSign > 0 ? 'right' : 'left');

function framesBetween({ frames, timesS }: KeypointsRecording, startS: number, endS: number): Frame[] {
  const found: Frame[] = [];
  for (let i = firstFrom(timesS, startS); i < timesS.length && timesS[i]! <= endS; i++) {
    const frame = frames[i];
    if (frame) found.push(frame);
  }
  return found;
}

interface Presence {
  readonly startS: number;
  readonly endS: number;
}

/** From the first frame with a person to the last, in each stretch of the recording that has any. */
const presences = ({ frames, timesS }: KeypointsRecording, { axis }: Tracks): Presence[] =>
  axis.stretches.flatMap(({ from, to }) => {
    const present = timesS.slice(from, to).filter((_, i) => frames[from + i] !== null);
    return present.length ? [{ startS: present[0]!, endS: present.at(-1)! }] : [];
  });

function sagittalPass(
  recording: KeypointsRecording,
  startS: number,
  endS: number,
  sign: 1 | -1 | 0,
  facingSign: 1 | -1 = headingSign(framesBetween(recording, startS, endS)),
): PassReading {
  const travel: Travel =
    sign === 0 ? 'treadmill' : sign !== facingSign ? 'backward' : sign > 0 ? 'right' : 'left';
  return {
    startS,
    endS,
    travel,
    facing: facingSign > 0 ? 'right' : 'left',
    nearSide: nearSideOf(facingSign),
    facingSign,
  };
}

function frontalPass(recording: KeypointsRecording, startS: number, endS: number): PassReading {
  const frames = framesBetween(recording, startS, endS);
  const joint = frames.some((f) => seen(f, 'shoulder')) ? 'shoulder' : 'hip';
  // The left shoulder of a person who faces the camera is on the right of the picture.
  const votes = frames.map((f) => Math.sign(point(f, 'left', joint)[0] - point(f, 'right', joint)[0]));
  const said = recording.context?.facing;
  const seenFacing: Facing = votes.reduce((sum, vote) => sum + vote, 0) >= 0 ? 'toward' : 'away';
  const facing = said === 'toward' || said === 'away' ? said : seenFacing;
  const height = (f: Frame) => {
    const low = (point(f, 'left', 'ankle')[1] + point(f, 'right', 'ankle')[1]) / 2;
    return low - (point(f, 'left', 'hip')[1] + point(f, 'right', 'hip')[1]) / 2;
  };
  const size = (part: readonly Frame[]) => median(part.map(height));
  const third = Math.max(1, Math.floor(frames.length / 3));
  const growth = size(frames.slice(-third)) / size(frames.slice(0, third));
  const travel: Travel =
    growth > approachRatio ? 'toward' : growth < 1 / approachRatio ? 'away' : 'treadmill';
  const backward = (travel === 'toward' && facing === 'away') || (travel === 'away' && facing === 'toward');
  return { startS, endS, travel: backward ? 'backward' : travel, facing, nearSide: null, facingSign: 1 };
}

/**
 * Takes the side that the user names where all passes were read as one and the same other side; a walk there and back
 * has both sides, and keeps them.
 */
function facedAs(said: Facing | null | undefined, recording: KeypointsRecording, passes: PassReading[]) {
  if (said !== 'left' && said !== 'right') return passes;
  if (passes.some((pass) => pass.facing !== passes[0]!.facing)) return passes;
  return passes.map(({ startS, endS, travel, facingSign }) => {
    const way = travel === 'treadmill' ? 0 : travel === 'backward' ? -facingSign : facingSign;
    return sagittalPass(recording, startS, endS, way as 1 | -1 | 0, said === 'right' ? 1 : -1);
  });
}

/** Reads plane, facing and passes; what the user says about the view stands above what is seen. @param recording the unfiltered keypoints of `tracks`; at least one person frame. */
export function readScene(recording: KeypointsRecording, tracks: Tracks): Scene {
  const all = recording.frames.filter((frame) => frame !== null);
  const said = recording.context?.facing ?? null;
  const yaw = yawFromSideDeg(all, recording);
  const plane = planeOf(yaw, said);
  const present = presences(recording, tracks);
  let passes: PassReading[] = [];
  if (plane === 'frontal')
    passes = present
      .flatMap((presence) => approaches(recording, presence))
      .map(({ startS, endS }) => frontalPass(recording, startS, endS));
  else
    for (const { start, end, sign } of travels(tracks))
      passes.push(sagittalPass(recording, tracks.timesS[start]!, tracks.timesS[end - 1]!, sign));
  if (passes.length === 0)
    passes = present.map(({ startS, endS }) => sagittalPass(recording, startS, endS, 0));
  if (plane !== 'frontal') passes = facedAs(said, recording, passes);
  const longest = passes.reduce((a, b) => (b.endS - b.startS > a.endS - a.startS ? b : a));
  const yawDeg =
    yaw === null
      ? null
      : said !== null
        ? Math.min(45, plane === 'frontal' ? 90 - yaw : yaw)
        : plane === 'frontal'
          ? 90 - yaw
          : Math.min(yaw, 90 - yaw);
  return { view: { plane, facing: longest.facing, nearSide: longest.nearSide, yawDeg }, passes };
}

/** The same view with the clip as one stretch: of a person who stays in one place. */
export function wholeClip(recording: KeypointsRecording, { view }: Scene): Scene {
  const present = recording.timesS.filter((_, i) => recording.frames[i] !== null);
  const [startS, endS] = [present[0]!, present.at(-1)!];
  const pass: PassReading = {
    ...(view.plane === 'frontal'
      ? frontalPass(recording, startS, endS)
      : sagittalPass(recording, startS, endS, 0)),
    travel: 'treadmill',
  };
  return { view: { ...view, facing: pass.facing, nearSide: pass.nearSide }, passes: [pass] };
}
