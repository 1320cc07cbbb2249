import { failed, fault, type Fault, type Result } from '../../core';
import type {
  ArchivePreview,
  Contents,
  Exported,
  Kept,
  Library,
  LibraryChange,
  OpenedSession,
  Person,
  SetAside,
  Space,
} from '../../store';
import { newId } from './id';
import { sessionToKeep } from './session-to-keep';
import { recall, remember } from './remember';
import type { SessionAtHand } from './session.svelte';

/** The library as the page sees it: opened when it is first needed, its contents read anew after every change. */
export class LibraryState {
  contents = $state.raw<Contents | null>(null);
  space = $state.raw<Space | null>(null);
  /** Why the library as a whole cannot be used; null while it can, or nobody has asked. */
  fault = $state.raw<Fault | null>(null);
  keeping = $state(false);

  /** Hears of what other tabs changed, once `contents` is up to date. */
  onChange: (change: LibraryChange) => void = () => undefined;

  #opening: Promise<Result<Library>> | null = null;

  /** Reads it only where something was kept before: the first page must not wait for an empty library. */
  async peek(): Promise<void> {
    if (recall('local', 'library') === 'yes') await this.refresh();
  }

  /** Opens the library where it is not open, and reads its contents. */
  async refresh(): Promise<void> {
    const library = await this.#open();
    if (!library.ok) return;
    const contents = await library.value.contents();
    if (contents.ok) this.contents = contents.value;
    else this.fault = contents.fault;
    const { measureSpace } = await import('../../store');
    this.space = await measureSpace();
  }

  /** Keeps the session at hand under a person of the library, or a new one with that name. */
  async keep(session: SessionAtHand, name: string, withClips: boolean): Promise<Result<Kept>> {
    const library = await this.#open();
    if (!library.ok) return library;
    if (this.contents === null) await this.refresh();
    const known = this.contents?.people.find((person) => person.name === name);
    const person = session.person ?? known ?? { id: newId(), name, createdMs: Date.now() };
    const there = this.contents?.recordings.flatMap(({ id, clip }) => (clip ? [id] : [])) ?? [];
    const { id } = session;
    this.keeping = true;
    const kept = await library.value.keepSession(sessionToKeep(session, person, withClips, there));
    this.keeping = false;
    if (!kept.ok) return kept;
    // Meanwhile another session may be at hand.
    if (session.id === id) {
      session.person = kept.value.person;
      session.openedMs = kept.value.session.savedMs;
      session.keepsClips = withClips;
    }
    remember('local', 'library', 'yes');
    await this.persist();
    return kept;
  }

  openSession(id: string): Promise<Result<OpenedSession>> {
    return this.#with((library) => library.openSession(id));
  }
  async renamePerson(person: Person, name: string): Promise<Result<void>> {
    return this.#changing((library) => library.renamePerson(person.id, name));
  }
  async deletePerson(person: Person): Promise<Result<void>> {
    return this.#changing((library) => library.deletePerson(person.id));
  }
  async deleteSession(id: string): Promise<Result<void>> {
    return this.#changing((library) => library.deleteSession(id));
  }
  async deleteEverything(): Promise<Result<void>> {
    return this.#changing((library) => library.deleteEverything());
  }
  async exportPerson(person: Person, withClips: boolean): Promise<Result<Exported>> {
    const { exportPerson } = await import('../../store');
    return this.#with((library) => exportPerson(library, person.id, withClips));
  }
  /** What an exported file would bring; changes nothing. */
  async inspectArchive(file: Blob): Promise<Result<ArchivePreview>> {
    const { inspectArchive } = await import('../../store');
    return this.#with((library) => inspectArchive(library, file));
  }
  /** Takes in what the user agreed to. */
  async importArchive(preview: ArchivePreview): Promise<Result<void>> {
    const { importArchive } = await import('../../store');
    remember('local', 'library', 'yes');
    return this.#changing((library) => importArchive(library, preview));
  }
  exportSetAside(which: SetAside): Promise<Result<Blob>> {
    return this.#with((library) => library.exportSetAside(which));
  }
  deleteSetAside(which: SetAside): Promise<Result<void>> {
    return this.#changing((library) => library.deleteSetAside(which));
  }

  /** Asks the browser not to clear the library by itself. */
  async persist(): Promise<void> {
    const { askToPersist } = await import('../../store');
    await askToPersist();
    await this.refresh();
  }

  async #with<T>(work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
    const library = await this.#open();
    return library.ok ? work(library.value) : library;
  }

  async #changing<T>(work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
    const result = await this.#with(work);
    await this.refresh();
    return result;
  }

  async #open(): Promise<Result<Library>> {
    this.#opening ??= this.#load();
    const opened = await this.#opening;
    this.fault = opened.ok ? null : opened.fault;
    // A failed attempt is no reason not to try again.
    if (!opened.ok) this.#opening = null;
    return opened;
  }

  async #load(): Promise<Result<Library>> {
    const room = await import('../../store').catch((error: unknown) => String(error));
    if (typeof room === 'string') return failed('storage-unavailable', room);
    return room.Library.open(
      () => {
        this.#opening = null;
        this.fault = fault('storage-blocked');
      },
      (change) => void this.#hear(change),
    );
  }

  async #hear(change: LibraryChange): Promise<void> {
    await this.refresh();
    this.onChange(change);
  }

  dispose(): void {
    void this.#opening?.then((library) => library.ok && library.value.close());
  }
}
