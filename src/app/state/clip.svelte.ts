import { fault, type Assessment, type Edits, type Facing, type Fault, type Result } from '../../core';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult } from '../../work';

export type ClipStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One recording of the session at hand, on its way from file to report. */
export class Clip {
  /** The same in the library. */
  id = $state('');
  status = $state<ClipStatus>('waiting');
  progress = $state.raw<AnalysisProgress | null>(null);
  /** Made with `options`, `facing` and `edits` as they are now. */
  result = $state.raw<AnalysisResult | null>(null);
  fault = $state.raw<Fault | null>(null);
  cancelling = $state(false);
  /** null until it is loaded, and for a recording that was kept without its clip. */
  file = $state.raw<File | null>(null);
  /** Object URL of `file` for the player; lives as long as the clip is in the session. */
  url = $state.raw<string | null>(null);
  /** A small picture of the clip, as a data address; null while there is none. */
  thumbnail = $state.raw<string | null>(null);
  options = $state.raw<AnalysisOptions>()!;
  /** What the user says against the detected view; null: as detected. */
  facing = $state.raw<Facing | null>(null);
  /** Corrections by hand; null: none yet. */
  edits = $state.raw<Edits | null>(null);
  /** The version of the core that first measured a recording of the library, where it has been measured anew since. */
  measuredBefore = $state.raw<string | null>(null);

  constructor(
    id: string,
    readonly name: string,
    options: AnalysisOptions,
    readonly load: () => Promise<Result<File>>,
  ) {
    this.id = id;
    this.options = options;
  }

  /** Whole percent of the frames, or null while unknown. */
  percent = $derived.by(() => {
    const { progress } = this;
    if (progress === null || !progress.framesTotal) return null;
    return Math.min(100, Math.floor((100 * progress.framesDone) / progress.framesTotal));
  });

  /** Corrections, and what follows from them. */
  takeCorrections(edits: Edits, assessment: Assessment): void {
    this.edits = edits;
    if (this.result) this.result = { ...this.result, assessment };
  }

  giveUp(): void {
    this.fault = fault('cancelled');
    this.status = 'failed';
  }

  takeFile(file: File): void {
    this.file = file;
    this.url ??= URL.createObjectURL(file);
  }

  releaseFile(): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = null;
  }
}
