import type { IDBPTransaction } from 'idb';
import type { Result } from '../core';
import { removeFile, removeFiles, removeUnnamed } from './files';
import type { LibraryDatabase, LibrarySchema } from './migrations';
import { stores } from './shelf';

/** How the library changes: files are written beside, one transaction switches to them, what is then unnamed goes. */

export type Writing = IDBPTransaction<LibrarySchema, typeof stores, 'readwrite'>;

const lockName = 'contrapposto.library';

/** Holds off, over all tabs, the tidying of files that no record names yet. A tab that is gone holds nothing. */
export const whileWriting = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(lockName, { mode: 'shared' }, work) as Promise<T>) : work();

/** All or nothing: a fault, or whatever is thrown, takes back every change made before it. */
export async function inTransaction<T>(
  database: LibraryDatabase,
  work: (transaction: Writing) => Promise<Result<T>>,
): Promise<Result<T>> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  // Told by what is awaited below.
  transaction.done.catch(() => undefined);
  const takeBack = () => {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
  };
  try {
    const result = await work(transaction);
    if (result.ok) await transaction.done;
    else takeBack();
    return result;
  } catch (error) {
    takeBack();
    throw transaction.error ?? error;
  }
}

/** Takes away files that no record names any more. Where that fails the next `tidy` does it. */
export async function discard(files: readonly (readonly [id: string, name: string])[]): Promise<void> {
  for (const [id, name] of files) await removeFile(id, name).catch(() => undefined);
}

export async function discardAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeFiles(id);
}

/** Takes away what an interrupted change left; not while a tab is writing, whose files have no record yet. */
export async function tidy(database: LibraryDatabase): Promise<void> {
  const work = async () => {
    const { store } = database.transaction('recordings');
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    await removeUnnamed(new Map(keys.map((key, i) => [String(key), fileNames(records[i])])));
  };
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

function fileNames(record: unknown): string[] | null {
  const { files } = Object(record) as { files?: unknown };
  const names = Object.values(Object(files) as Record<string, unknown>);
  // A record that does not say so in the known way: better too many files than one too few.
  if (names.length === 0) return null;
  return names.filter((name): name is string => typeof name === 'string');
}
