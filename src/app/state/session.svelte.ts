import { failed, fault, noAnswers, type Answers, type Result } from '../../core';
import type { AnalysisClient, AnalysisOptions, AnalysisResult } from '../../work';
import { Clip } from './clip.svelte';
import { newId } from './id';

/** The session at hand: recordings of one person, read one after the other; a bad one never stops the next. */
export class SessionAtHand {
  clips = $state<Clip[]>([]);
  /** What the person says about pain and daily life. */
  answers = $state.raw<Answers>(noAnswers);

  #client: AnalysisClient;
  #running: { clip: Clip; abort: AbortController } | null = null;

  constructor(client: AnalysisClient) {
    this.#client = client;
  }

  find(id: string): Clip | null {
    return this.clips.find((clip) => clip.id === id) ?? null;
  }

  addFiles(files: Iterable<File>, options: AnalysisOptions): Clip[] {
    return [...files].map((file) => this.#add(file.name, options, async () => ({ ok: true, value: file })));
  }

  /** A clip that has to be fetched from the page's own host first. */
  addRemote(name: string, url: string, options: AnalysisOptions): Clip {
    return this.#add(name, options, () => fetchFile(name, url));
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
    const at = this.clips.indexOf(clip);
    if (at >= 0) this.clips.splice(at, 1);
    if (clip.url) URL.revokeObjectURL(clip.url);
    clip.url = null;
  }

  /** An empty session, for the next person. */
  clear(): void {
    for (const clip of [...this.clips]) this.remove(clip);
    this.answers = noAnswers;
  }

  /** Stops everything; for the end of the page. */
  dispose(): void {
    this.clear();
    this.#client.dispose();
  }

  #add(name: string, options: AnalysisOptions, load: () => Promise<Result<File>>): Clip {
    const clip = new Clip(newId(), name, options, load);
    this.clips.push(clip);
    void this.#pump();
    return clip;
  }

  async #pump(): Promise<void> {
    if (this.#running) return;
    const clip = this.clips.find((c) => c.status === 'waiting');
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
      if (this.clips.includes(clip)) clip.url ??= URL.createObjectURL(loaded.value);
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
