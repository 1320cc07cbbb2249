import { failed, ok, type Result } from '../core';
import { readFile, unpackJson } from './files';
import type { LibraryDatabase } from './migrations';
import { stores, type SetAside } from './shelf';
import { discardAll, inTransaction } from './writing';

const isId = (key: IDBValidKey): key is string => typeof key === 'string';

/** What a recording's file holds, or why it cannot be read. */
async function rawResult(record: unknown): Promise<unknown> {
  const { id, files } = Object(record) as { id?: unknown; files?: { result?: unknown } };
  if (typeof id !== 'string' || typeof files?.result !== 'string') return null;
  try {
    return await unpackJson(await readFile(id, files.result));
  } catch (error) {
    return String(error);
  }
}

/** The record as it lies there, with the sessions of a person, and the recordings of a session with what was measured. */
export async function rawSetAside(
  database: LibraryDatabase,
  { store, key, problem }: SetAside,
): Promise<Result<Blob>> {
  const transaction = database.transaction(stores);
  const record: unknown = await transaction.objectStore(store).get(key as string);
  if (record === undefined) return failed('record-unreadable', `${store} ${String(key)}`);
  const sessions: unknown[] =
    store === 'people' && isId(key)
      ? await transaction.objectStore('sessions').index('person').getAll(key)
      : [];
  const recordings: unknown[] =
    store === 'sessions' && isId(key)
      ? await transaction.objectStore('recordings').index('session').getAll(key)
      : [];
  const measured: unknown[] = [];
  for (const one of store === 'recordings' ? [record] : recordings) measured.push(await rawResult(one));
  const raw = { store, problem, record, sessions, recordings, measured };
  return ok(new Blob([JSON.stringify(raw, null, 2)], { type: 'application/json' }));
}

export async function deleteSetAside(
  database: LibraryDatabase,
  { store, key }: SetAside,
): Promise<Result<void>> {
  const gone = await inTransaction(database, async (transaction) => {
    const recordings = transaction.objectStore('recordings');
    const ids =
      store === 'sessions' && isId(key)
        ? await recordings.index('session').getAllKeys(key)
        : store === 'recordings' && isId(key)
          ? [key]
          : [];
    for (const id of ids) await recordings.delete(id);
    await transaction.objectStore(store).delete(key as string);
    return ok(ids);
  });
  if (!gone.ok) return gone;
  await discardAll(gone.value);
  return ok(undefined);
}
