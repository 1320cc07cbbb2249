import * as v from 'valibot';
import { failed, ok, type Result } from '../core';
import { Changes, type LibraryChange } from './changes';
import { openDatabase } from './database';
import { guarded } from './faults';
import { readFile, removeUnnamed, unpackJson } from './files';
import { keepSession, type Kept, type SessionToKeep } from './keep-session';
import { mergePerson, type Merge } from './merge';
import type { LibraryDatabase } from './migrations';
import {
  filedRecordingSchema,
  personSchema,
  sessionSchema,
  type FiledRecording,
  type Person,
  type StoredRecording,
  type StoredSession,
} from './records';
import { readResult, type OpenedResult } from './result';
import { deleteSetAside, rawSetAside } from './set-aside';
import { readShelf, recordOf, stores, type SetAside, type Shelf } from './shelf';
import { discardAll, inTransaction, tidy, type Writing } from './writing';

/** Everything that lists show and searches look through; files are not touched. */
export interface Contents {
  readonly people: readonly Person[];
  /** Newest first. */
  readonly sessions: readonly StoredSession[];
  /** In the order of their session. */
  readonly recordings: readonly StoredRecording[];
  readonly setAside: readonly SetAside[];
}

export interface OpenedRecording {
  readonly record: StoredRecording;
  readonly result: Result<OpenedResult>;
  /** null: not kept, or lost; the record says which. */
  readonly clip: File | null;
}
export interface OpenedSession {
  readonly person: Person;
  readonly session: StoredSession;
  readonly recordings: readonly OpenedRecording[];
}

/**
 * The library of this browser, shared by all its tabs. Every method gives the faults of `faults.ts`, and a failure, even the
 * end of the page in mid-work, leaves what was there before.
 */
export class Library {
  readonly #database: LibraryDatabase;
  readonly #changes: Changes;

  private constructor(database: LibraryDatabase, onChange: (change: LibraryChange) => void) {
    this.#database = database;
    this.#changes = new Changes(onChange);
  }

  /**
   * @param onLost called when the connection is gone: another tab brought a newer version, or the browser closed it
   * @param onChange called when another tab changed something
   */
  static async open(
    onLost: () => void,
    onChange: (change: LibraryChange) => void = () => undefined,
  ): Promise<Result<Library>> {
    if (typeof navigator.storage?.getDirectory !== 'function')
      return failed('storage-unavailable', 'no private file system');
    const opened = await openDatabase(onLost);
    if (!opened.ok) return opened;
    const tidied = await guarded(async () => ok(await tidy(opened.value)));
    if (tidied.ok) return ok(new Library(opened.value, onChange));
    opened.value.close();
    return tidied;
  }

  close(): void {
    this.#changes.close();
    this.#database.close();
  }

  /** All records, with the names of their files. */
  shelf(): Promise<Result<Shelf>> {
    return readShelf(this.#database);
  }

  async contents(): Promise<Result<Contents>> {
    const shelf = await this.shelf();
    if (!shelf.ok) return shelf;
    return ok({ ...shelf.value, recordings: shelf.value.recordings.map(recordOf) });
  }

  /** See `keepSession`. */
  async keepSession(kept: SessionToKeep): Promise<Result<Kept>> {
    const result = await guarded(() => keepSession(this.#database, kept));
    if (result.ok) this.#tell('kept', [kept.person.id], [kept.session.id]);
    return result;
  }

  /** Takes in what an import brings, after the user agreed. See `mergePerson`. */
  async mergePerson(merge: Merge): Promise<Result<void>> {
    const result = await guarded(() => mergePerson(this.#database, merge));
    if (result.ok)
      this.#tell(
        'imported',
        [merge.person.id],
        merge.sessions.map(({ id }) => id),
      );
    return result;
  }

  /** @returns `record-unreadable` where there is no such session; a recording that cannot be read says so by itself */
  openSession(id: string): Promise<Result<OpenedSession>> {
    return guarded(async () => {
      const transaction = this.#database.transaction(stores);
      const session = v.safeParse(sessionSchema, await transaction.objectStore('sessions').get(id));
      if (!session.success) return failed('record-unreadable', `session ${id}`);
      const { personId } = session.output;
      const person = v.safeParse(personSchema, await transaction.objectStore('people').get(personId));
      if (!person.success) return failed('record-unreadable', `person ${personId}`);
      const records = await transaction.objectStore('recordings').index('session').getAll(id);
      const readable = records.flatMap((record) => {
        const parsed = v.safeParse(filedRecordingSchema, record);
        return parsed.success ? [parsed.output] : [];
      });
      const recordings: OpenedRecording[] = [];
      // One after the other: each is unpacked whole.
      for (const record of readable.sort((a, b) => a.position - b.position))
        recordings.push(await this.#openRecording(record));
      return ok({ person: person.output, session: session.output, recordings });
    });
  }

  async renamePerson(id: string, name: string): Promise<Result<void>> {
    const result = await guarded(() =>
      inTransaction(this.#database, async (transaction) => {
        const people = transaction.objectStore('people');
        const person = await people.get(id);
        if (!person) return failed('record-unreadable', `person ${id}`);
        await people.put({ ...person, name });
        return ok(undefined);
      }),
    );
    if (result.ok) this.#tell('renamed', [id], []);
    return result;
  }

  /** Deletes a person with all sessions, recordings and clips. */
  deletePerson(id: string): Promise<Result<void>> {
    return this.#delete(async (transaction) => ({
      people: [id],
      sessions: await transaction.objectStore('sessions').index('person').getAllKeys(id),
    }));
  }

  /** Deletes a session with its recordings and clips; the person stays. */
  deleteSession(id: string): Promise<Result<void>> {
    return this.#delete(() => Promise.resolve({ people: [], sessions: [id] }));
  }

  /** Deletes all there is, what was set aside as well. */
  async deleteEverything(): Promise<Result<void>> {
    const result = await guarded(async () => {
      const keys = await inTransaction(this.#database, async (transaction) => {
        const [people, sessions] = [
          await transaction.objectStore('people').getAllKeys(),
          await transaction.objectStore('sessions').getAllKeys(),
        ];
        for (const store of stores) await transaction.objectStore(store).clear();
        return ok({ people, sessions });
      });
      if (keys.ok) await removeUnnamed(new Map());
      return keys;
    });
    if (!result.ok) return result;
    this.#tell('deleted', result.value.people, result.value.sessions);
    return ok(undefined);
  }

  /** A record that was set aside, raw, with what belongs to it, as a JSON file. */
  exportSetAside(which: SetAside): Promise<Result<Blob>> {
    return guarded(() => rawSetAside(this.#database, which));
  }

  /** Deletes a record that was set aside, and the recordings of a session with it. */
  async deleteSetAside(which: SetAside): Promise<Result<void>> {
    const result = await guarded(() => deleteSetAside(this.#database, which));
    const keys = (store: SetAside['store']) => (which.store === store ? [String(which.key)] : []);
    if (result.ok) this.#tell('deleted', keys('people'), keys('sessions'));
    return result;
  }

  async #delete(
    choose: (transaction: Writing) => Promise<{ people: string[]; sessions: string[] }>,
  ): Promise<Result<void>> {
    const result = await guarded(async () => {
      const chosen = await inTransaction(this.#database, async (transaction) => {
        const { people, sessions } = await choose(transaction);
        const found = transaction.objectStore('recordings');
        const recordings: string[] = [];
        for (const id of sessions) recordings.push(...(await found.index('session').getAllKeys(id)));
        for (const id of people) await transaction.objectStore('people').delete(id);
        for (const id of sessions) await transaction.objectStore('sessions').delete(id);
        for (const id of recordings) await found.delete(id);
        return ok({ people, sessions, recordings });
      });
      if (chosen.ok) await discardAll(chosen.value.recordings);
      return chosen;
    });
    if (!result.ok) return result;
    this.#tell('deleted', result.value.people, result.value.sessions);
    return ok(undefined);
  }

  /** All sessions of a person with their files, for an export. */
  async openPerson(id: string): Promise<Result<readonly OpenedSession[]>> {
    const keys = await guarded(async () =>
      ok(await this.#database.getAllKeysFromIndex('sessions', 'person', id)),
    );
    if (!keys.ok) return keys;
    const sessions: OpenedSession[] = [];
    for (const key of keys.value) {
      const opened = await this.openSession(key);
      if (!opened.ok) return opened;
      sessions.push(opened.value);
    }
    return ok(sessions);
  }

  async #openRecording(filed: FiledRecording): Promise<OpenedRecording> {
    const result = await this.readResult(filed);
    if (!result.ok) {
      // Another tab may have kept it anew since the record was read.
      const now = v.safeParse(filedRecordingSchema, await this.#database.get('recordings', filed.id));
      if (now.success && now.output.files.result !== filed.files.result)
        return this.#openRecording(now.output);
    }
    return { record: recordOf(filed), result, clip: await this.readClip(filed) };
  }

  /** @returns `record-unreadable` where the file is lost or damaged */
  readResult({ id, files }: FiledRecording): Promise<Result<OpenedResult>> {
    return guarded(async () => {
      const file = await readFile(id, files.result);
      try {
        return readResult(await unpackJson(file));
      } catch (error) {
        return failed('record-unreadable', String(error));
      }
    });
  }

  /** @returns null where it was not kept, or is lost */
  async readClip({ id, files, name, clip }: FiledRecording): Promise<File | null> {
    if (!clip || files.clip === null) return null;
    const file = await readFile(id, files.clip).catch(() => null);
    return file && new File([file], name, { type: clip.type });
  }

  #tell(kind: LibraryChange['kind'], people: readonly string[], sessions: readonly string[]): void {
    this.#changes.tell({ kind, people, sessions });
  }
}
