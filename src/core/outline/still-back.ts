import type { MissingCode } from '../missing-code';
import type { KeypointsRecording } from '../recording/keypoints';
import type { PassReading } from '../scene/scene';
import { median } from '../signal/statistics';
import { backLine } from './back-line';
import type { BackProfile } from './back-shape';

/** The back's edge of a person who stands still, averaged over frames row by row. */

export interface StillBack {
  readonly profile: BackProfile;
  /** Row 0 in the picture, px. */
  readonly topPx: number;
  /** Frames behind it. */
  readonly frames: number;
  /** Median over the rows of the frame-to-frame deviation, as a share of the trunk. */
  readonly unrest: number;
}

const rows = 201;
/** Frames at least; fewer are no average. */
const minFrames = 5;
/** An edge that moves more than this share of the trunk while the joints are still is cloth in the wind, or a guess. */
const mostUnrest = 0.02;

/** The rearmost place of the edge at each row of the picture; null where it is not there. */
function rearmost(
  points: readonly (readonly [number, number])[],
  facingSign: 1 | -1,
  topPx: number,
  rowPx: number,
): (number | null)[] {
  const fwd: (number | null)[] = Array.from({ length: rows }, () => null);
  points.slice(1).forEach(([bx, by], k) => {
    const [ax, ay] = points[k]!;
    const [first, last] = [
      Math.ceil((Math.min(ay, by) - topPx) / rowPx),
      Math.floor((Math.max(ay, by) - topPx) / rowPx),
    ];
    for (let i = Math.max(0, first); i <= Math.min(rows - 1, last); i++) {
      const share = by === ay ? 0 : (topPx + i * rowPx - ay) / (by - ay);
      const here = facingSign * (ax + share * (bx - ax));
      if (fwd[i] === null || here < fwd[i]!) fwd[i] = here;
    }
  });
  return fwd;
}

const mostCommon = (codes: readonly MissingCode[]): MissingCode =>
  [...codes].sort((a, b) => codes.filter((c) => c === b).length - codes.filter((c) => c === a).length)[0] ??
  'no-outline';

/**
 * @param isStill whether the person stands still at a time of the recording
 * @returns the reason why there is no edge to read: that of most frames
 */
export function stillBack(
  recording: KeypointsRecording,
  pass: PassReading,
  isStill: (timeS: number) => boolean,
): StillBack | MissingCode {
  const lines = recording.frames.flatMap((frame, i) => {
    const polygon = recording.outline?.[i];
    if (!frame || !polygon || !isStill(recording.timesS[i]!)) return [];
    return [backLine(polygon, frame, pass.facingSign, recording)];
  });
  const good = lines.filter((line) => typeof line !== 'string');
  const reasons = lines.filter((line) => typeof line === 'string');
  if (good.length < minFrames || good.length < reasons.length) return mostCommon(reasons);
  const trunkPx = median(good.map((line) => line.trunkPx));
  const topPx = median(good.map(({ points }) => points[0]![1]));
  const bottomPx = median(good.map(({ points }) => points.at(-1)![1]));
  const rowPx = (bottomPx - topPx) / (rows - 1);
  if (rowPx <= 0) return 'outline-disturbed';
  const edges = good.map(({ points }) => rearmost(points, pass.facingSign, topPx, rowPx));
  const fwd: number[] = [];
  let firstRow = 0;
  const deviations: number[] = [];
  for (let i = 0; i < rows; i++) {
    const here = edges.map((edge) => edge[i]).filter((x) => x != null);
    if (here.length < good.length / 2) {
      // The ends of the line move a little from frame to frame.
      if (fwd.length > 0) break;
      firstRow = i + 1;
      continue;
    }
    const middle = median(here);
    fwd.push(middle);
    deviations.push(median(here.map((x) => Math.abs(x - middle))));
  }
  if (fwd.length < 0.9 * rows) return 'outline-disturbed';
  const unrest = median(deviations) / trunkPx;
  if (unrest > mostUnrest) return 'outline-moves';
  return { profile: { rowPx, fwd }, topPx: topPx + firstRow * rowPx, frames: good.length, unrest };
}
