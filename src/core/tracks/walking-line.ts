import type { KeypointsRecording } from '../recording/keypoints';
import { jointIndex, sides, type Side } from '../recording/skeleton';
import { mean, median, quantile } from '../signal/statistics';
import { middleIn, pointOf, seesBoth, type Frame } from './frame-points';
import { focalPerLongSide } from './lens';

/** How the line that is walked lies to the camera, by how the person grows or shrinks on the way. */

/** The person has to walk this far, in lengths of trunk and leg (about 1.3 m), to show a line. */
const shortestLine = 1;
/** What is left beside the line, as a share of its length: with more there is no one line. */
const widestScatter = 0.1;
const rounds = 10;

/** Trunk and leg together, px: what one does at each step the other does not. */
function sizePx(frame: Frame): number {
  const leg = (side: Side) => {
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) =>
      pointOf(frame, side, joint),
    );
    return (
      Math.hypot(hip![0] - knee![0], hip![1] - knee![1]) +
      Math.hypot(knee![0] - ankle![0], knee![1] - ankle![1])
    );
  };
  const across = middleIn(frame, 'shoulder', 0) - middleIn(frame, 'hip', 0);
  const up = middleIn(frame, 'shoulder', 1) - middleIn(frame, 'hip', 1);
  return Math.hypot(across, up) + (leg('left') + leg('right')) / 2;
}

const body = sides.flatMap((side) =>
  (['shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map((joint) =>
    jointIndex(side, joint),
  ),
);

interface Place {
  /** Right of the middle of the picture, and away from the camera, in lengths of trunk and leg. */
  readonly across: number;
  readonly away: number;
}

/**
 * Angle between the picture and the walking line, radians, 0 to half of pi, as a bird sees it: places in units of the
 * person's size from the place in the picture and the size there, and the straight line through them (principal axis,
 * outliers weighed down). How the trunk is held does not matter. Of a square camera the lens does not matter either; off
 * the line the tangent is as wrong as the focal length that is assumed.
 * @returns null where nobody walks far enough, or not along one line.
 */
export function angleByWalkingLine(
  frames: readonly Frame[],
  { widthPx, heightPx }: Pick<KeypointsRecording, 'widthPx' | 'heightPx'>,
): number | null {
  const focalPx = focalPerLongSide * Math.max(widthPx, heightPx);
  const inPicture = (frame: Frame) => body.every((k) => frame[k]![0] >= 0 && frame[k]![0] <= widthPx);
  const places = frames.flatMap((frame): Place[] => {
    if (!seesBoth(frame, 'shoulder') || !seesBoth(frame, 'hip') || !inPicture(frame)) return [];
    const size = sizePx(frame);
    return size > 0
      ? [{ across: (middleIn(frame, 'hip', 0) - widthPx / 2) / size, away: focalPx / size }]
      : [];
  });
  if (places.length === 0) return null;
  let weights = places.map(() => 1);
  let [angle, scatter, alongs] = [0, 0, [0]];
  for (let round = 0; round < rounds; round++) {
    const weighted = (of: (place: Place) => number) =>
      mean(places.map((place, i) => weights[i]! * of(place))) / mean(weights);
    const [x, z] = [weighted(({ across }) => across), weighted(({ away }) => away)];
    const [xx, zz, xz] = [
      weighted(({ across }) => (across - x) ** 2),
      weighted(({ away }) => (away - z) ** 2),
      weighted(({ across, away }) => (across - x) * (away - z)),
    ];
    angle = Math.atan2(2 * xz, xx - zz) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    alongs = places.map(({ across, away }) => (across - x) * cos + (away - z) * sin);
    const off = places.map(({ across, away }) => Math.abs((away - z) * cos - (across - x) * sin));
    scatter = median(off);
    weights = off.map((distance) => 1 / Math.max(1, distance / Math.max(scatter, 1e-9)));
  }
  const length = quantile(alongs, 0.95) - quantile(alongs, 0.05);
  return length < shortestLine || scatter > widestScatter * length ? null : Math.abs(angle);
}
