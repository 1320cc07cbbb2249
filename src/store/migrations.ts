import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { FiledRecording, Person, StoredSession } from './records';

export interface LibrarySchema extends DBSchema {
  people: { key: string; value: Person };
  sessions: { key: string; value: StoredSession; indexes: { person: string } };
  recordings: { key: string; value: FiledRecording; indexes: { session: string } };
}
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
/** Runs inside the transaction that upgrades: nothing but the database may be awaited. */
export type Migration = (database: LibraryDatabase, transaction: Upgrade) => void | Promise<void>;

/**
 * Migration n leads from version n to n + 1 and is never changed once it was released; what is stored outlives the code.
 * Each has a test with records as the version before wrote them.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('people', { keyPath: 'id' });
    database.createObjectStore('sessions', { keyPath: 'id' }).createIndex('person', 'personId');
    database.createObjectStore('recordings', { keyPath: 'id' }).createIndex('session', 'sessionId');
  },
  // A recording names its files. Until then each had one result and perhaps one clip, by the names written here.
  async (_, transaction) => {
    const recordings = transaction.objectStore('recordings');
    for (const record of await recordings.getAll()) {
      const clip = record.clip ? 'clip' : null;
      await recordings.put({ ...record, files: { result: 'result.json.gz', clip } });
    }
  },
];
