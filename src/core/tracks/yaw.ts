import type { Plane } from '../timeline';
import type { Facing } from '../recording/facing';
import type { KeypointsRecording } from '../recording/keypoints';
import { jointIndex, sides, type Joint, type Side } from '../recording/skeleton';
import { median } from '../signal/statistics';

/** How far the person is turned away from a side view, by how broad shoulders or hips look. */

/** Shoulder breadth over trunk length (mid-hip to mid-shoulder) seen from the front: joint centres, adults, about 0.68. */
const frontalShoulderRatio = 0.68;
const hipRatioToShoulderRatio = 0.5;
export type Frame = NonNullable<KeypointsRecording['frames'][number]>;
export const pointOf = (frame: Frame, side: Side, joint: Joint) => frame[jointIndex(side, joint)]!;
/** Whether left and right of a joint are in the frame at all; a marker set may have no shoulders. */
export const seesBoth = (frame: Frame, joint: Joint) =>
  sides.every((side) => pointOf(frame, side, joint)[2] > 0.05);

/** Angle between the line of sight and the person's side, 0 (side view) to 90 (front view), from apparent breadth. */
export function yawFromSideDeg(frames: readonly Frame[]): number | null {
  const ratios = frames.flatMap((frame) => {
    const breadth = (joint: Joint) =>
      Math.abs(pointOf(frame, 'left', joint)[0] - pointOf(frame, 'right', joint)[0]);
    const middle = (joint: Joint, c: 0 | 1) =>
      (pointOf(frame, 'left', joint)[c] + pointOf(frame, 'right', joint)[c]) / 2;
    if (seesBoth(frame, 'shoulder')) {
      const trunk = Math.hypot(
        middle('shoulder', 0) - middle('hip', 0),
        middle('shoulder', 1) - middle('hip', 1),
      );
      return trunk > 0 ? [breadth('shoulder') / trunk / frontalShoulderRatio] : [];
    }
    const leg = Math.hypot(middle('knee', 0) - middle('hip', 0), middle('knee', 1) - middle('hip', 1));
    return leg > 0 ? [breadth('hip') / leg / (frontalShoulderRatio * hipRatioToShoulderRatio)] : [];
  });
  if (ratios.length === 0) return null;
  return (Math.asin(Math.min(1, median(ratios))) * 180) / Math.PI;
}

/** The plane the camera sees; what the user says about the view stands above what is seen. */
export function planeOf(yawDeg: number | null, said: Facing | null): Plane {
  if (said !== null) return said === 'left' || said === 'right' ? 'sagittal' : 'frontal';
  return yawDeg === null || yawDeg < 30 ? 'sagittal' : yawDeg > 60 ? 'frontal' : 'oblique';
}
