import type { Result, Turn } from '../core';
import { createAnalysisClient } from './client';
import type { AnalysisOptions, AnalysisProgress } from './messages';
import { cutPictures, type PictureWish } from './pictures';

/** What `headless.html` offers to whoever drives the browser (the command line). */
export interface HeadlessPage {
  /** Analyses the file in the page's file input. @returns `Result<AnalysisResult>` as JSON */
  analyze(options: AnalysisOptions): Promise<string>;
  /** Cuts pictures out of the file in the page's file input, turned as it was analysed last. @returns `Result<string[]>` of `data:` addresses as JSON */
  pictures(wishes: readonly PictureWish[]): Promise<string>;
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
let lastTurn: Turn = 0;

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#clip')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return file;
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error as DOMException);
    reader.readAsDataURL(blob);
  });

window.contrapposto = {
  async pictures(wishes) {
    const cut = await cutPictures(chosenFile(), wishes, lastTurn);
    const result: Result<string[]> = cut.ok
      ? { ok: true, value: await Promise.all(cut.value.map(dataAddress)) }
      : cut;
    return JSON.stringify(result);
  },
  async analyze(options) {
    const file = chosenFile();
    lastTurn = options.turn ?? 0;
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
