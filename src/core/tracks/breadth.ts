import type { KeypointsRecording } from '../recording/keypoints';
import { median, quantile } from '../signal/statistics';
import { headingVote, middleIn, pointOf, seesBoth, type Frame } from './frame-points';
import { focalPerLongSide } from './lens';

/** How the person stands to the camera, by how broad shoulders or hips look. */

/** Shoulder breadth over trunk length (mid-hip to mid-shoulder) seen from the front: joint centres, adults, about 0.68. */
const frontalShoulderRatio = 0.68;
const hipRatioToShoulderRatio = 0.5;

/** One look at the person: the breadth as a share of what a front view shows, and the place in the picture. */
export interface Look {
  /** Left shoulder to the right of the right one +, as a person shows who faces the camera. */
  readonly breadth: number;
  /** Of the middle of the hips right of the middle of the picture, in focal lengths of the assumed lens. */
  readonly offCentre: number;
  /** Which way the person faces, right +1. */
  readonly facing: number;
}

/** The trunk's length is taken from the frames about: a trunk that bends towards the camera looks short. */
const uprightWindow = 40;
/** Feet that cross are read the wrong way round for an instant. */
const headingWindow = 7;

export function looksAt(
  frames: readonly Frame[],
  picture: Pick<KeypointsRecording, 'widthPx' | 'heightPx'>,
): Look[] {
  const focalPx = focalPerLongSide * Math.max(picture.widthPx, picture.heightPx);
  const shoulders = frames.map((frame) => seesBoth(frame, 'shoulder'));
  const lengths = frames.map((frame, i) => {
    const end = shoulders[i] ? 'shoulder' : 'knee';
    return Math.hypot(
      middleIn(frame, end, 0) - middleIn(frame, 'hip', 0),
      middleIn(frame, end, 1) - middleIn(frame, 'hip', 1),
    );
  });
  const votes = frames.map(headingVote);
  return frames.flatMap((frame, i): Look[] => {
    const joint = shoulders[i] ? 'shoulder' : 'hip';
    const near = <T>(of: readonly T[], half: number) => of.slice(Math.max(0, i - half), i + half + 1);
    const lengthPx = shoulders[i] ? quantile(near(lengths, uprightWindow), 0.8) : lengths[i]!;
    if (lengthPx <= 0) return [];
    const ratio = frontalShoulderRatio * (shoulders[i] ? 1 : hipRatioToShoulderRatio);
    return [
      {
        breadth: (pointOf(frame, 'left', joint)[0] - pointOf(frame, 'right', joint)[0]) / lengthPx / ratio,
        offCentre: (middleIn(frame, 'hip', 0) - picture.widthPx / 2) / focalPx,
        facing: near(votes, headingWindow).reduce((sum, vote) => sum + vote, 0) >= 0 ? 1 : -1,
      },
    ];
  });
}

/** How far the lens may be from the assumed one, as a price against mean squared breadth: the breadth of a wide walk decides. */
const lensPrice = 0.006;
const [widestLens, longestLens] = [2.5, 0];
const rounds = 20;
/** What is further off than this weighs less, so that wild frames at the edge of the picture decide nothing. */
const clearlyOff = 0.1;

/**
 * The angle between the picture and the plane in which the person walks, radians, signed: a person who faces right turned
 * towards the camera +. Someone who passes a square camera is seen from before at one edge of the picture and from behind at
 * the other; that trend over the place in the picture is the lens, and its value in the middle of the picture the
 * angle. The turning of the trunk in each step cancels over the strides.
 *
 * breadth = sin(angle - atan(lens * offCentre)), fitted by least squares with outliers weighed down in each round.
 */
export function angleByBreadth(looks: readonly Look[]): number {
  const seen = looks.map(({ breadth, facing }) => facing * breadth);
  let angle = Math.asin(Math.max(-1, Math.min(1, median(seen))));
  let lens = 1;
  for (let round = 0; round < rounds; round++) {
    let [aa, al, ll, ra, rl] = [0, 0, lensPrice * looks.length, 0, lensPrice * looks.length * (1 - lens)];
    looks.forEach(({ offCentre }, i) => {
      const turned = angle - Math.atan(lens * offCentre);
      const off = seen[i]! - Math.sin(turned);
      const weight = clearlyOff / Math.max(clearlyOff, Math.abs(off));
      const byAngle = Math.cos(turned);
      const byLens = (-byAngle * offCentre) / (1 + (lens * offCentre) ** 2);
      aa += weight * byAngle * byAngle;
      al += weight * byAngle * byLens;
      ll += weight * byLens * byLens;
      ra += weight * byAngle * off;
      rl += weight * byLens * off;
    });
    const det = aa * ll - al * al;
    if (det < 1e-12) break;
    angle = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, angle + (ra * ll - rl * al) / det));
    lens = Math.max(longestLens, Math.min(widestLens, lens + (rl * aa - ra * al) / det));
  }
  return angle;
}
