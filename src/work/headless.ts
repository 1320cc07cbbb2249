import { createAnalysisClient } from './client';
import type { AnalysisOptions, AnalysisProgress } from './messages';

/** What `headless.html` offers to whoever drives the browser (the command line). */
export interface HeadlessPage {
  /** Analyses the file in the page's file input. @returns `Result<AnalysisResult>` as JSON */
  analyze(options: AnalysisOptions): Promise<string>;
}

declare global {
  interface Window {
    contrapposto: HeadlessPage;
    /** Put in by the driver, if it wants to know. */
    contrappostoProgress?: (progress: AnalysisProgress) => void;
  }
}

/** A progress message crosses to another process: ten a second are enough. */
const progressEveryMs = 100;

const client = createAnalysisClient();

window.contrapposto = {
  async analyze(options) {
    const file = document.querySelector<HTMLInputElement>('#clip')?.files?.[0];
    if (!file) throw new Error('no file was chosen');
    let lastStage: string | null = null;
    let lastMs = -Infinity;
    const onProgress = (progress: AnalysisProgress) => {
      const nowMs = performance.now();
      if (progress.stage === lastStage && nowMs - lastMs < progressEveryMs) return;
      lastStage = progress.stage;
      lastMs = nowMs;
      window.contrappostoProgress?.(progress);
    };
    return JSON.stringify(await client.analyze(file, options, { onProgress }));
  },
};
