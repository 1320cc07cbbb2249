import type { Plane } from '../timeline';
import type { Facing } from '../recording/facing';
import type { KeypointsRecording } from '../recording/keypoints';
import { median } from '../signal/statistics';
import { angleByBreadth, looksAt } from './breadth';
import type { Frame } from './frame-points';
import { angleByWalkingLine } from './walking-line';

/** How far the person is turned away from a side view. */

const degrees = (rad: number) => (rad * 180) / Math.PI;

const frontalFromDeg = 60;
const obliqueFromDeg = 30;

/**
 * Angle between the picture and the plane in which the person walks or stands, 0 (side view) to 90 (front view): by the
 * line that is walked where the person walks across the picture, else by how broad the shoulders look. Where the person
 * is in the picture does not matter: a pinhole shows a plane square to it undistorted everywhere.
 */
export function yawFromSideDeg(
  frames: readonly Frame[],
  picture: Pick<KeypointsRecording, 'widthPx' | 'heightPx'>,
): number | null {
  const line = angleByWalkingLine(frames, picture);
  if (line !== null) return degrees(line);
  const looks = looksAt(frames, picture);
  if (looks.length === 0) return null;
  const broad = degrees(Math.asin(Math.min(1, median(looks.map(({ breadth }) => Math.abs(breadth))))));
  return broad > frontalFromDeg ? broad : Math.abs(degrees(angleByBreadth(looks)));
}

/** The plane the camera sees; what the user says about the view stands above what is seen. */
export function planeOf(yawDeg: number | null, said: Facing | null): Plane {
  if (said !== null) return said === 'left' || said === 'right' ? 'sagittal' : 'frontal';
  if (yawDeg === null || yawDeg < obliqueFromDeg) return 'sagittal';
  return yawDeg > frontalFromDeg ? 'frontal' : 'oblique';
}
