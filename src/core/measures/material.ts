import type { Side } from '../recording/skeleton';
import type { PassReading } from '../scene/scene';
import type { SideAngles } from '../scene/kinematics';
import type { Tracks } from '../tracks/tracks';
import type { BackReading } from '../outline/back-reading';
import type { MissingCode } from '../missing-code';
import type { Curve } from '../timeline';
import type { TestReading } from '../tasks/reading';
import type { CycleReader, PassCycles } from '../walking/cycle-reader';
import type { FrontStride } from '../walking/front-strides';
import type { WalkTimes } from '../walking/walk-times';
import type { Found } from './found';

/** All that measures are read from. What another task or view would show is empty. */
export interface Material {
  readonly walk: WalkTimes;
  /** Side passes with their cycles. */
  readonly sideCycles: readonly PassCycles[];
  /** Computed once; null where nobody comes or goes. */
  readonly frontStrides: () => readonly FrontStride[] | null;
  readonly curves: readonly Curve[];
  /** v / sqrt(g * leg length); null where the view does not show it. */
  readonly speed: number | null;
  readonly cycles: number;
  readonly stand: Stand;
  readonly back: () => BackReading | MissingCode;
  readonly test: TestReading;
  /** What is found of another measure. */
  readonly found: (id: string, side: Side | null) => Found;
}

/** A quiet stand. */
export interface Stand {
  /** With the landmarks at the centres of joints, where the network's offsets are known. */
  readonly tracks: Tracks;
  readonly pass: PassReading;
  /** Samples of the grid in which the person stands still. */
  readonly still: readonly number[];
}

/** One stride of a side view. */
export interface SideStride {
  readonly cycle: CycleReader;
  readonly side: Side;
  readonly angles: SideAngles;
  readonly tracks: Tracks;
}
