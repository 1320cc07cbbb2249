import { fault, type Fault, type TaskKind } from '../../core';
import type { LibraryChange } from '../../store';
import type { AnalysisClient } from '../../work';
import type { Sample } from '../samples';
import type { Clip } from './clip.svelte';
import { newId } from './id';
import { LibraryState } from './library.svelte';
import { Offline } from './offline.svelte';
import { Options } from './options.svelte';
import { recall, remember } from './remember';
import { Router } from './route.svelte';
import { SessionAtHand } from './session.svelte';
import { Settings } from './settings.svelte';
import { Theme } from './theme.svelte';

/** Which kept session this tab shows, so that a reload shows it again. */
const openedKey = 'opened-session';

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** What all screens share, and the moves between them. Every screen gets it as `app`. */
export class AppState {
  readonly router = new Router();
  readonly options = new Options();
  readonly theme = new Theme();
  readonly settings = new Settings();
  readonly library = new LibraryState();
  readonly offline = new Offline();
  readonly session: SessionAtHand;
  /** While a kept session comes back after a reload. */
  restoring = $state(false);

  /** Why the last change of a kept session could not be kept; null while all is. */
  keepFault = $state.raw<Fault | null>(null);

  #kept = $state.raw<readonly unknown[]>([]);
  #arrivedOnce = false;

  /** What of a kept session has changed since. */
  unsaved = $derived.by(() => this.session.person !== null && !same(this.session.content, this.#kept));

  /** Whether closing the page would lose what was read or is being read. */
  wouldLose = $derived.by(() => {
    const { clips, person } = this.session;
    return (
      clips.some(({ status }) => status !== 'failed') &&
      (person === null || this.unsaved || this.session.busy)
    );
  });

  /** @param canCompare whether there is a screen that shows two sessions side by side */
  constructor(
    client: AnalysisClient,
    readonly canCompare: boolean,
  ) {
    this.session = new SessionAtHand(client);
    this.library.onChange = (change) => this.#hear(change);
    const { name } = this.router.current;
    const opened = recall('session', openedKey);
    if (opened && (name === 'session' || name === 'clip')) void this.#restoreAfterReload(opened);
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

  /** An empty page for the next person; what is kept in the library stays there. */
  startAnew(): void {
    this.session.clear();
    this.options.setSubject({ heightM: null, ageYears: null, sex: null, treadmillSpeedMS: null });
    remember('session', openedKey, null);
    this.router.go({ name: 'start' });
  }

  /** Keeps the session at hand from now on, changes included. @returns what stood in the way, or null */
  async keep(name: string, withClips: boolean): Promise<Fault | null> {
    const { content } = this.session;
    const kept = await this.library.keep(this.session, name, withClips);
    this.keepFault = kept.ok ? null : kept.fault;
    if (!kept.ok) return kept.fault;
    this.#kept = content;
    remember('session', openedKey, this.session.id);
    return null;
  }

  async keepChanges(): Promise<void> {
    const { person, keepsClips } = this.session;
    if (person) await this.keep(person.name, keepsClips);
  }

  /**
   * After another tab kept or deleted what this one shows: what is shown becomes a session of its own. It stays with the
   * person while the library has them. @returns what stood in the way, or null
   */
  async keepAsOwn(): Promise<Fault | null> {
    const { person, keepsClips } = this.session;
    if (!person) return null;
    await this.library.refresh();
    const isThere = this.library.contents?.people.some(({ id }) => id === person.id) ?? false;
    this.session.branchOff(isThere ? person : { ...person, id: newId(), createdMs: Date.now() });
    return this.keep(person.name, keepsClips);
  }

  /** What another tab did to the session at hand is said at once, before anybody works on for nothing. */
  #hear({ kind, people, sessions }: LibraryChange): void {
    const { person, id } = this.session;
    if (!person) return;
    const isMine = sessions.includes(id);
    if (kind === 'deleted' && (isMine || people.includes(person.id))) this.keepFault = fault('save-deleted');
    else if ((kind === 'kept' || kind === 'imported') && isMine) this.keepFault = fault('save-stale');
    else if (kind === 'renamed')
      this.session.person = this.library.contents?.people.find((one) => one.id === person.id) ?? person;
  }

  /** The session at hand is no longer in the library: it was deleted there. */
  forgetKept(): void {
    this.session.person = null;
    this.session.openedMs = null;
    this.keepFault = null;
    remember('session', openedKey, null);
  }

  /** Makes a session of the library the session at hand and shows it. @returns what stood in the way, or null */
  async openSession(id: string): Promise<Fault | null> {
    const fault = await this.#restore(id);
    if (fault === null) this.router.go({ name: 'session' });
    return fault;
  }

  async #restore(id: string): Promise<Fault | null> {
    const opened = await this.library.openSession(id);
    if (!opened.ok) return opened.fault;
    this.options.setSubject(opened.value.session.subject);
    await this.session.restore(opened.value, this.options.snapshot());
    this.#kept = this.session.content;
    this.keepFault = null;
    remember('session', openedKey, id);
    return null;
  }

  async #restoreAfterReload(id: string): Promise<void> {
    this.restoring = true;
    await this.#restore(id);
    this.restoring = false;
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
    this.library.dispose();
  }
}
