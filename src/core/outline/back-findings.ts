import { positionAt } from '../tracks/time-axis';
import type { Finding, Sample } from '../measures/findings';
import { hangingAngle } from '../scene/kinematics';
import type { KeypointsRecording } from '../recording/keypoints';
import type { MeasureId } from '../measures/measures';
import type { PassReading } from '../scene/scene';
import { median } from '../signal/statistics';
import { middleOf } from '../tasks/body';
import type { Tracks } from '../tracks/tracks';
import { bodyVector, imagePoint, toDegrees } from '../units';
import { backShape } from './back-shape';
import { featuresOf, lumbarCurveEstimate, pelvicTiltEstimate } from './estimate';
import { stillBack } from './still-back';

/** Rows S6, S7, S9 and the estimates of pelvic tilt and lumbar curve: what the edge of the back shows in quiet standing. */

export const backMeasures = [
  'lumbar-depth-index',
  'contour-lordosis',
  'sacral-inclination',
  'pelvic-tilt-estimate',
  'lumbar-curve-estimate',
] as const satisfies readonly MeasureId[];

/** @param still samples of the grid of `tracks` in which the person stands still, seen from the side */
export function backFindings(
  recording: KeypointsRecording,
  tracks: Tracks,
  pass: PassReading,
  still: readonly number[],
): Finding[] {
  const quiet = new Set(still);
  const sample = (timeS: number) => Math.round(positionAt(tracks, timeS));
  const back = stillBack(recording, pass, (timeS) => quiet.has(sample(timeS)));
  const shape = typeof back === 'string' ? null : backShape(back.profile);
  const thighDeg = stillThighDeg(tracks, pass, still);
  if (typeof back === 'string' || !shape || thighDeg === null) {
    const missing = typeof back === 'string' ? back : 'outline-disturbed';
    return backMeasures.map((id) => ({ id, side: null, missing }));
  }
  const features = featuresOf(shape, tracks.legPx, thighDeg, back.profile.fwd.length);
  const found: Readonly<Record<(typeof backMeasures)[number], Pick<Sample, 'value' | 'forChange'>>> = {
    'lumbar-depth-index': { value: shape.depthIndex },
    'contour-lordosis': { value: shape.lordosisDeg },
    'sacral-inclination': { value: shape.sacralDeg },
    'pelvic-tilt-estimate': pelvicTiltEstimate(features),
    'lumbar-curve-estimate': lumbarCurveEstimate(features),
  };
  return backMeasures.map((id) => ({ id, side: null, n: back.frames, far: false, ...found[id] }));
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
