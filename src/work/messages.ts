import type {
  Assessment,
  EngineName,
  KeypointsRecording,
  LiveLook,
  ModelName,
  Sex,
  TaskKind,
  Turn,
} from '../core';
import type { EstimatorOptions, PersonSummary, PersonWish, PoseFrame } from '../pose';
import type { PackedKeypoints } from './packed';
import type { StretchReading } from './read-pose';
import type { Stretch } from './stretches';

/** What the page may ask of the analysis worker, and what comes back. One analysis at a time. */
export interface AnalysisOptions {
  readonly model: ModelName;
  /** `auto`: the first that works, in the measured order. */
  readonly engine: 'auto' | EngineName;
  /** null: found out from the movement. */
  readonly task: TaskKind | null;
  readonly heightM: number | null;
  readonly treadmillSpeedMS?: number | null | undefined;
  readonly ageYears?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** Which person, where there are several; without it the one longest in view, large and walking. */
  readonly person?: PersonWish | undefined;
  /** Whether the keypoints come with the person's outline; without it where the task is known to need it. */
  readonly outline?: boolean | undefined;
  /** Degrees clockwise by which the picture is turned to stand upright, beyond what its container says; 0 if left out. */
  readonly turn?: Turn | undefined;
  /** How many times slower the clip runs than the movement did; null or left out: nobody has said so. */
  readonly speedFactor?: number | null | undefined;
  /** Workers on a processor at most; without it as many as it has cores. */
  readonly workers?: number | undefined;
}

export type AnalysisStage = 'opening' | 'loading-model' | 'reading-frames' | 'assessing';

export interface AnalysisProgress {
  readonly stage: AnalysisStage;
  readonly framesDone: number;
  /** null while the number of frames is not known. */
  readonly framesTotal: number | null;
  /** Estimate from the pace so far; null until there is one. */
  readonly secondsLeft: number | null;
  /** null until one runs. */
  readonly engine: EngineName | null;
}

export interface AnalysisResult {
  readonly assessment: Assessment;
  /** Unfiltered, as the network gave them. */
  readonly keypoints: KeypointsRecording;
  /** Everybody who was seen, the likeliest patient first; `person: { number }` asks for one of them. */
  readonly people?: readonly PersonSummary[] | undefined;
  /** Where somebody else was in view, too: their keypoints, so that another can be chosen without reading the clip again. */
  readonly others?: readonly OtherPerson[] | undefined;
}

/** A result on its way from the worker. */
export type PackedResult = Omit<AnalysisResult, 'keypoints' | 'others'> & {
  readonly keypoints: PackedKeypoints;
  readonly others: readonly { readonly number: number; readonly keypoints: PackedKeypoints }[] | undefined;
};

/** Somebody in the clip whom the assessment is not about. */
export interface OtherPerson {
  /** As in `people`. */
  readonly number: number;
  readonly keypoints: KeypointsRecording;
}

export interface AnalyzeParams {
  readonly file: File;
  readonly options: AnalysisOptions;
  /** Absolute address of the folder that holds `models/`. */
  readonly baseUrl: string;
}

/** One stretch of a clip, for one of several workers. */
export interface ReadParams {
  readonly file: File;
  readonly estimator: EstimatorOptions;
  readonly turn?: Turn | undefined;
  readonly stretch: Stretch;
}
/** What has been read so far is with the caller, whatever becomes of the worker. */
export type ReadProgress =
  /** Models come, or an engine gets ready. */
  | { readonly engine: null }
  | {
      readonly engine: EngineName;
      /** The newest; null before the first. */
      readonly frame: PoseFrame | null;
    };

/** Every message to a worker: name -> [parameters, progress, result]. The page asks for `analyze` only. */
export type Messages = {
  read: [params: ReadParams, progress: ReadProgress, result: StretchReading];
  analyze: [params: AnalyzeParams, progress: AnalysisProgress, result: PackedResult];
};

/** What the page may ask of the worker that looks at a live picture. */
export type LiveMessages = {
  /** Loads the smallest network. Result: the engine that runs it. */
  open: [params: { readonly baseUrl: string }, progress: never, result: EngineName];
  /** One picture, handed over. Faults: those of an estimator whose last engine has failed. */
  look: [
    params: { readonly picture: ImageBitmap; readonly timeS: number },
    progress: never,
    result: LiveLook,
  ];
};
