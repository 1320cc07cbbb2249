import type { TaskKind } from '../../core';
import type { AnalysisClient } from '../../work';
import type { Sample } from '../samples';
import type { Clip } from './clip.svelte';
import { Options } from './options.svelte';
import { Router } from './route.svelte';
import { SessionAtHand } from './session.svelte';
import { Theme } from './theme.svelte';

/** What all screens share, and the moves between them. Every screen gets it as `app`. */
export class AppState {
  readonly router = new Router();
  readonly options = new Options();
  readonly theme = new Theme();
  readonly session: SessionAtHand;

  #arrivedOnce = false;

  constructor(client: AnalysisClient) {
    this.session = new SessionAtHand(client);
  }

  /** Takes recordings into the session at hand and shows them. */
  addFiles = (files: Iterable<File>): void =>
    this.#show(this.session.addFiles(files, this.options.snapshot()));

  /** Takes a recording that was made on the page; what movement it shows is known. */
  addRecording = (file: File, task: TaskKind): void =>
    this.#show(this.session.addFiles([file], { ...this.options.snapshot(), task }));

  addSample = ({ fileName, clipUrl }: Sample): void =>
    this.#show([this.session.addRemote(fileName, clipUrl, this.options.snapshot())]);

  /** Takes a recording out; where the session is empty then, there is nothing to stay for. */
  remove(clip: Clip): void {
    this.session.remove(clip);
    this.router.go({ name: this.session.clips.length > 0 ? 'session' : 'start' }, { replace: true });
  }

  #show(added: readonly Clip[]): void {
    const [only, ...more] = added;
    if (!only) return;
    const alone = more.length === 0 && this.session.clips.length === 1;
    this.router.go(alone ? { name: 'clip', id: only.id } : { name: 'session' });
  }

  /**
   * For `{@attach}` on what holds a new screen: starts it at its heading, for the eye and for the screen reader. The
   * screen that came with the page stays as loaded.
   */
  arrive = (screen: HTMLElement): void => {
    const first = !this.#arrivedOnce;
    this.#arrivedOnce = true;
    if (first) return;
    window.scrollTo({ top: 0 });
    screen.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };

  dispose(): void {
    this.router.dispose();
    this.session.dispose();
  }
}
