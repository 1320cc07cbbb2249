import * as v from 'valibot';
import { failed, ok, type Result } from '../core';
import { openDatabase } from './database';
import { guarded } from './faults';
import { idsWithFiles, packJson, readFile, removeFiles, unpackJson, writeFile } from './files';
import type { LibraryDatabase } from './migrations';
import {
  personSchema,
  recordingSchema,
  sessionSchema,
  type Person,
  type StoredRecording,
  type StoredSession,
} from './records';
import { readResult, resultText, type RecordingResult } from './result';

/** Everything that lists show and searches look through; files are not touched. */
export interface Contents {
  readonly people: readonly Person[];
  /** Newest first. */
  readonly sessions: readonly StoredSession[];
  /** In the order of their session. */
  readonly recordings: readonly StoredRecording[];
  /** Records that do not pass their check: left alone, not shown. */
  readonly unreadable: readonly string[];
}

/** One recording on its way in: `clip` is written only where it is given. */
export interface RecordingToKeep {
  readonly record: StoredRecording;
  readonly result: RecordingResult;
  readonly clip: File | null;
}
export interface SessionToKeep {
  readonly person: Person;
  readonly session: StoredSession;
  readonly recordings: readonly RecordingToKeep[];
}

export interface OpenedRecording {
  readonly record: StoredRecording;
  readonly result: Result<RecordingResult>;
  /** null: not kept, or lost; the record says which. */
  readonly clip: File | null;
}
export interface OpenedSession {
  readonly person: Person;
  readonly session: StoredSession;
  readonly recordings: readonly OpenedRecording[];
}

const stores = ['people', 'sessions', 'recordings'] as const;
/** One writer at a time over all tabs, so that a tidy-up never meets a half-written recording. */
const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('contrapposto.library', work) as Promise<T>) : work();

/** The library of this browser. Every method gives the faults of `faults.ts`, and a failure leaves what was there before. */
export class Library {
  readonly #database: LibraryDatabase;

  private constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  /** @param onLost called when the connection is gone: another tab brought a newer version, or the browser closed it */
  static async open(onLost: () => void): Promise<Result<Library>> {
    if (typeof navigator.storage?.getDirectory !== 'function')
      return failed('storage-unavailable', 'no private file system');
    const opened = await openDatabase(onLost);
    if (!opened.ok) return opened;
    const library = new Library(opened.value);
    const tidied = await guarded(() => library.#removeOrphans());
    if (tidied.ok) return ok(library);
    library.close();
    return tidied;
  }

  close(): void {
    this.#database.close();
  }

  contents(): Promise<Result<Contents>> {
    return guarded(async () => {
      const [people, sessions, recordings] = await Promise.all(stores.map((s) => this.#database.getAll(s)));
      const unreadable: string[] = [];
      const pick = <T>(schema: v.GenericSchema<unknown, T>, records: readonly unknown[]): T[] =>
        records.flatMap((record) => {
          const parsed = v.safeParse(schema, record);
          if (parsed.success) return [parsed.output];
          unreadable.push(`${v.getDotPath(parsed.issues[0]) ?? 'record'}: ${parsed.issues[0].message}`);
          return [];
        });
      return ok({
        people: pick(personSchema, people!).sort((a, b) => a.name.localeCompare(b.name)),
        sessions: pick(sessionSchema, sessions!).sort((a, b) => b.startedMs - a.startedMs),
        recordings: pick(recordingSchema, recordings!).sort((a, b) => a.position - b.position),
        unreadable,
      });
    });
  }

  /** Keeps a session, or keeps it anew: recordings that are no longer in it go, clips that were kept before stay. */
  keepSession({ person, session, recordings }: SessionToKeep): Promise<Result<void>> {
    return guarded(() =>
      exclusively(async () => {
        const before = await this.#database.getAllFromIndex('recordings', 'session', session.id);
        const known = new Map(before.map((record) => [record.id, record]));
        const written: string[] = [];
        try {
          for (const { record, result, clip } of recordings) {
            if (!known.has(record.id)) written.push(record.id);
            await writeFile(record.id, 'result.json.gz', await packJson(await resultText(result)));
            if (clip) await writeFile(record.id, 'clip', clip);
          }
          const transaction = this.#database.transaction(stores, 'readwrite');
          await transaction.objectStore('people').put(person);
          await transaction.objectStore('sessions').put(session);
          const kept = transaction.objectStore('recordings');
          for (const { record, clip } of recordings)
            await kept.put(clip ? record : { ...record, clip: known.get(record.id)?.clip ?? null });
          const gone = before.filter(({ id }) => !recordings.some(({ record }) => record.id === id));
          for (const { id } of gone) await kept.delete(id);
          await transaction.done;
          for (const { id } of gone) await removeFiles(id);
          return ok(undefined);
        } catch (error) {
          for (const id of written) await removeFiles(id).catch(() => undefined);
          throw error;
        }
      }),
    );
  }

  /** @returns `record-unreadable` where there is no such session; a recording that cannot be read says so by itself */
  openSession(id: string): Promise<Result<OpenedSession>> {
    return guarded(async () => {
      const session = v.safeParse(sessionSchema, await this.#database.get('sessions', id));
      if (!session.success) return failed('record-unreadable', `session ${id}`);
      const person = v.safeParse(personSchema, await this.#database.get('people', session.output.personId));
      if (!person.success) return failed('record-unreadable', `person ${session.output.personId}`);
      const records = await this.#database.getAllFromIndex('recordings', 'session', id);
      const readable = records.flatMap((record) => {
        const parsed = v.safeParse(recordingSchema, record);
        return parsed.success ? [parsed.output] : [];
      });
      const recordings = await Promise.all(
        readable.sort((a, b) => a.position - b.position).map((record) => this.#openRecording(record)),
      );
      return ok({ person: person.output, session: session.output, recordings });
    });
  }

  renamePerson(id: string, name: string): Promise<Result<void>> {
    return guarded(async () => {
      const transaction = this.#database.transaction('people', 'readwrite');
      const person = await transaction.store.get(id);
      if (!person) return failed('record-unreadable', `person ${id}`);
      await transaction.store.put({ ...person, name });
      await transaction.done;
      return ok(undefined);
    });
  }

  /** Deletes a person with all sessions, recordings and clips. */
  deletePerson(id: string): Promise<Result<void>> {
    return this.#delete(async () => ({
      people: [id],
      sessions: await this.#database.getAllKeysFromIndex('sessions', 'person', id),
    }));
  }

  /** Deletes a session with its recordings and clips; the person stays. */
  deleteSession(id: string): Promise<Result<void>> {
    return this.#delete(async () => ({ people: [], sessions: [id] }));
  }

  deleteEverything(): Promise<Result<void>> {
    return this.#delete(async () => ({
      people: await this.#database.getAllKeys('people'),
      sessions: await this.#database.getAllKeys('sessions'),
    }));
  }

  #delete(choose: () => Promise<{ people: string[]; sessions: string[] }>): Promise<Result<void>> {
    return guarded(() =>
      exclusively(async () => {
        const { people, sessions } = await choose();
        const recordings = (
          await Promise.all(
            sessions.map((id) => this.#database.getAllKeysFromIndex('recordings', 'session', id)),
          )
        ).flat();
        const transaction = this.#database.transaction(stores, 'readwrite');
        for (const id of people) await transaction.objectStore('people').delete(id);
        for (const id of sessions) await transaction.objectStore('sessions').delete(id);
        for (const id of recordings) await transaction.objectStore('recordings').delete(id);
        await transaction.done;
        for (const id of recordings) await removeFiles(id);
        return ok(undefined);
      }),
    );
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

  async #openRecording(record: StoredRecording): Promise<OpenedRecording> {
    const result = await guarded(async () => {
      const file = await readFile(record.id, 'result.json.gz');
      try {
        return readResult(await unpackJson(file));
      } catch (error) {
        return failed('record-unreadable', String(error));
      }
    });
    const clip = record.clip
      ? await readFile(record.id, 'clip')
          .then((file) => new File([file], record.name, { type: record.clip!.type }))
          .catch(() => null)
      : null;
    return { record, result, clip };
  }

  /** Files whose record was never written, or is gone: a page that closed in the middle leaves such. */
  #removeOrphans(): Promise<Result<void>> {
    return exclusively(async () => {
      const known = new Set(await this.#database.getAllKeys('recordings'));
      for (const id of await idsWithFiles()) if (!known.has(id)) await removeFiles(id);
      return ok(undefined);
    });
  }
}
