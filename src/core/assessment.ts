import type { TaskKind } from './recording/task-kind';
import type { Limit } from './measures/limit';
import type { Grade, MeasureId, MeasureUnit } from './measures/measures';
import type { SourceId } from './measures/source-ids';
import type { PatternId } from './patterns/pattern-id';
import type { PainPlace, StatementId } from './recording/answers';
import type { Sex } from './recording/keypoints';
import { modelNames, type ModelName } from './recording/model-name';
import type { EditSummary } from './recording/edit-summary';
import type { Side } from './recording/skeleton';
import type { SourceInfo } from './recording/source-info';
import type { MissingCode } from './missing-code';
import type { Curve, GaitCycle, GaitEvent, Pass, Series, Stretch, View } from './timeline';

export type { EditSummary, SourceInfo };
export * from './missing-code';
export * from './timeline';

/** `contrapposto/assessment@1`: the result of one recording. Angles in degrees, time in seconds of the container. */
export const assessmentSchemaId = 'contrapposto/assessment@1';

export const engineNames = [
  'tfjs-webgpu',
  'tfjs-webgl',
  'tfjs-wasm',
  'litert-webgpu',
  'litert-wasm',
] as const;
export type EngineName = (typeof engineNames)[number];
export { modelNames, type ModelName };

export interface PoseInfo {
  readonly model: ModelName | null;
  readonly modelSha256: string | null;
  /** `import`: the keypoints came from a file. */
  readonly engine: EngineName | 'import';
  /** Engines that failed in mid-clip, in order of time; absent where none did. Keypoints do not tell: it is carried along. */
  readonly engineChanges?: readonly EngineChange[];
}

/** An engine failed in mid-clip, and another went on from the last good frame. */
export interface EngineChange {
  /** Where in the clip. */
  readonly timeS: number;
  readonly from: EngineName;
  readonly to: EngineName;
  readonly reason: string;
}

export interface Timing {
  readonly decodeMs: number;
  readonly poseMs: number;
  readonly coreMs: number;
  readonly totalMs: number;
  readonly msPerFrame: number;
}

/** A stretch with what it shows. */
export interface Phase extends Stretch {
  /** What this repetition alone shows; `MeasuredValue.value` is the mean of those that count. */
  readonly values: readonly { readonly id: MeasureId; readonly value: number }[];
}

/**
 * One judgement of a value, wherever it is shown. `borderline`: past a limit, but by less than people spread and the method
 * errs; `cannot-tell`: the error is wider than people spread.
 */
export const flagValues = ['within', 'borderline', 'outside', 'cannot-tell'] as const;
export type Flag = (typeof flagValues)[number];
export interface Expected {
  readonly mean: number;
  /** null where the source gives a mean only. */
  readonly sd: number | null;
  readonly source: SourceId;
}

export interface Missing {
  readonly code: MissingCode;
}

export interface MeasureKey {
  readonly id: MeasureId;
  /** Row of the clinical reference. */
  readonly ref: string;
  readonly side: Side | null;
}
export interface MeasuredValue extends MeasureKey {
  readonly value: number;
  readonly unit: MeasureUnit;
  /** 95 % style half width of the error of `value`, same unit. */
  readonly plusMinus: number;
  /** Of an estimate that says more by its change: the same for the difference of two recordings of one person. */
  readonly changePlusMinus?: number;
  /** Of the same: what to subtract for that difference in place of `value`, since its change is estimated by itself. */
  readonly forChange?: number;
  /** Cycles (steps, frames for standing) the value is a mean of. */
  readonly n: number;
  readonly grade: Exclude<Grade, 'D'>;
  /** Of an asymmetry, which has no sign of its own: the side with the smaller value. */
  readonly smallerSide?: Side;
  readonly expected: Expected | null;
  readonly flag: Flag | null;
}
export interface MissingMeasure extends MeasureKey {
  readonly missing: Missing;
}
export type Measure = MeasuredValue | MissingMeasure;

/** `cannot-tell`: measured, but with an error so large that the deficit in question would not show. */
export type SignState = 'clear' | 'borderline' | 'absent' | 'cannot-tell' | 'not-assessed';
export type SignRole = 'primary' | 'supporting' | 'against';
/** How a sign looks at its measure. */
export type SignLook =
  | {
      readonly kind: 'value';
      /** Of a sided measure: this side, the other, any of both (the stronger), or both (the weaker). */
      readonly on: 'this' | 'other' | 'either' | 'both';
    }
  /** This side's value less the other's; the limit is `above`, or `below` where this side has to be the smaller. */
  | { readonly kind: 'difference' }
  /** A left-minus-right measure, turned so that it is this side less the other. */
  | { readonly kind: 'signed-difference' }
  /** The distance between left and right, whichever is larger. */
  | { readonly kind: 'apart' }
  /** An asymmetry without sign: the smaller value has to be on this side or the other. */
  | { readonly kind: 'asymmetry'; readonly smallerOn: 'this' | 'other' };

/** Why a sign was not assessed: no speed to judge by, the other side or the measure is missing. */
export type SignReason = 'speed' | 'other-side' | 'missing';

/** One look at one measure, judged. */
export interface PatternSign {
  readonly measure: MeasureId;
  readonly role: SignRole;
  readonly state: SignState;
  /** Logarithm of a likelihood ratio: speaks for the pattern +, against it -; 0 where it was not assessed. */
  readonly logRatio: number;
  /** The side whose value is judged; null: the whole body, or both sides. */
  readonly side: Side | null;
  readonly look: SignLook;
  /** What was seen, in the unit of the measure: its value, or the difference the look makes of it; null: not measured. */
  readonly value: number | null;
  readonly plusMinus: number | null;
  /** Cycles or repetitions behind the value. */
  readonly n: number | null;
  /** The mean that is expected of the measure, where one is known. */
  readonly expected: number | null;
  /** What was looked for; null where there is no limit to judge by. */
  readonly limit: Limit | null;
  /** null where it was assessed. */
  readonly reason: SignReason | null;
  /** Why the measure is missing, where that is the reason and is known. */
  readonly missing: MissingCode | null;
  /** In a session: id of the recording in which it was measured. */
  readonly recording?: string;
  /** The moment that shows it, seconds of that recording's container, where one moment does. */
  readonly timeS?: number;
}
/** `cannot-tell`: looked at, but with an error so large that a deficit worth knowing would not have shown. */
export const patternStates = [
  'several-signs',
  'some-signs',
  'not-seen',
  'cannot-tell',
  'not-assessed',
] as const;
export type PatternState = (typeof patternStates)[number];

/** The deficit of its main sign that a pattern would have shown in four of five people. */
export interface WouldShow {
  readonly measure: MeasureId;
  /** In the unit of the measure. */
  readonly size: number;
}

/** 1: meta-analysis or several controlled studies of the sign; 2: single or conflicting studies; 3: tradition, mechanism. */
export type EvidenceGrade = 1 | 2 | 3;

/** A recording that a pattern asks for. */
export interface PatternNeed {
  readonly task: TaskKind;
  readonly plane: 'sagittal' | 'frontal' | 'any';
  /** The side near the camera, or the leg that does the test; null: either. */
  readonly side: Side | null;
}

/** What the person said that belongs to a pattern; shown with it, and no sign. */
export interface Reported {
  readonly place?: PainPlace;
  readonly statement?: StatementId;
  readonly side: Side | null;
}

/** What measures say together. */
export interface Pattern {
  readonly id: PatternId;
  readonly state: PatternState;
  /** null: the side is unclear, or there is none. */
  readonly side: Side | null;
  readonly signs: readonly PatternSign[];
  /** null where it was not assessed, or people's figures are not known. */
  readonly wouldShow: WouldShow | null;
  /** How often it is said of people without complaint, percent of results; null where that was not measured. */
  readonly falseAlarmPercent: number | null;
  readonly reported: readonly Reported[];
  /** It is looked for only where there is pain, and nobody was asked. */
  readonly unasked: boolean;
  readonly evidence: EvidenceGrade;
  /** Short citations. */
  readonly references: readonly string[];
  /** Recordings that show it, and those of them that there are not. */
  readonly needs: readonly PatternNeed[];
  readonly missingNeeds: readonly PatternNeed[];
}

export const qualityCodes = [
  'task-unknown',
  'backward',
  'running',
  'frame-rate-too-low',
  'frame-rate-low',
  'frame-rate',
  'oblique-view',
  'camera-axis',
  'person-absent',
  'child',
  'legs-uncertain',
  'sides-repaired',
  'few-cycles',
  'near-side',
  'camera-roll',
  'slowed-down',
  'rhythm-doubted',
  'picture-edge',
  'film-cut',
  'camera-moves',
  'engine-changed',
  'edited',
  'tilt-estimate',
  'trunk-watched-alone',
] as const;
export type QualityCode = (typeof qualityCodes)[number];
/** The figures of those notes that have any; rates in Hz, angles in degrees, times in seconds of the container. */
export interface QualityValues {
  'frame-rate-too-low': { readonly rateHz: number; readonly minimumHz: number };
  'frame-rate-low': { readonly rateHz: number };
  'frame-rate': { readonly rateHz: number };
  'camera-axis': { readonly yawDeg: number };
  /** Frames. */
  'person-absent': { readonly found: number; readonly frames: number };
  'sides-repaired': { readonly frames: number };
  /** Whole strides. */
  'few-cycles': { readonly left: number; readonly right: number };
  'near-side': { readonly side: Side };
  'camera-roll': { readonly rollDeg: number };
  /** How many times. */
  'slowed-down': { readonly factor: number };
  /** The factor by which it would be a usual rhythm, and how long a stride takes on the clock of the clip. */
  'rhythm-doubted': { readonly factor: number; readonly strideS: number };
  'film-cut': { readonly cuts: number };
  'engine-changed': {
    readonly timeS: number;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  };
  'tilt-estimate': { readonly changePlusMinus: number };
  edited: EditCounts;
}
/** What was corrected by hand, by kind; `fromS` and `toS` where the clip was cut. */
export type EditCounts = Readonly<
  Record<'moved' | 'added' | 'deleted' | 'leftOut' | 'pulled' | 'swapped', number>
> & { readonly fromS?: number; readonly toS?: number };

export interface QualityNote {
  readonly code: QualityCode;
  readonly severity: 'info' | 'warn' | 'refuse';
  /** `QualityValues[code]`; absent where a note has no figures. */
  readonly values?: Readonly<Record<string, number | string>>;
}

/** Whom the recording shows, as far as it was said; picks the norms, in the recording and in a session. */
export interface Subject {
  readonly ageYears: number | null;
  readonly sex: Sex | null;
  readonly heightM: number | null;
}

export interface Assessment {
  readonly schema: typeof assessmentSchemaId;
  readonly app: {
    readonly version: string;
    /** `coreRevision` of the core that measured it; absent in results older than that number. */
    readonly coreRevision?: number;
  };
  readonly source: SourceInfo;
  readonly pose: PoseInfo;
  /** Absent in older results. */
  readonly subject?: Subject;
  /** How many times slower the clip runs than the movement did, where that was said; values are those of the movement. */
  readonly speedFactor?: number;
  readonly task: { readonly kind: TaskKind; readonly chosenBy: 'detected' | 'user' };
  readonly view: View;
  readonly passes: readonly Pass[];
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Repetitions and stances of a functional test in order of time; empty for walking and standing. */
  readonly phases: readonly Phase[];
  /** v / sqrt(g * leg length): picks the norms; null where the view does not show it. */
  readonly dimensionlessSpeed: number | null;
  /** Every measure of `measureIds`, once a side where it has sides: a value, or the reason why there is none. */
  readonly measures: readonly Measure[];
  readonly curves: readonly Curve[];
  readonly series: readonly Series[];
  readonly patterns: readonly Pattern[];
  readonly quality: readonly QualityNote[];
  /** What was corrected by hand before this was measured; absent where nothing was. */
  readonly edited?: EditSummary;
  readonly timing: Timing;
}

/** Of a measure as data, and of one that has been said. */
export const isMeasured = <M extends object>(measure: M): measure is Extract<M, { readonly value: number }> =>
  'value' in measure;
