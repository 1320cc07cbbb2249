import {
  failed,
  landmarkIndex,
  maxGapS,
  metresPerPixel,
  minVisibility,
  ok,
  settledFrames,
  type KeypointsFrame,
  type LandmarkName,
  type Result,
} from '../../core';
import type { Exported } from '../export-file';

/** Landmarks as the points of a motion file: in metres, at a constant rate. */

/** Names that other trackers' files have for the same places (HALPE-26); eyes, mouth and fingers are measured by nothing. */
const markerNames: readonly (readonly [landmark: LandmarkName, name: string])[] = [
  ['nose', 'Nose'],
  ...(
    [
      ['ear', 'Ear'],
      ['shoulder', 'Shoulder'],
      ['elbow', 'Elbow'],
      ['wrist', 'Wrist'],
      ['hip', 'Hip'],
      ['knee', 'Knee'],
      ['ankle', 'Ankle'],
      ['heel', 'Heel'],
      ['foot_index', 'BigToe'],
    ] as const
  ).flatMap(
    ([joint, name]) =>
      [
        [`right_${joint}`, `R${name}`],
        [`left_${joint}`, `L${name}`],
      ] as const,
  ),
];

/** Metres in the plane of the picture: `forward` the way the person faces, `up` from the lower edge; null where not seen. */
export type GridPoint = { readonly forwardM: number; readonly upM: number } | null;

export interface Marker {
  readonly name: string;
  readonly points: readonly GridPoint[];
}

export interface MarkerGrid {
  readonly rateHz: number;
  /** Sample `i` is at `(first + i) / rateHz` seconds of the clip. */
  readonly first: number;
  readonly count: number;
  readonly markers: readonly Marker[];
}

/** Nearer to a sample than this, a frame is the sample. */
const sameMomentS = 0.00025;

/** Where one sample lies between frames: it is `share` of the way from frame `from` to the next; null: in a gap. */
type Place = { readonly from: number; readonly share: number } | null;

function places(timesS: readonly number[], first: number, count: number, rateHz: number): Place[] {
  let from = 0;
  return Array.from({ length: count }, (_, i) => {
    const timeS = (first + i) / rateHz;
    while (from + 1 < timesS.length && timesS[from + 1]! <= timeS + sameMomentS) from++;
    const [beforeS, afterS] = [timesS[from]!, timesS[from + 1]];
    if (Math.abs(timeS - beforeS) <= sameMomentS) return { from, share: 0 };
    if (timeS < beforeS || afterS === undefined || afterS - beforeS > maxGapS) return null;
    return { from, share: (timeS - beforeS) / (afterS - beforeS) };
  });
}

/** The usual rate of the clip: of the middle interval where they differ, else of all of them. */
function rateOf(timesS: readonly number[], variable: boolean): number {
  if (!variable) return (timesS.length - 1) / (timesS.at(-1)! - timesS[0]!);
  const intervalsS = timesS.slice(1).map((timeS, i) => timeS - timesS[i]!);
  return 1 / intervalsS.toSorted((a, b) => a - b)[intervalsS.length >> 1]!;
}

/** A rate that a file can state without an error that adds up: whole, or to a thousandth (29.97, 23.976). */
function statedRate(rateHz: number): number {
  const whole = Math.round(rateHz);
  return Math.abs(rateHz - whole) < 0.002 * rateHz && Math.abs(rateHz - whole) < 0.02
    ? whole
    : Math.round(rateHz * 1000) / 1000;
}

/**
 * The landmarks as they are measured (sides put right, corrections by hand in place), not smoothed, in metres. Where the
 * frames do not come at a constant rate, points between two frames lie on the straight line between them.
 */
export function markerGrid({ assessment, keypoints, edits }: Exported): Result<MarkerGrid> {
  const metres = metresPerPixel(keypoints);
  if (metres === null) return failed('export-no-scale');
  const { timesS, widthPx, heightPx } = keypoints;
  if (timesS.length < 2) return failed('export-nothing');
  const rateHz = statedRate(rateOf(timesS, assessment.source.variableFrameRate));
  const first = Math.ceil((timesS[0]! - sameMomentS) * rateHz);
  const count = Math.floor((timesS.at(-1)! + sameMomentS) * rateHz) - first + 1;
  const grid = places(timesS, first, count, rateHz);
  const { frames } = settledFrames(keypoints, edits);
  const facesLeft = assessment.view.facing === 'left';
  const seen = (frame: KeypointsFrame | undefined, k: number) => {
    const point = frame?.[k];
    if (!point) return null;
    const [x, y, visibility] = point;
    const inside = x >= 0 && x <= widthPx && y >= 0 && y <= heightPx;
    return visibility >= minVisibility && inside ? point : null;
  };
  const at = (place: Place, k: number): GridPoint => {
    if (!place) return null;
    const { from, share } = place;
    const a = seen(frames[from], k);
    const b = share === 0 ? a : seen(frames[from + 1], k);
    if (!a || !b) return null;
    const [x, y] = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    return { forwardM: (facesLeft ? widthPx - x : x) * metres, upM: (heightPx - y) * metres };
  };
  const markers = markerNames
    .map(([landmark, name]) => ({ name, points: grid.map((place) => at(place, landmarkIndex[landmark])) }))
    .filter(({ points }) => points.some((point) => point !== null));
  return markers.length === 0 ? failed('export-nothing') : ok({ rateHz, first, count, markers });
}
