import * as v from 'valibot';
import { guarded } from './faults';
import { ok, type Result } from '../core';
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
import { issueText } from './values';

export const stores = ['people', 'sessions', 'recordings'] as const;
export type StoreName = (typeof stores)[number];

/** A record that cannot be used: it does not pass its check, or what it belongs to is not there. */
export interface SetAside {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  /** What is wrong, for a bug report. */
  readonly problem: string;
}

/** All records of the database at one moment, checked; one bad record keeps no other from being read. */
export interface Shelf {
  readonly people: readonly Person[];
  /** Newest first. */
  readonly sessions: readonly StoredSession[];
  /** In the order of their session. */
  readonly recordings: readonly FiledRecording[];
  readonly setAside: readonly SetAside[];
}

export const readShelf = (database: LibraryDatabase): Promise<Result<Shelf>> =>
  guarded(async () => {
    const transaction = database.transaction(stores);
    const setAside: SetAside[] = [];
    const leave = (store: StoreName, key: IDBValidKey, problem: string) =>
      void setAside.push({ store, key, problem });
    const pick = async <T>(store: StoreName, schema: v.GenericSchema<unknown, T>): Promise<T[]> => {
      const found = transaction.objectStore(store);
      const [keys, records] = await Promise.all([found.getAllKeys(), found.getAll()]);
      return records.flatMap((record, i) => {
        const parsed = v.safeParse(schema, record);
        if (!parsed.success) leave(store, keys[i]!, issueText(parsed.issues[0]));
        return parsed.success ? [parsed.output] : [];
      });
    };
    const [people, sessions, recordings] = await Promise.all([
      pick('people', personSchema),
      pick('sessions', sessionSchema),
      pick('recordings', filedRecordingSchema),
    ]);
    const personIds = new Set(people.map(({ id }) => id));
    const sessionIds = new Set(sessions.map(({ id }) => id));
    const housed = sessions.filter(({ id, personId }) => {
      if (!personIds.has(personId)) leave('sessions', id, 'personId: no such person');
      return personIds.has(personId);
    });
    const filed = recordings.filter(({ id, sessionId }) => {
      if (!sessionIds.has(sessionId)) leave('recordings', id, 'sessionId: no such session');
      return sessionIds.has(sessionId);
    });
    return ok({
      people: people.sort((a, b) => a.name.localeCompare(b.name)),
      sessions: housed.sort((a, b) => b.startedMs - a.startedMs),
      recordings: filed.sort((a, b) => a.position - b.position),
      setAside,
    });
  });

/** Without what only the library needs to know. */
export function recordOf({ files: _, ...record }: FiledRecording): StoredRecording {
  return record;
}
