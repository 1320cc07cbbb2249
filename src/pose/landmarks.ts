import { landmarkCount, type KeypointsFrame, type WorldFrame } from '../core';
import type { Clothes } from './clothes';
import type { Outputs } from './engine';
import { regionAround, toPicture, type PointPx, type Region } from './region';

export const landmarkPx = 256;
/** The heat map before its sigmoid: only a few of its values are needed. */
export const landmarkOutputs = ['ld_3d', 'output_poseflag', 'activation_heatmap', 'world_3d'] as const;
/** The person's outline before its sigmoid, one value for each pixel of the region. */
export const maskOutput = 'activation_segmentation';
export type LandmarkOutput = (typeof landmarkOutputs)[number];

/** One person in one frame. */
export interface Landmarks {
  /** Pixels of the picture; visibility 0..1. */
  readonly keypoints: NonNullable<KeypointsFrame>;
  /** 33 probabilities that the point lies within the picture. */
  readonly presence: readonly number[];
  /** Metres from mid-hip. */
  readonly world: NonNullable<WorldFrame>;
  /** Probability that this is a person. */
  readonly score: number;
  /** Closed polygon in pixels of the picture; null where it was not asked for or there is none. */
  readonly outline: readonly (readonly [x: number, y: number])[] | null;
  /** null where they were not looked at, or are out of the picture. */
  readonly clothes: Clothes | null;
  /** Where to look in the next frame. */
  readonly next: Region;
}

/** Points of the network: the landmarks, then middle of the hips and rim of the body's circle, then four unused ones. */
const networkPoints = 39;
const valuesPerPoint = 5;
const heatmapCells = 64;
/** The heat map is looked at this many cells around the landmark. */
const reachCells = 3;
const minScore = 0.5;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** A landmark moved to the centre of its own hill in the heat map, if there is one; 0..1 of the region. */
function refine(heatmap: Float32Array, point: number, u: number, v: number): readonly [number, number] {
  const column = Math.trunc(u * heatmapCells);
  const row = Math.trunc(v * heatmapCells);
  if (column < 0 || row < 0 || column >= heatmapCells || row >= heatmapCells) return [u, v];
  const lastColumn = Math.min(heatmapCells - 1, column + reachCells);
  const lastRow = Math.min(heatmapCells - 1, row + reachCells);
  let [sum, sumColumn, sumRow, peak] = [0, 0, 0, 0];
  for (let y = Math.max(0, row - reachCells); y <= lastRow; y++) {
    for (let x = Math.max(0, column - reachCells); x <= lastColumn; x++) {
      const heat = sigmoid(heatmap[(y * heatmapCells + x) * networkPoints + point]!);
      sum += heat;
      sumColumn += heat * x;
      sumRow += heat * y;
      if (heat > peak) peak = heat;
    }
  }
  return peak >= 0.5 ? [sumColumn / sum / heatmapCells, sumRow / sum / heatmapCells] : [u, v];
}

/** @returns null where the region shows nobody */
export function readLandmarks(outputs: Outputs<LandmarkOutput>, region: Region): Landmarks | null {
  const { ld_3d: points, world_3d: metres, activation_heatmap: heatmap } = outputs;
  const score = outputs.output_poseflag[0]!;
  if (!(score >= minScore)) return null;
  const place = (point: number): PointPx => {
    const at = point * valuesPerPoint;
    const [u, v] = refine(heatmap, point, points[at]! / landmarkPx, points[at + 1]! / landmarkPx);
    return toPicture(region, u, v);
  };
  const probability = (point: number, value: number) => sigmoid(points[point * valuesPerPoint + value]!);
  const [cos, sin] = [Math.cos(region.angleRad), Math.sin(region.angleRad)];
  const indices = Array.from({ length: landmarkCount }, (_, point) => point);
  return {
    keypoints: indices.map((point) => {
      const { xPx, yPx } = place(point);
      return [xPx, yPx, probability(point, 3)] as const;
    }),
    presence: indices.map((point) => probability(point, 4)),
    world: indices.map((point) => {
      const [x, y, z] = [metres[3 * point]!, metres[3 * point + 1]!, metres[3 * point + 2]!];
      return [cos * x - sin * y, sin * x + cos * y, z] as const;
    }),
    score,
    outline: null,
    clothes: null,
    next: regionAround(place(landmarkCount), place(landmarkCount + 1)),
  };
}
