import type { Assessment, EngineName, KeypointsRecording, ModelName, TaskKind } from '../core';

/** What the page may ask of the analysis worker, and what comes back. One analysis at a time. */
export interface AnalysisOptions {
  readonly model: ModelName;
  /** `auto`: the first that works of WebGPU, WebGL, WASM. */
  readonly engine: 'auto' | EngineName;
  /** null: found out from the movement. */
  readonly task: TaskKind | null;
  readonly heightM: number | null;
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
}

export interface AnalyzeParams {
  readonly file: File;
  readonly options: AnalysisOptions;
  /** Absolute address of the folder that holds `models/`. */
  readonly baseUrl: string;
}

/** Every message between page and worker: name -> [parameters, progress, result]. */
export type Messages = {
  analyze: [params: AnalyzeParams, progress: AnalysisProgress, result: AnalysisResult];
};
