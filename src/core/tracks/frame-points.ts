import type { KeypointsRecording } from '../recording/keypoints';
import { jointIndex, sides, type Joint, type Side } from '../recording/skeleton';

/** What single frames show, before anything is cleaned. */

export type Frame = NonNullable<KeypointsRecording['frames'][number]>;
export type FramePoint = Frame[number];
export const pointOf = (frame: Frame, side: Side, joint: Joint) => frame[jointIndex(side, joint)]!;

/** Below this visibility a landmark is not in the frame at all: a marker set may have no shoulders. */
const present = 0.05;
export const isThere = (point: FramePoint) => point[2] >= present;
/** Whether left and right of a joint are in the frame at all. */
export const seesBoth = (frame: Frame, joint: Joint) =>
  sides.every((side) => pointOf(frame, side, joint)[2] > present);

/** One coordinate half way between left and right of a joint. */
export const middleIn = (frame: Frame, joint: Joint, c: 0 | 1) =>
  (pointOf(frame, 'left', joint)[c] + pointOf(frame, 'right', joint)[c]) / 2;

/** For the feet (and the nose before the ears) of one frame: how clearly they point to the right of the picture, -2.5 to 2.5. */
export function headingVote(frame: Frame): number {
  let votes = 0;
  for (const side of sides) {
    votes += Math.sign(pointOf(frame, side, 'foot_index')[0] - pointOf(frame, side, 'heel')[0]);
    if (frame[0]![2] > present) votes += 0.5 * Math.sign(frame[0]![0] - pointOf(frame, side, 'ear')[0]);
  }
  return votes;
}
