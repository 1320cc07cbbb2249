import type { TaskKind } from './recording/task-kind';
import type { Grade, MeasureId, MeasureUnit } from './measures/measures';
import type { PainPlace, StatementId } from './session/answers';
import type { Sex } from './recording/keypoints';
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
export const modelNames = ['lite', 'full', 'heavy'] as const;
export type ModelName = (typeof modelNames)[number];

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

export type Flag = 'within' | 'watch' | 'marked';
export interface Expected {
  readonly mean: number;
  /** null where the source gives a mean only. */
  readonly sd: number | null;
  readonly source: string;
}

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
