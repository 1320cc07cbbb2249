import { ok, type EngineName, type LiveLook, type Result } from '../core';
import type { LiveMessages } from './messages';
import { WorkerPort } from './port';

/** Sees the people in a live picture. */
export interface LiveEyes {
  readonly engine: EngineName;
  /**
   * Looks at one picture, which is handed over. One at a time: ask for the next when this has answered, and with the
   * newest picture, so that what is seen never lags behind.
   * @param timeS increasing
   */
  look(picture: ImageBitmap, timeS: number): Promise<Result<LiveLook>>;
  /** Ends the worker. */
  dispose(): void;
}

/** Starts a worker with the smallest network on the fastest engine. Faults: those of the estimator, `cancelled`. */
export async function openLiveEyes(signal?: AbortSignal): Promise<Result<LiveEyes>> {
  const port = new WorkerPort<LiveMessages>(
    () => new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'live' }),
  );
  const baseUrl = new URL(import.meta.env.BASE_URL, document.baseURI).href;
  const opened = await port.call('open', { baseUrl }, { signal });
  if (!opened.ok) {
    port.dispose();
    return opened;
  }
  return ok({
    engine: opened.value,
    look: (picture, timeS) => port.call('look', { picture, timeS }, { transfer: [picture] }),
    dispose: () => port.dispose(),
  });
}
