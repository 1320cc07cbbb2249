import { failed, fault, type Fault, type Result } from '../../core';
import type { AnalysisClient, AnalysisOptions, AnalysisProgress, AnalysisResult } from '../../work';

export type ClipStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One clip on its way from file to report. */
export class Clip {
  status = $state<ClipStatus>('waiting');
  progress = $state.raw<AnalysisProgress | null>(null);
  result = $state.raw<AnalysisResult | null>(null);
  fault = $state.raw<Fault | null>(null);
  cancelling = $state(false);
  file = $state.raw<File | null>(null);
  /** Object URL for the player; lives as long as the clip is in the list. */
  url = $state.raw<string | null>(null);

  constructor(
    readonly id: number,
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

/** The clips of this visit, read one after the other; a bad one never stops the next. */
export class Clips {
  list = $state<Clip[]>([]);
  /** null: the start page. */
  selected = $state.raw<Clip | null>(null);

  #client: AnalysisClient;
  #nextId = 1;
  #running: { clip: Clip; abort: AbortController } | null = null;

  constructor(client: AnalysisClient) {
    this.#client = client;
  }

  /** Queues files and shows the first of them. */
  addFiles(files: Iterable<File>, options: AnalysisOptions): void {
    const added = [...files].map((file) =>
      this.#add(file.name, options, async () => ({ ok: true, value: file })),
    );
    if (added[0]) this.selected = added[0];
  }

  /** Queues a clip that has to be fetched from the page's own host first, and shows it. */
  addRemote(name: string, url: string, options: AnalysisOptions): void {
    this.selected = this.#add(name, options, () => fetchFile(name, url));
  }

  select(clip: Clip | null): void {
    this.selected = clip;
  }

  retry(clip: Clip): void {
    if (clip.status !== 'failed') return;
    clip.fault = null;
    clip.progress = null;
    clip.status = 'waiting';
    void this.#pump();
  }

  /** Stops the analysis; a clip that still waits is given up at once. */
  cancel(clip: Clip): void {
    if (this.#running?.clip === clip) {
      clip.cancelling = true;
      this.#running.abort.abort();
    } else if (clip.status === 'waiting') {
      clip.fault = fault('cancelled');
      clip.status = 'failed';
    }
  }

  remove(clip: Clip): void {
    this.cancel(clip);
    const at = this.list.indexOf(clip);
    if (at >= 0) this.list.splice(at, 1);
    if (this.selected === clip) this.selected = this.list[Math.min(at, this.list.length - 1)] ?? null;
    if (clip.url) URL.revokeObjectURL(clip.url);
    clip.url = null;
  }

  /** Stops everything; for the end of the page. */
  dispose(): void {
    for (const clip of [...this.list]) this.remove(clip);
    this.#client.dispose();
  }

  #add(name: string, options: AnalysisOptions, load: () => Promise<Result<File>>): Clip {
    const clip = new Clip(this.#nextId, name, options, load);
    this.#nextId += 1;
    this.list.push(clip);
    void this.#pump();
    return clip;
  }

  async #pump(): Promise<void> {
    if (this.#running) return;
    const clip = this.list.find((c) => c.status === 'waiting');
    if (!clip) return;
    const abort = new AbortController();
    this.#running = { clip, abort };
    clip.status = 'running';
    const result = await this.#analyze(clip, abort.signal);
    this.#running = null;
    clip.cancelling = false;
    if (result.ok) {
      clip.result = result.value;
      clip.status = 'done';
    } else {
      clip.fault = result.fault;
      clip.status = 'failed';
    }
    void this.#pump();
  }

  async #analyze(clip: Clip, signal: AbortSignal): Promise<Result<AnalysisResult>> {
    try {
      const loaded = await clip.load();
      if (!loaded.ok) return loaded;
      if (signal.aborted) return failed('cancelled');
      clip.file = loaded.value;
      if (this.list.includes(clip)) clip.url ??= URL.createObjectURL(loaded.value);
      return await this.#client.analyze(loaded.value, clip.options, {
        signal,
        onProgress: (progress) => (clip.progress = progress),
      });
    } catch (error) {
      // A bug, and it is reported as one; but the clips behind this one still get their turn.
      reportError(error);
      return failed('worker-died', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

async function fetchFile(name: string, url: string): Promise<Result<File>> {
  const response = await fetch(url).catch((error: unknown) => String(error));
  if (typeof response === 'string') return failed('file-not-found', response);
  if (!response.ok) return failed('file-not-found', `${response.status} ${response.statusText}`);
  const blob = await response.blob();
  return { ok: true, value: new File([blob], name, { type: 'video/mp4' }) };
}
