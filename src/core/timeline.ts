import type { SourceId } from './measures/source-ids';
import type { Side } from './recording/skeleton';
import type { Facing } from './recording/facing';
import type { MissingCode } from './missing-code';

/** What the stages find along the time of a clip: view, passes, events, cycles, repetitions, curves. Seconds of the container. */

export type Plane = 'sagittal' | 'frontal' | 'oblique';
export type Travel = Facing | 'treadmill' | 'backward';

export interface View {
  readonly plane: Plane;
  readonly facing: Facing;
  /** The side nearer to the camera; null in front and back views. */
  readonly nearSide: Side | null;
  /** Angle between the line of sight and the axis of the named plane, 0..45; null where it cannot be told. */
  readonly yawDeg: number | null;
}

export interface Pass {
  readonly startS: number;
  readonly endS: number;
  readonly travel: Travel;
}

export type EventKind = 'heel-strike' | 'toe-off';
export interface GaitEvent {
  readonly side: Side;
  readonly kind: EventKind;
  /** Between frames. */
  readonly timeS: number;
  /** 0..1 */
  readonly confidence: number;
  readonly origin: 'detected' | 'edited';
  /** Of an event that was moved by hand: where it had been found. */
  readonly detectedS?: number;
}

/** Heel strike to the next heel strike of the same side. */
export interface GaitCycle {
  readonly side: Side;
  readonly startS: number;
  readonly toeOffS: number;
  readonly endS: number;
}

/** What a stretch of a functional test is: one repetition, or one stance. */
export const phaseKinds = [
  'bend',
  'single-leg-stance',
  'squat',
  'sit-to-stand',
  'internal-rotation',
  'external-rotation',
  'hip-extension',
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/**
 * Instants within a phase. `peak`: deepest, furthest turned, fully upright; `hips-back`: the thigh has turned back by 8
 * degrees; `trunk-45`: the trunk has turned 45 degrees; `seat-off`: the hips leave the chair; `trunk-moves`: the trunk has
 * turned 5 degrees or the outline of the back has changed; `steady-start`, `steady-end`: what a stance is averaged over.
 */
export const phaseMarks = [
  'peak',
  'hips-back',
  'trunk-45',
  'seat-off',
  'trunk-moves',
  'steady-start',
  'steady-end',
] as const;
export type PhaseMark = (typeof phaseMarks)[number];

/** How the outline of the back changes in a part of a bend: turns as one, or rounds. */
export const roundings = ['hinge', 'mixed', 'rounded'] as const;
export type Rounding = (typeof roundings)[number];

/** One repetition of a functional test, or one stance; times in seconds of the container. */
export interface Stretch {
  readonly kind: PhaseKind;
  /** The leg that turns, extends or stands; null where both do the same. */
  readonly side: Side | null;
  readonly startS: number;
  readonly endS: number;
  /** Whether both ends lie within the clip. */
  readonly complete: boolean;
  readonly marks: readonly { readonly kind: PhaseMark; readonly timeS: number }[];
  /** Why this repetition does not count; null when it does. */
  readonly rejected: MissingCode | null;
  /** Of a bend: the back outline in the first, second and last third of the way down; null where it is hidden. */
  readonly rounding?: readonly (Rounding | null)[];
  /** Of a leg that moves back: whether the outline of the back was watched, or the lean of the trunk alone. */
  readonly outlineSeen?: boolean;
}

/** Curves over the gait cycle; `trunk` is drawn on the cycle of the named side. */
export type CurveId = 'thigh' | 'knee' | 'ankle' | 'trunk';
export interface Curve {
  readonly id: CurveId;
  readonly side: Side;
  readonly unit: 'deg';
  /** 101 points, 0..100 % of the cycle. The ankle's zero is the flat foot of mid-stance. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  readonly n: number;
  /** What is expected of an adult at this walking speed, 101 points each; the SD is between people. Absent in older results. */
  readonly expected?: {
    readonly mean: readonly number[];
    readonly sd: readonly number[];
    readonly source: SourceId;
  };
  /** Root mean square difference from the expected curve once both have the same mean, degrees. */
  readonly deviationDeg?: number;
}

export interface Series {
  readonly id: CurveId;
  readonly side: Side | null;
  readonly unit: 'deg';
  readonly timesS: readonly number[];
  /** null where missing. */
  readonly values: readonly (number | null)[];
}

/** Moments worth a picture: of a walk, of a stand, of each test. */
export const keyFrameKinds = [
  'heel-strike',
  'terminal-stance',
  'swing',
  'mid-stance',
  'standing',
  'deepest-bend',
  'one-leg',
  'deepest-squat',
  'rising',
  'turned-in',
  'leg-back',
] as const;
export type KeyFrameKind = (typeof keyFrameKinds)[number];
