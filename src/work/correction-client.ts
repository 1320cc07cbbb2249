import type { Edits, Result } from '../core';
import type { LandmarkFrames } from '../overlay';
import type { Corrected, CorrectionMessages, OpenParams } from './corrections';
import { packKeypoints } from './packed';
import { WorkerPort } from './port';

export interface CorrectionClient {
  /** Hands over the recording. @returns its landmarks as they are measured, left and right put right. */
  open(params: OpenParams): Promise<Result<LandmarkFrames>>;
  /** Measures what was opened last, with these corrections. */
  correct(edits: Edits): Promise<Result<Corrected>>;
  dispose(): void;
}

/** A client with a worker of its own, so that the page goes on while it measures. */
export function createCorrectionClient(): CorrectionClient {
  const port = new WorkerPort<CorrectionMessages>(
    () =>
      new Worker(new URL('./correction-worker.ts', import.meta.url), { type: 'module', name: 'corrections' }),
  );
  return {
    open: async (params) =>
      port.call('open', { ...params, keypoints: await packKeypoints(params.keypoints) }),
    correct: (edits) => port.call('correct', edits),
    dispose: () => port.dispose(),
  };
}
