import { openDB } from 'idb';
import { failed, ok, type Result } from '../core';
import { guarded } from './faults';
import {
  migrations as allMigrations,
  type LibraryDatabase,
  type LibrarySchema,
  type Migration,
} from './migrations';

export const databaseName = 'contrapposto';

/**
 * Opens the database and brings it up to the newest version.
 * @param onLost called when another tab needs a newer version or the browser closed the connection
 * @returns the faults `storage-blocked` (an older tab holds it), `storage-newer` (written by a newer page),
 * `storage-unavailable`, `storage-full`
 */
export function openDatabase(
  onLost: () => void,
  migrations: readonly Migration[] = allMigrations,
): Promise<Result<LibraryDatabase>> {
  if (!('indexedDB' in globalThis)) return Promise.resolve(failed('storage-unavailable', 'no IndexedDB'));
  return guarded(async () => {
    let giveUp: (result: Result<never>) => void = () => undefined;
    const blocked = new Promise<Result<never>>((resolve) => (giveUp = resolve));
    const opening = openDB<LibrarySchema>(databaseName, migrations.length, {
      upgrade(database, from, _, transaction) {
        const run = async () => {
          for (const migrate of migrations.slice(from)) await migrate(database, transaction);
        };
        // All or nothing: what was stored stays as the old version wrote it. That it failed, `opening` says.
        transaction.done.catch(() => undefined);
        run().catch(() => transaction.abort());
      },
      blocked: () => giveUp(failed('storage-blocked')),
      blocking: (_, __, event) => {
        // A newer page waits: this one steps aside rather than block it.
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    const result = await Promise.race([opening.then(ok), blocked]);
    // Once the other tab lets go, the connection that nobody waits for must not block in its turn.
    if (!result.ok) void opening.then((database) => database.close()).catch(() => undefined);
    return result;
  });
}
