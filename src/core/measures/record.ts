import type { AngleUse } from '../landmarks/landmark-model';
import type { TaskKind } from '../recording/task-kind';
import type { GaitCycle, KeyFrameKind } from '../timeline';
import type { Expectation, NormContext } from './expect';
import type { Limits } from './limit';
import type { Material } from './material';
import type { Found } from './found';
import type { Moment } from './moments';
import type { Side } from '../recording/skeleton';

/**
 * A measure is one record: what is read where, how sure it is, what is expected of it, what shows it. Tables keyed by the
 * id of a measure there are none; whoever needs one of these things asks the record.
 */
export interface MeasureRecord {
  /** Row of the clinical reference. */
  readonly ref: string;
  readonly unit: MeasureUnit;
  /** One value a side, or one for the whole body. */
  readonly sided: boolean;
  readonly group: MeasureGroup;
  /** The camera view that shows it. */
  readonly view: 'sagittal' | 'frontal' | 'any';
  /** What the person has to do. */
  readonly task: TaskKind;
  /** Reliability of one ordinary camera: A print, B print with caution, C left-right and change only, D refuse. */
  readonly grade: Grade;
  readonly decimals: number;
  /** What a body can do at most; without it what its unit allows (possible.ts). */
  readonly possible?: Range;
  /** null for what one camera cannot see. @param side null where the measure is not sided */
  readonly find: ((material: Material, side: Side | null) => Found) | null;
  /** Half width of a 95 % interval; null for what is never measured. */
  readonly plusMinus: PlusMinus | null;
  /**
   * How often the pixel noise of one segment's angle enters: a range has two ends, a knee two segments, the hips are a fifth
   * of a leg apart and filtered more, what is a mean over mid-stance has lost a part of it (set on the validation bench).
   * `length`: noise enters a percentage of the leg as it is. Without it once for what is an angle, else not at all.
   */
  readonly noise?: number | 'length';
  /** Change between two recordings that is more than the method's error, and the ± it belongs to (reference 5.2). */
  readonly change?: readonly [plusMinus: number, minimalDetectable: number];
  /** Of an estimate whose change is estimated by itself: the half width of that. */
  readonly changePlusMinus?: number;
  /** A note on the recording that has to stand beside a value. */
  readonly note?: 'tilt-estimate';
  /** Of an adult. */
  readonly expected?: Expectation;
  /** From where on a value is worth a second look; `two-sds`: that far from what is expected. */
  readonly limits?: Limits | 'two-sds' | ((context: NormContext) => Limits);
  /** null where no single moment shows it. */
  readonly moment: Moment | null;
  /** The picture that shows it. */
  readonly keyFrame?: KeyFrameKind;
  /** What is measured grows as its value falls: extension is the negative side of flexion. */
  readonly moreIsLower?: true;
  /** The measure of which it is left minus right; in a session the sides may come from two recordings. */
  readonly differenceOf?: string;
  /** The measure of whose sides it is an asymmetry without sign. */
  readonly asymmetryOf?: string;
  /** Of an asymmetry: it shows on the side opposite to the one that a pattern names. */
  readonly showsOnOtherSide?: true;
  /** The value of a repetition that it is made of: `Repetition.shows`. */
  readonly repetitionValue?: { readonly phase: string; readonly name: string };
  /** What a single stride shows of it by its events alone. */
  readonly ofCycle?: (cycle: GaitCycle) => number;
  /** Of a test done once a side: it has a value where the side was done. */
  readonly showsSideDone?: true;
  /** It is read against the ground of the picture, so a camera that pans, follows or zooms takes it away. */
  readonly stillCamera?: true;
  /** Its place among what a clinician asks of the movement first: a report shows the first five that were measured. */
  readonly askedFirst?: number;
  /** What one line says of the task's pace. */
  readonly isPace?: true;
}

export interface PlusMinus {
  /** Under good capture with the landmarks of a pose network (clinical reference 5.2), in the unit of the measure. */
  readonly network: number | ((clip: ClipTiming) => number);
  /** The angle behind it: where the network's offsets are taken out, what they leave is the error. */
  readonly angle?: AngleUse;
  /** With markers only events, camera and filtering are left to err (docs/VALIDATION.md); without it the network's. */
  readonly markers?: number;
  /** What a camera off the walking line mixes in from the sagittal plane, per sine of the angle (docs/VALIDATION.md). */
  readonly offAxis?: number;
  /** Fewer than 50 frames a second widen it. */
  readonly slowFramesWiden?: true;
}

export interface ClipTiming {
  readonly frameRateHz: number;
  /** Mean stride time; null where there are no strides. */
  readonly strideS: number | null;
}

export type Range = readonly [least: number, most: number];

export type Grade = 'A' | 'B' | 'C' | 'D';
export type MeasureUnit =
  'deg' | 'deg/s' | 's' | '%' | '1/min' | 'm' | 'm/s' | '% leg length' | '% hip width' | 'points' | 'ratio';
export type MeasureGroup = 'times' | 'side' | 'front' | 'stand' | 'tests';

/** The records of a group, without what all of the group share. */
export type Given<Shared extends keyof MeasureRecord> = Omit<MeasureRecord, Shared | 'decimals' | 'moment'> &
  Partial<Pick<MeasureRecord, 'decimals' | 'moment'>>;

/** The records of one view of walking. */
export type WalkGiven = Given<'group' | 'task' | 'view' | 'find'>;

/** What one camera cannot see well enough: listed with the reason why. */
export const refused = (
  group: MeasureGroup,
  ref: string,
  unit: MeasureUnit,
  sided: boolean,
  view: MeasureRecord['view'],
  decimals = 0,
): MeasureRecord => ({
  ref,
  unit,
  sided,
  group,
  view,
  task: 'walking',
  grade: 'D',
  decimals,
  find: null,
  plusMinus: null,
  moment: null,
});
