import { fault, turnAskedFor, type Edits, type Facing, type Fault, type Result } from '../../core';
import type { LandmarkFrames } from '../../overlay';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult, Measured } from '../../work';

export type ClipStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One recording of the session at hand, on its way from file to report. */
export class Clip {
  /** The same in the library. */
  id = $state('');
  status = $state<ClipStatus>('waiting');
  progress = $state.raw<AnalysisProgress | null>(null);
  /** Made with `edits`, and with `options` and `facing` as they are now, unless `measureFault` says why not. */
  result = $state.raw<AnalysisResult | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** Why the last change could not be measured; `result` is then the one before it. */
  measureFault = $state.raw<Fault | null>(null);
  /** Measuring again is under way. */
  measuring = $state(false);
  /** Sides put right and points corrected, as they are measured; null until somebody has asked for them. */
  landmarks = $state.raw<LandmarkFrames | null>(null);
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

  /** Why there is no result, or why it is still that of before the last change; null where nothing stands in the way. */
  problem = $derived.by((): Fault | null => this.fault ?? this.measureFault);

  /** By how much the picture would have to be turned to be measured; null where that, or a clip to turn, is not at hand. */
  turnAskedFor = $derived.by(() => (this.file && this.problem ? turnAskedFor(this.problem) : null));

  /** A new result of the same clip, and the corrections that it follows. */
  takeMeasured({ result, landmarks }: Measured, edits: Edits | null): void {
    this.result = result;
    this.landmarks = landmarks;
    this.edits = edits;
  }

  /** What a clip gave that was read; nothing is left of what was before. */
  takeRead(result: AnalysisResult): void {
    this.result = result;
    this.landmarks = null;
    this.measureFault = null;
    this.status = 'done';
  }

  /** Points that this core takes for no body's, or for one that lies, are not shown as an older core measured them. */
  giveUpDoubted(): void {
    const why = this.measureFault;
    if (why?.code !== 'not-a-body' && why?.code !== 'picture-turned') return;
    this.fault = why;
    this.measureFault = null;
    this.status = 'failed';
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
