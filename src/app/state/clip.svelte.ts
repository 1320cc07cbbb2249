import type { Fault, Result } from '../../core';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult } from '../../work';

export type ClipStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One recording of the session at hand, on its way from file to report. */
export class Clip {
  status = $state<ClipStatus>('waiting');
  progress = $state.raw<AnalysisProgress | null>(null);
  result = $state.raw<AnalysisResult | null>(null);
  fault = $state.raw<Fault | null>(null);
  cancelling = $state(false);
  /** null until it is loaded, and for a recording that was kept without its clip. */
  file = $state.raw<File | null>(null);
  /** Object URL of `file` for the player; lives as long as the clip is in the session. */
  url = $state.raw<string | null>(null);

  /** @param id stays the same when the recording is kept in the library */
  constructor(
    readonly id: string,
    readonly name: string,
    readonly options: AnalysisOptions,
    readonly load: () => Promise<Result<File>>,
  ) {}

  /** Whole percent of the frames, or null while unknown. */
  percent = $derived.by(() => {
    const { progress } = this;
    if (progress === null || !progress.framesTotal) return null;
    return Math.min(100, Math.floor((100 * progress.framesDone) / progress.framesTotal));
  });
}
