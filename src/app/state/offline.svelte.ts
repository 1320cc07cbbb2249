import type { ModelName } from '../../core';

/** A file that the page keeps once it was used: a part of a model, an engine, a sample. */
interface KeptFile {
  /** From the page's own folder. */
  readonly path: string;
  readonly bytes: number;
  /** Whether it lies on this machine. */
  readonly here: boolean;
}

/** A file that was fetched is on its way to the disk for a moment. */
const settleMs = 250;
const settleTries = 20;

/** The model that films, and the one that finds people, are needed beside the one that reads clips. */
const isNeeded = (path: string, model: ModelName) =>
  path.endsWith('.wasm') || ['detector', 'lite', model].some((name) => path.startsWith(`models/${name}/`));

/** The page's service worker: registered after the page stands, and asked to take over when the user wants the new version. */
export class Offline {
  /** A newer version of the page is here and waits. */
  updateReady = $state(false);
  /** Models and engines are being fetched; null: they are not. */
  fetching = $state.raw<{ readonly doneBytes: number; readonly totalBytes: number } | null>(null);
  /** The last fetching came to nothing: no network, or no room. */
  failed = $state(false);
  #files = $state.raw<readonly KeptFile[] | null>(null);
  #registration: ServiceWorkerRegistration | null = null;
  #stop = new AbortController();

  async register(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    // Where it is refused (a private window, an insecure address) the page works as before, with a network.
    const registration = await navigator.serviceWorker
      .register('./service-worker.js', { updateViaCache: 'none' })
      .catch(() => null);
    if (!registration) return;
    this.#registration = registration;
    const look = () =>
      (this.updateReady = registration.waiting !== null && !!navigator.serviceWorker.controller);
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
    look();
  }

  /** Loads the new version; what is kept in the library is not touched. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage('take-over');
  }

  /** What an analysis with this model needs; null where nothing can be kept. Known after `look`. */
  filesFor(model: ModelName): readonly KeptFile[] | null {
    return this.#files?.filter(({ path }) => isNeeded(path, model)) ?? null;
  }

  /** Looks at what lies on this machine. */
  async look(): Promise<void> {
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
    this.#files = worker && (await askForFiles(worker));
  }

  /** Fetches what is missing, one file after the other; what has come stays, whatever happens. */
  async fetchFor(model: ModelName): Promise<void> {
    const missing = this.filesFor(model)?.filter(({ here }) => !here) ?? [];
    const totalBytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    let doneBytes = 0;
    this.failed = false;
    this.#stop = new AbortController();
    this.fetching = { doneBytes, totalBytes };
    try {
      for (const { path } of missing)
        await fetchWhole(path, this.#stop.signal, (bytes) => {
          doneBytes += bytes;
          this.fetching = { doneBytes, totalBytes };
        });
      this.failed = !(await this.#isHere(model));
    } catch {
      this.failed = !this.#stop.signal.aborted;
      await this.look();
    }
    this.fetching = null;
  }

  stop(): void {
    this.#stop.abort();
  }

  async #isHere(model: ModelName): Promise<boolean> {
    for (let i = 0; i < settleTries; i++) {
      await this.look();
      if (this.filesFor(model)?.every(({ here }) => here)) return true;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
    }
    return false;
  }
}

function askForFiles(worker: ServiceWorker): Promise<readonly KeptFile[]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly KeptFile[]>) => resolve(data);
    worker.postMessage('kept-files', [port2]);
  });
}

/** The service worker keeps what passes through it. @throws where it does not come whole */
async function fetchWhole(path: string, signal: AbortSignal, onBytes: (bytes: number) => void) {
  const response = await fetch(path, { signal });
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) onBytes(piece.value.length);
}
