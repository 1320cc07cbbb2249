import type { ReferenceEvent } from './input';

/** What the files of laboratories hold. */

/** Metres, in the axes of the file. */
export type MarkerPoint = readonly [number, number, number];
export type MarkerPath = readonly (MarkerPoint | null)[];

/** One stretch of load on one plate. */
export interface PlateContact {
  readonly onS: number;
  /** null where the foot was still there at the end. */
  readonly offS: number | null;
  /** Four corners of the plate, metres. */
  readonly corners: readonly MarkerPoint[];
}

export interface MarkerData {
  readonly rateHz: number;
  readonly timesS: readonly number[];
  readonly markers: ReadonlyMap<string, MarkerPath>;
  readonly events: readonly ReferenceEvent[];
  readonly plates: readonly PlateContact[];
  /** The points are those of a pose network, in metres: its errors, not those of markers. */
  readonly fromPose?: boolean;
}
