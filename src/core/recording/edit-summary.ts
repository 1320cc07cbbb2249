import type { GaitCycle } from '../timeline';

/** What was corrected by hand. */
export interface EditSummary {
  readonly eventsAdded: number;
  readonly eventsMoved: number;
  readonly eventsDeleted: number;
  /** Pulls at single landmarks. */
  readonly landmarksDragged: number;
  /** Frames in which left and right were exchanged. */
  readonly framesSwapped: number;
  /** Strides that were found and are left out of `cycles` and of every value. */
  readonly excludedCycles: readonly GaitCycle[];
  /** The part of the clip that is measured; null: all of it. */
  readonly trim: { readonly startS: number; readonly endS: number } | null;
}
