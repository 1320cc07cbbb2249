import {
  landmarkIndex,
  type Assessment,
  type CurveId,
  type KeypointsRecording,
  type LandmarkName,
  type Plane,
  type Series,
  type Side,
  type TaskKind,
  type Turn,
  valueNear,
} from '../core';
import { packFrames, pointOf, type LandmarkFrames, type Point } from './frames';

/** What can be drawn over the picture, each by itself. */
export const layerNames = ['skeleton', 'angles', 'plumb', 'trails', 'outline'] as const;
export type LayerName = (typeof layerNames)[number];

/** Everything that is drawn over the frames of one clip. Plain data: it goes to the worker that writes the clip. */
export interface OverlayScene {
  readonly widthPx: number;
  readonly heightPx: number;
  /** By how much the pictures of the clip are turned to be those of this scene, clockwise. */
  readonly turnDeg: Turn;
  /** Time of each frame, seconds of the container. */
  readonly timesS: readonly number[];
  readonly frames: LandmarkFrames;
  readonly plane: Plane;
  /** The side that is drawn in front; null in front and back views. */
  readonly nearSide: Side | null;
  readonly task: TaskKind;
  /** Angles of the near side over time, as they were measured. */
  readonly angles: readonly Pick<Series, 'id' | 'timesS' | 'values'>[];
  readonly outline: KeypointsRecording['outline'];
}

/** @param frames the landmarks as they were measured; those of `keypoints` where they are not known yet. */
export function overlayScene(
  assessment: Assessment,
  keypoints: KeypointsRecording,
  frames: LandmarkFrames = packFrames(keypoints.frames),
): OverlayScene {
  const { plane, nearSide } = assessment.view;
  return {
    widthPx: keypoints.widthPx,
    heightPx: keypoints.heightPx,
    turnDeg: keypoints.context?.turnDeg ?? 0,
    timesS: keypoints.timesS,
    frames,
    plane,
    nearSide,
    task: assessment.task.kind,
    angles: assessment.series
      .filter((s) => s.side === null || s.side === nearSide)
      .map(({ id, timesS, values }) => ({ id, timesS, values })),
    outline: keypoints.outline,
  };
}

/** A landmark in a frame; null where nobody was seen. */
export function scenePoint(scene: OverlayScene, frame: number, name: LandmarkName): Point | null {
  return scene.frames.seen[frame] ? pointOf(scene.frames, frame, landmarkIndex[name]) : null;
}

/** The measured angle at a frame, degrees; null where it is missing or lies more than a tenth of a second away. */
export function angleAt(scene: OverlayScene, id: CurveId, frame: number): number | null {
  const series = scene.angles.find((one) => one.id === id);
  const timeS = scene.timesS[frame];
  return !series || timeS === undefined ? null : valueNear(series, timeS);
}
