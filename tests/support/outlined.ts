import { jointIndex, sides, type KeypointsFrame, type KeypointsRecording } from '../../src/core';

/** Draws the outline of a person of sticks: a smooth body along ear, shoulder, hip and knee, with a hollow low back. */

type Point = readonly [x: number, y: number];

/** Half the body's depth, px, at shares of the way from ear to knee by way of shoulder and hip. */
const backPx = 36;
const frontPx = 34;
const steps = 120;
/** Where the hollow begins and ends, as shares of the way from shoulder to hip. */
const hollow = { from: 0.25, to: 0.95 };

/** @param deepPx how far the hollow of the back lies in front of the straight line, frame by frame */
export function outlined(
  recording: KeypointsRecording,
  facingSign: 1 | -1,
  deepPx: (frame: number) => number,
): KeypointsRecording {
  const outlineOf = (frame: NonNullable<KeypointsFrame>, i: number): Point[] => {
    const middle = (joint: 'ear' | 'shoulder' | 'hip' | 'knee'): Point => {
      const [a, b] = sides.map((side) => frame[jointIndex(side, joint)]!);
      return [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2];
    };
    const chain = [middle('ear'), middle('shoulder'), middle('hip'), middle('knee')];
    const edge = (sign: 1 | -1) =>
      Array.from({ length: 3 * steps + 1 }, (_, k): Point => {
        const part = Math.min(2, Math.floor(k / steps));
        const share = k / steps - part;
        const [[ax, ay], [bx, by]] = [chain[part]!, chain[part + 1]!];
        const length = Math.hypot(bx - ax, by - ay);
        const inside = part === 1 ? (share - hollow.from) / (hollow.to - hollow.from) : -1;
        const dent = inside > 0 && inside < 1 ? (deepPx(i) * (1 - Math.cos(2 * Math.PI * inside))) / 2 : 0;
        // The neck is thinner than the trunk, the thigh than the buttock.
        const taper = part === 0 ? 0.4 + 0.6 * share : part === 2 ? 1 - 0.35 * share : 1;
        const away = sign > 0 ? frontPx : -(backPx * taper - dent);
        return [
          ax + share * (bx - ax) + (facingSign * away * (by - ay)) / length,
          ay + share * (by - ay) - (facingSign * away * (bx - ax)) / length,
        ];
      });
    return [...edge(-1), ...edge(1).reverse()];
  };
  return {
    ...recording,
    outline: recording.frames.map((frame, i) => (frame ? outlineOf(frame, i) : null)),
  };
}

/** Angle between the steepest slopes above and below a hollow of this depth on a trunk of this length, degrees. */
export const hollowDeg = (deepPx: number, trunkPx: number) =>
  (2 * Math.atan((Math.PI * deepPx) / ((hollow.to - hollow.from) * trunkPx)) * 180) / Math.PI;
