import type { KeypointsRecording } from '../recording/keypoints';
import { sides } from '../recording/skeleton';
import type { Turn } from '../recording/turn';
import { isThere, pointOf, type Frame } from '../tracks/frame-points';

/** Which way up the picture is, as the body in it tells: trunk and shanks hang down, whatever a person does on their feet. */

/** So much of the frames must agree. */
const agreeing = 0.6;

/** Turn that brings the frame's body upright; null where trunk and shanks point nowhere. */
function turnOfFrame(frame: Frame): Turn | null {
  let [x, y] = [0, 0];
  const add = (dx: number, dy: number) => {
    const length = Math.hypot(dx, dy);
    if (length > 0) [x, y] = [x + dx / length, y + dy / length];
  };
  for (const side of sides)
    for (const [from, to] of [
      ['shoulder', 'hip'],
      ['hip', 'ankle'],
      ['knee', 'ankle'],
    ] as const) {
      const [a, b] = [pointOf(frame, side, from), pointOf(frame, side, to)];
      if (isThere(a) && isThere(b)) add(b[0] - a[0], b[1] - a[1]);
    }
  if (x === 0 && y === 0) return null;
  if (Math.abs(y) >= Math.abs(x)) return y > 0 ? 0 : 180;
  // Feet at the right edge come down with a quarter turn clockwise.
  return x > 0 ? 90 : 270;
}

/**
 * The clockwise turn that would bring the picture upright: 0 for one that is, null where the frames do not agree. A person
 * who lies gives the same points as a picture on its side.
 */
export function turnOf({ frames }: Pick<KeypointsRecording, 'frames'>): Turn | null {
  const votes = new Map<Turn, number>();
  let seen = 0;
  for (const frame of frames) {
    const turn = frame && turnOfFrame(frame);
    if (turn === null) continue;
    seen++;
    votes.set(turn, (votes.get(turn) ?? 0) + 1);
  }
  for (const [turn, count] of votes) if (count >= agreeing * seen) return turn;
  return null;
}
