import type { Result } from '../core';
import type {
  ExportedClip,
  ExportMessages,
  ExportParams,
  ExportProgress,
  PictureParams,
} from './export-clip';
import { WorkerPort, type CallHooks } from './port';

export interface ExportClient {
  /** Never rejects; a cancel through `hooks.signal` is the fault `cancelled`. */
  clip(params: ExportParams, hooks: CallHooks<ExportProgress>): Promise<Result<ExportedClip>>;
  /** One frame as PNG, in the size of the clip. */
  picture(params: PictureParams): Promise<Result<Blob>>;
  dispose(): void;
}

/** A client with a worker of its own: writing a clip does not wait for the one that is being read. */
export function createExportClient(): ExportClient {
  const port = new WorkerPort<ExportMessages>(
    () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' }),
  );
  return {
    clip: (params, hooks) => port.call('clip', params, hooks),
    picture: (params) => port.call('picture', params),
    dispose: () => port.dispose(),
  };
}
