import type { Outputs } from './engine';
import { regionAround, toPicture, type Region } from './region';

export const detectorPx = 224;
export const detectorOutputs = ['boxes', 'scores'] as const;

/** A person as the detector sees one. */
export interface Detection {
  readonly score: number;
  /** For the landmark network. */
  readonly region: Region;
}

interface Candidate extends Detection {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Layers of the network as [cells a row, boxes a cell]. */
const layers = [
  [28, 2],
  [14, 2],
  [7, 6],
] as const;
const valuesPerBox = 12;
const minScore = 0.5;
/** Boxes that share more than this of their union show the same person. */
const maxOverlap = 0.3;

/** Middles of the detector's cells, one for each box: x, y, x, y ... 0..1. */
function boxMiddles(): Float32Array {
  const middles: number[] = [];
  for (const [cells, boxes] of layers)
    for (let row = 0; row < cells; row++)
      for (let column = 0; column < cells; column++)
        for (let box = 0; box < boxes; box++) middles.push((column + 0.5) / cells, (row + 0.5) / cells);
  return Float32Array.from(middles);
}
const middles = boxMiddles();

function overlap(a: Candidate, b: Candidate): number {
  const width = Math.min(a.leftPx + a.widthPx, b.leftPx + b.widthPx) - Math.max(a.leftPx, b.leftPx);
  const height = Math.min(a.topPx + a.heightPx, b.topPx + b.heightPx) - Math.max(a.topPx, b.topPx);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.widthPx * a.heightPx + b.widthPx * b.heightPx - shared);
}

/** @param picture the square that the detector was shown */
function readBox(boxes: Float32Array, box: number, score: number, picture: Region): Candidate | null {
  const at = box * valuesPerBox;
  const place = (x: number, y: number) =>
    toPicture(
      picture,
      boxes[at + x]! / detectorPx + middles[2 * box]!,
      boxes[at + y]! / detectorPx + middles[2 * box + 1]!,
    );
  const [widthPx, heightPx] = [2, 3].map((i) => (boxes[at + i]! / detectorPx) * picture.sizePx) as [
    number,
    number,
  ];
  if (widthPx < 0 || heightPx < 0) return null;
  const middle = place(0, 1);
  return {
    score,
    region: regionAround(place(4, 5), place(6, 7)),
    leftPx: middle.xPx - widthPx / 2,
    topPx: middle.yPx - heightPx / 2,
    widthPx,
    heightPx,
  };
}

/** Everybody whom the detector found, the surest first. */
export function readDetections(
  outputs: Outputs<(typeof detectorOutputs)[number]>,
  picture: Region,
): Detection[] {
  const { boxes, scores } = outputs;
  const candidates: Candidate[] = [];
  for (let box = 0; box < scores.length; box++) {
    const score = 1 / (1 + Math.exp(-scores[box]!));
    if (!(score >= minScore)) continue;
    const candidate = readBox(boxes, box, score, picture);
    if (candidate) candidates.push(candidate);
  }
  candidates.sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of candidates)
    if (kept.every((other) => overlap(candidate, other) <= maxOverlap)) kept.push(candidate);
  return kept.map(({ score, region }) => ({ score, region }));
}
