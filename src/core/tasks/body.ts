import type { KeypointsRecording } from '../recording/keypoints';
import { sideAngles, type SideAngles } from '../scene/kinematics';
import type { PassReading, Scene } from '../scene/scene';
import { combine, knownRuns, lowPassRuns, signal, type Signal } from '../signal/signal';
import { sides, type Joint, type Side } from '../recording/skeleton';
import { median, quantile } from '../signal/statistics';
import { middleOf } from '../tracks/middle';
import { path, type Path, type Tracks } from '../tracks/tracks';

/** A person who stays in one place, over the whole clip: what all functional tests and the recognition of the task read. */
export interface Body {
  /** As it came, for the outline; turned level where the camera was not. */
  readonly recording: KeypointsRecording;
  readonly tracks: Tracks;
  readonly scene: Scene;
  /** The whole clip as one stretch. */
  readonly pass: PassReading;
  /** Straight leg, hip to knee to ankle, px. */
  readonly legPx: number;
  /** Hips above the lower ankle, leg lengths: about 1 in standing, 0.5 on a chair. */
  readonly hipHeight: Signal;
  /** Shoulders above the hips, leg lengths: about 0.6 upright, 0 bent to the horizontal. */
  readonly shoulderHeight: Signal;
  /** Where each foot stays on its spot for half a second. */
  readonly planted: Readonly<Record<Side, Signal>>;
  readonly angles: SideAngles;
}

/** The shank is half the leg (Winter 2009, anthropometry: 0.246 of 0.491 of the height), the thigh of a seated person hides. */
const shankShare = 0.5;
/** Slow movements: what is faster is noise of the network. */
const cutoffHz = 3;
/** A gap in a slow movement that is bridged for finding its phases. */
const maxBridgeS = 0.5;
/** A foot that moves less than this (leg lengths) within the window stands. */
const stillFoot = 0.09;
const stillWindowS = 0.5;

/** Straight lines over short gaps, then a slow low-pass: for finding phases and reading slow angles. */
export function slow(input: Signal, rateHz: number): Signal {
  const bridged: Signal = { values: input.values.slice(), known: input.known.slice() };
  const runs = knownRuns(input.known);
  runs.slice(1).forEach(([start], k) => {
    const last = runs[k]![1] - 1;
    if ((start - last) / rateHz > maxBridgeS) return;
    for (let i = last + 1; i < start; i++) {
      const share = (i - last) / (start - last);
      bridged.values[i] = input.values[last]! * (1 - share) + input.values[start]! * share;
      bridged.known[i] = 1;
    }
  });
  return lowPassRuns(bridged, Math.min(cutoffHz, 0.4 * rateHz), rateHz);
}

export const segmentPx = (tracks: Tracks, side: Side, from: Joint, to: Joint): Signal => {
  const [a, b] = [path(tracks, side, from), path(tracks, side, to)];
  return combine([a.x, a.y, b.x, b.y], (ax, ay, bx, by) => Math.hypot(ax - bx, ay - by));
};

const knownValues = (s: Signal): number[] => [...s.values].filter((_, i) => s.known[i]);

/** Length of the straight leg: the longest that it is seen, but for outliers, or twice the shank where the thigh hides. */
function straightLegPx(tracks: Tracks): number {
  const lengths = sides.flatMap((side) => {
    const shank = segmentPx(tracks, side, 'knee', 'ankle');
    const leg = knownValues(combine([segmentPx(tracks, side, 'hip', 'knee'), shank], (a, b) => a + b));
    const shanks = knownValues(shank);
    return [
      ...(leg.length ? [quantile(leg, 0.9)] : []),
      ...(shanks.length ? [median(shanks) / shankShare] : []),
    ];
  });
  return lengths.length ? Math.max(...lengths) : tracks.legPx;
}

/** Whether a point stays within a small circle for the window around each instant. */
function still({ x, y }: Path, rateHz: number, widest: number): Signal {
  const half = Math.max(1, Math.round((stillWindowS * rateHz) / 2));
  const out = signal(x.values.length);
  for (let i = 0; i < out.values.length; i++) {
    if (!x.known[i]) continue;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let k = Math.max(0, i - half); k <= Math.min(out.values.length - 1, i + half); k++) {
      if (!x.known[k] || !y.known[k]) continue;
      left = Math.min(left, x.values[k]!);
      right = Math.max(right, x.values[k]!);
      top = Math.min(top, y.values[k]!);
      bottom = Math.max(bottom, y.values[k]!);
    }
    out.known[i] = 1;
    out.values[i] = Math.hypot(right - left, bottom - top) < widest ? 1 : 0;
  }
  return out;
}

/** Down the picture, the lower of the two ankles, or the one that is seen. */
function lowerAnkle(tracks: Tracks): Signal {
  const [left, right] = sides.map((side) => path(tracks, side, 'ankle').y) as [Signal, Signal];
  return {
    values: left.values.map((y, i) =>
      Math.max(left.known[i] ? y : -Infinity, right.known[i] ? right.values[i]! : -Infinity),
    ),
    known: left.known.map((k, i) => k | right.known[i]!),
  };
}

/** @param scene the whole clip as one pass, as `wholeClip` gives it. */
export function readBody(recording: KeypointsRecording, tracks: Tracks, scene: Scene): Body {
  const pass = scene.passes[0]!;
  const legPx = straightLegPx(tracks);
  const { rateHz } = tracks;
  const hip = middleOf(tracks, 'hip').y;
  const shoulder = middleOf(tracks, 'shoulder').y;
  const ankle =
    pass.nearSide && scene.view.plane === 'sagittal'
      ? path(tracks, pass.nearSide, 'ankle').y
      : lowerAnkle(tracks);
  return {
    recording,
    tracks,
    scene,
    pass,
    legPx,
    hipHeight: slow(
      combine([ankle, hip], (a, h) => (a - h) / legPx),
      rateHz,
    ),
    shoulderHeight: slow(
      combine([hip, shoulder], (h, s) => (h - s) / legPx),
      rateHz,
    ),
    planted: {
      left: still(path(tracks, 'left', 'ankle'), rateHz, stillFoot * legPx),
      right: still(path(tracks, 'right', 'ankle'), rateHz, stillFoot * legPx),
    },
    angles: sideAngles(tracks, pass),
  };
}

/** The leg that a side view shows; with a frontal view either. */
export const nearSide = (body: Body): Side => body.pass.nearSide ?? 'right';

/** A foot that the camera does not see cannot be told to have moved. */
export const standsOnBoth = (body: Body, i: number): boolean =>
  sides.every((side) => !body.planted[side].known[i] || body.planted[side].values[i] === 1) &&
  sides.some((side) => body.planted[side].known[i] === 1);

export const standsOn = (body: Body, side: Side, i: number): boolean =>
  body.planted[side].known[i] === 1 && body.planted[side].values[i] === 1;
