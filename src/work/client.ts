import { ok, type Result } from '../core';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult, Messages } from './messages';
import { unpackResult } from './packed-result';
import { WorkerPort, type CallHooks } from './port';

export interface AnalysisClient {
  /**
   * Analyses one clip in the worker; a second call waits for the first. Never rejects: every failure a user can meet is
   * a fault, a cancel through `hooks.signal` is the fault `cancelled`.
   */
  analyze(
    file: File,
    options: AnalysisOptions,
    hooks: CallHooks<AnalysisProgress>,
  ): Promise<Result<AnalysisResult>>;
  /** Ends the worker. The client cannot be used afterwards. */
  dispose(): void;
}

/** A client with its own analysis worker, which starts with the first analysis. */
export function createAnalysisClient(): AnalysisClient {
  const port = new WorkerPort<Messages>(
    () => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
  );
  const baseUrl = new URL(import.meta.env.BASE_URL, document.baseURI).href;
  return {
    analyze: async (file, options, hooks) => {
      const packed = await port.call('analyze', { file, options, baseUrl }, hooks);
      return packed.ok ? ok(await unpackResult(packed.value)) : packed;
    },
    dispose: () => port.dispose(),
  };
}
