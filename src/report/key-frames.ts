import {
  jointIndex,
  keyMoments,
  valueNear,
  type Assessment,
  type CurveId,
  type Joint,
  type KeyFrameKind,
  type KeypointsFrame,
  type KeypointsRecording,
  type MeasureId,
  type Side,
} from '../core';
import { nearestFrame } from './cursor';
import { formatNumber } from '../words';

export type { KeyFrameKind };

/** A point of the picture, pixels, y down. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}
export interface CropPx extends PicturePoint {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is drawn over a key frame: limbs, the line they are measured against, and the angle between them. */
export interface FrameDrawing {
  readonly limbs: readonly { readonly side: Side | null; readonly points: readonly PicturePoint[] }[];
  /** A vertical or horizontal through a joint. */
  readonly guides: readonly { readonly from: PicturePoint; readonly to: PicturePoint }[];
  /** The angle at `at` between two directions; degrees clockwise from straight right, as in the picture. */
  readonly arc: { readonly at: PicturePoint; readonly fromDeg: number; readonly toDeg: number } | null;
}

/** One moment worth a picture. */
export interface KeyFrame {
  /** Unique within a recording. */
  readonly id: string;
  readonly kind: KeyFrameKind;
  readonly timeS: number;
  readonly side: Side | null;
  /** The measure it shows. */
  readonly measure: MeasureId;
  readonly crop: CropPx;
  readonly drawing: FrameDrawing;
}

/** Width to height of every key frame. */
export const keyFrameRatio = 3 / 4;
/** Points less visible than this are not drawn from. */
const visibleFrom = 0.3;

type Frame = NonNullable<KeypointsFrame>;
const joint = (frame: Frame, side: Side, name: Joint): PicturePoint => {
  const [x, y] = frame[jointIndex(side, name)]!;
  return { x, y };
};
const mean = (a: PicturePoint, b: PicturePoint): PicturePoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const mid = (frame: Frame, name: Joint): PicturePoint =>
  mean(joint(frame, 'left', name), joint(frame, 'right', name));
/** Degrees clockwise from straight right. */
const directionDeg = (from: PicturePoint, to: PicturePoint): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
const distance = (a: PicturePoint, b: PicturePoint): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The whole person with room around, in the ratio of key frames, kept inside the picture where it fits. */
function cropOf(frame: Frame, widthPx: number, heightPx: number): CropPx {
  const seen = frame.filter(([, , visibility]) => visibility >= visibleFrom);
  const points = seen.length > 8 ? seen : frame;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const top = Math.min(...ys);
  const bodyPx = Math.max(...ys) - top;
  const spanPx = Math.max(...xs) - Math.min(...xs);
  const height = Math.min(heightPx, Math.max(bodyPx * 1.24, (spanPx * 1.2) / keyFrameRatio));
  const width = Math.min(widthPx, height * keyFrameRatio);
  const within = (value: number, size: number, all: number) => Math.min(Math.max(0, value), all - size);
  const x = within((Math.min(...xs) + Math.max(...xs)) / 2 - width / 2, width, widthPx);
  const y = within(top + bodyPx / 2 - height * 0.53, height, heightPx);
  return { x: Math.round(x), y: Math.round(y), widthPx: Math.round(width), heightPx: Math.round(height) };
}

const leg = (frame: Frame, side: Side) => ({
  side,
  points: (['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map((name) => joint(frame, side, name)),
});
const trunk = (frame: Frame) => ({ side: null, points: [mid(frame, 'shoulder'), mid(frame, 'hip')] });

/** A limb from `at` to `end` against the vertical below (or above) `at`. */
function againstVertical(at: PicturePoint, end: PicturePoint, up: boolean) {
  const reach = distance(at, end) * 1.08;
  return {
    guides: [{ from: at, to: { x: at.x, y: at.y + (up ? -reach : reach) } }],
    arc: { at, fromDeg: up ? -90 : 90, toDeg: directionDeg(at, end) },
  };
}
/** The bend of a joint: what is missing to a straight line. */
function bendAt(from: PicturePoint, at: PicturePoint, to: PicturePoint) {
  const straight = { x: at.x + (at.x - from.x) * 0.75, y: at.y + (at.y - from.y) * 0.75 };
  return {
    guides: [{ from: at, to: straight }],
    arc: { at, fromDeg: directionDeg(from, at), toDeg: directionDeg(at, to) },
  };
}
/** A line between left and right against the horizontal. */
function acrossLine(frame: Frame, name: 'hip' | 'shoulder') {
  const [a, b] = [joint(frame, 'right', name), joint(frame, 'left', name)];
  const centre = mean(a, b);
  const reach = Math.max(distance(a, b), 24);
  return {
    limb: { side: null, points: [a, b] },
    guide: { from: { x: centre.x - reach, y: centre.y }, to: { x: centre.x + reach, y: centre.y } },
  };
}

const thighDrawing = (frame: Frame, side: Side): FrameDrawing => ({
  limbs: [leg(frame, side)],
  ...againstVertical(joint(frame, side, 'hip'), joint(frame, side, 'knee'), false),
});
const kneeDrawing = (frame: Frame, side: Side): FrameDrawing => ({
  limbs: [leg(frame, side)],
  ...bendAt(joint(frame, side, 'hip'), joint(frame, side, 'knee'), joint(frame, side, 'ankle')),
});
const trunkDrawing = (frame: Frame, side: Side | null): FrameDrawing => ({
  limbs: [trunk(frame), ...(side ? [leg(frame, side)] : [leg(frame, 'left'), leg(frame, 'right')])],
  ...againstVertical(mid(frame, 'hip'), mid(frame, 'shoulder'), true),
});
function frontDrawing(frame: Frame): FrameDrawing {
  const hips = acrossLine(frame, 'hip');
  const { guides, arc } = againstVertical(mid(frame, 'hip'), mid(frame, 'shoulder'), true);
  return {
    limbs: [
      hips.limb,
      acrossLine(frame, 'shoulder').limb,
      trunk(frame),
      leg(frame, 'left'),
      leg(frame, 'right'),
    ],
    guides: [hips.guide, ...guides],
    arc,
  };
}
function plumbDrawing(frame: Frame, side: Side): FrameDrawing {
  const ankle = joint(frame, side, 'ankle');
  const points = (['ear', 'shoulder', 'hip', 'knee', 'ankle'] as const).map((name) =>
    joint(frame, side, name),
  );
  return {
    limbs: [{ side, points }],
    guides: [{ from: ankle, to: { x: ankle.x, y: points[0]!.y } }],
    arc: null,
  };
}
function shankDrawing(frame: Frame, side: Side): FrameDrawing {
  const [knee, ankle] = [joint(frame, side, 'knee'), joint(frame, side, 'ankle')];
  return {
    limbs: [{ side, points: [joint(frame, side, 'hip'), knee, ankle] }],
    ...againstVertical(knee, ankle, false),
  };
}

type Draw = (frame: Frame, side: Side | null, near: Side | null) => FrameDrawing;

const drawTrunk: Draw = (frame, side, near) => trunkDrawing(frame, side ?? near);
const drawKnee: Draw = (frame, side) => kneeDrawing(frame, side ?? 'right');
const drawThigh: Draw = (frame, side) => thighDrawing(frame, side ?? 'right');

/** What each picture shows from the side; what is filmed from the front is drawn so, but for the tests named here. */
const drawings: Readonly<Record<KeyFrameKind, Draw>> = {
  'heel-strike': drawKnee,
  'mid-stance': drawTrunk,
  'terminal-stance': drawThigh,
  swing: drawKnee,
  standing: (frame, side) => plumbDrawing(frame, side ?? 'right'),
  'deepest-bend': (frame, side, near) => trunkDrawing(frame, side ?? near ?? 'right'),
  'one-leg': frontDrawing,
  'deepest-squat': drawTrunk,
  rising: (frame, side, near) => trunkDrawing(frame, side ?? near ?? 'right'),
  'turned-in': (frame, side) => shankDrawing(frame, side ?? 'right'),
  'leg-back': drawThigh,
};
const frontToo: readonly KeyFrameKind[] = ['mid-stance', 'standing'];

/** The middle of the time in which the person is in the picture. */
function middleOfPresence({ frames, timesS }: KeypointsRecording): number | null {
  const seen = timesS.filter((_, i) => frames[i] !== null);
  return seen[Math.floor(seen.length / 2)] ?? null;
}

/** The moments that matter in one recording, in the order of time within a cycle. Empty where nothing was recognised. */
export function keyFrames(assessment: Assessment, keypoints: KeypointsRecording): KeyFrame[] {
  const { nearSide, plane } = assessment.view;
  return keyMoments(assessment).flatMap(({ kind, side, measure, timeS: found }): KeyFrame[] => {
    const timeS = found ?? middleOfPresence(keypoints);
    const frame = timeS === null ? null : keypoints.frames[nearestFrame(keypoints.timesS, timeS)];
    if (timeS === null || !frame) return [];
    const fromFront = frontToo.includes(kind) && (plane === 'frontal' || nearSide === null);
    const draw = fromFront ? frontDrawing : drawings[kind];
    const crop = cropOf(frame, keypoints.widthPx, keypoints.heightPx);
    const drawing = draw(frame, side, nearSide);
    return [{ id: `${kind}-${side ?? 'whole'}`, kind, side, measure, timeS, crop, drawing }];
  });
}

const curveOfKind: Partial<Record<KeyFrameKind, CurveId>> = {
  'heel-strike': 'knee',
  'mid-stance': 'trunk',
  'terminal-stance': 'thigh',
  swing: 'knee',
};

/** The angle at the moment of a key frame, as drawn on it: `−10°`; empty where the moment lies on no curve. */
export function frameAngle(assessment: Pick<Assessment, 'series'>, frame: KeyFrame): string {
  const curve = curveOfKind[frame.kind];
  const series = assessment.series.find((s) => s.id === curve && (s.side === frame.side || s.side === null));
  const value = series ? valueNear(series, frame.timeS) : null;
  return value === null ? '' : `${formatNumber(value, 0)}°`;
}
