import type { Facing } from './recording/facing';
import type { TaskKind } from './recording/task-kind';
import type { Grade, MeasureId, MeasureUnit } from './measures/measures';
import type { PainPlace, StatementId } from './session/answers';
import type { Side } from './recording/skeleton';

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
export const modelNames = ['lite', 'full', 'heavy'] as const;
export type ModelName = (typeof modelNames)[number];

export interface SourceInfo {
  readonly name: string;
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationS: number;
  readonly frames: number;
  /** Frames in which the person was found. */
  readonly framesAnalysed: number;
  /** Mean rate over the clip. */
  readonly frameRateHz: number;
  readonly variableFrameRate: boolean;
}

export interface PoseInfo {
  readonly model: ModelName | null;
  readonly modelSha256: string | null;
  /** `import`: the keypoints came from a file. */
  readonly engine: EngineName | 'import';
}

export interface Timing {
  readonly decodeMs: number;
  readonly poseMs: number;
  readonly coreMs: number;
  readonly totalMs: number;
  readonly msPerFrame: number;
}

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
export interface Phase {
  readonly kind: PhaseKind;
  /** The leg that turns, extends or stands; null where both do the same. */
  readonly side: Side | null;
  readonly startS: number;
  readonly endS: number;
  /** Whether both ends lie within the clip. */
  readonly complete: boolean;
  readonly marks: readonly { readonly kind: PhaseMark; readonly timeS: number }[];
  /** What this repetition alone shows; `MeasuredValue.value` is the mean of those that count. */
  readonly values: readonly { readonly id: MeasureId; readonly value: number }[];
  /** Why this repetition does not count; null when it does. */
  readonly rejected: MissingCode | null;
  /** Of a bend: the back outline in the first, second and last third of the way down; null where it is hidden. */
  readonly rounding?: readonly (Rounding | null)[];
  /** Of a leg that moves back: whether the outline of the back was watched, or the lean of the trunk alone. */
  readonly outlineSeen?: boolean;
}

export type Flag = 'within' | 'watch' | 'marked';
export interface Expected {
  readonly mean: number;
  /** null where the source gives a mean only. */
  readonly sd: number | null;
  readonly source: string;
}

export const missingCodes = [
  'other-view',
  'other-task',
  'other-side',
  'too-few-cycles',
  'not-visible',
  'low-frame-rate',
  'no-scale',
  'cannot-be-seen',
  'not-built',
  'not-performed',
  'too-few-repetitions',
  'clip-ends',
  'thigh-moved',
  'pelvis-tipped',
  'trunk-leaned',
  'no-outline',
  'arm-over-back',
  'outline-clipped',
  'outline-moves',
  'outline-disturbed',
] as const;
export type MissingCode = (typeof missingCodes)[number];
export interface Missing {
  readonly code: MissingCode;
  readonly text: string;
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
    readonly source: string;
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

export type SignState = 'clear' | 'borderline' | 'absent' | 'not-assessed';
export type SignRole = 'primary' | 'supporting' | 'against';
export interface PatternSign {
  readonly measure: MeasureId;
  readonly role: SignRole;
  readonly state: SignState;
  /** The side whose value is judged; null: the whole body, or both sides. */
  readonly side: Side | null;
  /** What was looked for, what was seen, and the source of the limit, for clinicians. */
  readonly text: string;
  /** The same for the person at home. */
  readonly plainText: string;
  /** In a session: id of the recording in which it was measured. */
  readonly recording?: string;
  /** The moment that shows it, seconds of that recording's container, where one moment does. */
  readonly timeS?: number;
}
export type PatternState = 'several-signs' | 'some-signs' | 'not-seen' | 'not-assessed';

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
  readonly text: string;
}

/** What measures say together. Fields without `plain` are for clinicians, those with it for the person at home. */
export interface Pattern {
  /** P01..P20 */
  readonly id: string;
  readonly name: string;
  readonly plainName: string;
  readonly state: PatternState;
  /** null: the side is unclear, or there is none. */
  readonly side: Side | null;
  /** What ties it to hip and spine, in one sentence. */
  readonly mechanism: string;
  readonly text: string;
  readonly plainText: string;
  readonly signs: readonly PatternSign[];
  readonly reported: readonly Reported[];
  /** What else looks the same. */
  readonly alternatives: readonly string[];
  /** What to look at next; empty unless signs were seen. */
  readonly next: readonly string[];
  readonly plainNext: readonly string[];
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
  'picture-edge',
  'engine-changed',
  'edited',
  'tilt-estimate',
  'trunk-watched-alone',
] as const;
export type QualityCode = (typeof qualityCodes)[number];
export interface QualityNote {
  readonly code: QualityCode;
  readonly severity: 'info' | 'warn' | 'refuse';
  readonly text: string;
  /** What the text mentions, by name, so that it can be said in another language; absent where it mentions nothing. */
  readonly values?: Readonly<Record<string, number | string>>;
}

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

export interface Assessment {
  readonly schema: typeof assessmentSchemaId;
  readonly app: {
    readonly version: string;
    /** `coreRevision` of the core that measured it; absent in results older than that number. */
    readonly coreRevision?: number;
  };
  readonly source: SourceInfo;
  readonly pose: PoseInfo;
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

export const isMeasured = (measure: Measure): measure is MeasuredValue => 'value' in measure;
