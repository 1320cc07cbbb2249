import type { MissingCode } from '../missing-code';
import type { KeypointsRecording } from '../recording/keypoints';
import { hangingAngle } from '../scene/kinematics';
import type { PassReading } from '../scene/scene';
import { median } from '../signal/statistics';
import { positionAt } from '../tracks/time-axis';
import { middleOf } from '../tracks/middle';
import type { Tracks } from '../tracks/tracks';
import { bodyVector, imagePoint, toDegrees } from '../units';
import { backShape, type BackShape } from './back-shape';
import { featuresOf } from './estimate';
import type { Features } from './linear-model';
import { stillBack } from './still-back';

/** What the edge of the back shows in quiet standing. */
export interface BackReading {
  readonly shape: BackShape;
  /** What the estimates are made from. */
  readonly features: Features;
  /** Frames behind it. */
  readonly frames: number;
}

/**
 * @param still samples of the grid of `tracks` in which the person stands still, seen from the side
 * @returns the reason why the edge cannot be read, where it cannot
 */
export function readBack(
  recording: KeypointsRecording,
  tracks: Tracks,
  pass: PassReading,
  still: readonly number[],
): BackReading | MissingCode {
  const quiet = new Set(still);
  const sample = (timeS: number) => Math.round(positionAt(tracks, timeS));
  const back = stillBack(recording, pass, (timeS) => quiet.has(sample(timeS)));
  if (typeof back === 'string') return back;
  const shape = backShape(back.profile);
  const thighDeg = stillThighDeg(tracks, pass, still);
  if (!shape || thighDeg === null) return 'outline-disturbed';
  const features = featuresOf(shape, tracks.legPx, thighDeg, back.profile.fwd.length);
  return { shape, features, frames: back.frames };
}

/** Middle of the hips to middle of the knees, forward of straight down +. */
function stillThighDeg(tracks: Tracks, { facingSign }: PassReading, still: readonly number[]): number | null {
  const [hip, knee] = [middleOf(tracks, 'hip'), middleOf(tracks, 'knee')];
  const angles = still
    .filter((i) => hip.x.known[i] && knee.x.known[i])
    .map((i) => {
      const from = imagePoint(hip.x.values[i]!, hip.y.values[i]!);
      const to = imagePoint(knee.x.values[i]!, knee.y.values[i]!);
      return toDegrees(hangingAngle(bodyVector(from, to, facingSign)));
    });
  return angles.length ? median(angles) : null;
}
