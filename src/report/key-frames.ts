import {
  instantOf,
  jointIndex,
  valueNear,
  type Assessment,
  type CurveId,
  type Joint,
  type KeypointsFrame,
  type KeypointsRecording,
  type MeasureId,
  type Side,
  type TaskKind,
} from '../core';
import { nearestFrame } from './cursor';
import { formatNumber } from '../words';

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

export const keyFrameKinds = [
  'heel-strike',
  'terminal-stance',
  'swing',
  'mid-stance',
  'standing',
  'deepest-bend',
  'one-leg',
  'deepest-squat',
  'rising',
  'turned-in',
  'leg-back',
] as const;
export type KeyFrameKind = (typeof keyFrameKinds)[number];

/** Width to height of every key frame. */
export const keyFrameRatio = 3 / 4;
/** Points less visible than this are not drawn from. */
const visibleFrom = 0.3;

type Frame = NonNullable<KeypointsFrame>;
const joint = (frame: Frame, side: Side, name: Joint): PicturePoint => {
  const [x, y] = frame[jointIndex(side, name)]!;
  return { x, y };
};
const sees = (frame: Frame, side: Side, ...names: Joint[]): boolean =>
  names.every((name) => frame[jointIndex(side, name)]![2] >= visibleFrom);
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

/** Index of the frame with the greatest score, of those in which the joints are seen; null where there is none. */
function bestFrame(keypoints: KeypointsRecording, score: (frame: Frame) => number | null): number | null {
  let best: { index: number; score: number } | null = null;
  keypoints.frames.forEach((frame, index) => {
    const value = frame && score(frame);
    if (value !== null && Number.isFinite(value) && (best === null || value > best.score))
      best = { index, score: value };
  });
  return (best as { index: number } | null)?.index ?? null;
}

interface Wish {
  readonly kind: KeyFrameKind;
  readonly side: Side | null;
  readonly measure: MeasureId;
  readonly timeS: number | null;
  readonly draw: (frame: Frame) => FrameDrawing;
}

function walkingWishes(assessment: Assessment): Wish[] {
  const { plane, nearSide } = assessment.view;
  const timeOf = (measure: MeasureId, side: Side) => instantOf(assessment, measure, side)?.timeS ?? null;
  if (plane === 'frontal' || nearSide === null)
    return (['left', 'right'] as const).map((side) => ({
      kind: 'mid-stance',
      side,
      measure: 'trunk-side-lean-walking',
      timeS: timeOf('trunk-side-lean-walking', side),
      draw: frontDrawing,
    }));
  const sidesNear = (['left', 'right'] as const).filter(
    (side) => side === nearSide || assessment.passes.some((p) => p.travel !== assessment.passes[0]!.travel),
  );
  return sidesNear.flatMap((side): Wish[] => [
    {
      kind: 'heel-strike',
      side,
      measure: 'knee-initial-contact',
      timeS: timeOf('knee-initial-contact', side),
      draw: (frame) => kneeDrawing(frame, side),
    },
    {
      kind: 'mid-stance',
      side,
      measure: 'trunk-lean-walking',
      timeS: timeOf('trunk-lean-walking', side),
      draw: (frame) => trunkDrawing(frame, side),
    },
    {
      kind: 'terminal-stance',
      side,
      measure: 'thigh-extension-peak',
      timeS: timeOf('thigh-extension-peak', side),
      draw: (frame) => thighDrawing(frame, side),
    },
    {
      kind: 'swing',
      side,
      measure: 'knee-swing-peak',
      timeS: timeOf('knee-swing-peak', side),
      draw: (frame) => kneeDrawing(frame, side),
    },
  ]);
}

/** How far an ankle is off the floor compared with the other, over the length of the shank. */
const raised = (frame: Frame, side: Side): number | null => {
  const other = side === 'left' ? 'right' : 'left';
  if (!sees(frame, 'left', 'ankle') || !sees(frame, 'right', 'ankle')) return null;
  return joint(frame, other, 'ankle').y - joint(frame, side, 'ankle').y;
};

function wishesOf(assessment: Assessment, keypoints: KeypointsRecording): Wish[] {
  const { nearSide, plane } = assessment.view;
  const near = nearSide ?? 'right';
  const at = (index: number | null) => (index === null ? null : (keypoints.timesS[index] ?? null));
  const one = (
    kind: KeyFrameKind,
    side: Side | null,
    measure: MeasureId,
    index: number | null,
    draw: Wish['draw'],
  ) => [{ kind, side, measure, timeS: at(index), draw }];
  const lean = (frame: Frame) => {
    const [hip, shoulder] = [mid(frame, 'hip'), mid(frame, 'shoulder')];
    return Math.abs(Math.atan2(shoulder.x - hip.x, hip.y - shoulder.y));
  };
  const task: TaskKind = assessment.task.kind;
  switch (task) {
    case 'walking':
    case 'running':
      return walkingWishes(assessment);
    case 'standing': {
      const seen = keypoints.frames.flatMap((frame, index) => (frame ? [index] : []));
      const middle = seen[Math.floor(seen.length / 2)] ?? null;
      return plane === 'frontal'
        ? one('standing', null, 'shoulder-line', middle, frontDrawing)
        : one('standing', nearSide, 'plumb-ear', middle, (frame) => plumbDrawing(frame, near));
    }
    case 'forward-bend':
      return one('deepest-bend', null, 'bend-trunk-flexion', bestFrame(keypoints, lean), (frame) =>
        trunkDrawing(frame, near),
      );
    case 'single-leg-stance':
      return (['left', 'right'] as const).map((side) => ({
        kind: 'one-leg',
        side,
        measure: 'single-leg-drop',
        timeS: at(bestFrame(keypoints, (frame) => raised(frame, side === 'left' ? 'right' : 'left'))),
        draw: frontDrawing,
      }));
    case 'squat':
      return one(
        'deepest-squat',
        null,
        'squat-depth',
        bestFrame(keypoints, (frame) => mid(frame, 'hip').y),
        (frame) => trunkDrawing(frame, nearSide),
      );
    case 'sit-to-stand':
      return one('rising', null, 'sit-to-stand-time', bestFrame(keypoints, lean), (frame) =>
        trunkDrawing(frame, near),
      );
    case 'seated-hip-rotation':
      return (['left', 'right'] as const).map((side) => ({
        kind: 'turned-in',
        side,
        measure: 'hip-internal-rotation',
        // Their left is on the right of the picture when they face us: the foot goes outward as the hip turns in.
        timeS: at(
          bestFrame(keypoints, (frame) =>
            sees(frame, side, 'knee', 'ankle')
              ? (joint(frame, side, 'ankle').x - joint(frame, side, 'knee').x) *
                Math.sign(joint(frame, side, 'hip').x - mid(frame, 'hip').x)
              : null,
          ),
        ),
        draw: (frame) => shankDrawing(frame, side),
      }));
    case 'standing-hip-extension':
      return one(
        'leg-back',
        near,
        'hip-extension-standing',
        bestFrame(keypoints, (frame) =>
          sees(frame, near, 'hip', 'knee')
            ? (joint(frame, near, 'hip').x - joint(frame, near, 'knee').x) *
              (assessment.view.facing === 'left' ? -1 : 1)
            : null,
        ),
        (frame) => thighDrawing(frame, near),
      );
    case 'unknown':
      return [];
  }
}

/** The moments that matter in one recording, in the order of time within a cycle. Empty where nothing was recognised. */
export function keyFrames(assessment: Assessment, keypoints: KeypointsRecording): KeyFrame[] {
  return wishesOf(assessment, keypoints).flatMap((wish): KeyFrame[] => {
    if (wish.timeS === null) return [];
    const frame = keypoints.frames[nearestFrame(keypoints.timesS, wish.timeS)];
    if (!frame) return [];
    const { kind, side, measure, timeS, draw } = wish;
    const crop = cropOf(frame, keypoints.widthPx, keypoints.heightPx);
    return [{ id: `${kind}-${side ?? 'whole'}`, kind, side, measure, timeS, crop, drawing: draw(frame) }];
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
