import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importArchive, inspectArchive, type Library, type SessionToKeep } from '../../../src/store';
import { packed, partsOf } from './archive-support';
import { codeOf, emptyStorage, everything, openLibrary, session, valueOf } from './support';

/**
 * The page ends at any moment, or the disk is full at any moment. Every operation on files and records is counted; at the
 * n-th the world ends, for every n until the work gets through.
 */

beforeEach(emptyStorage);
afterEach(() => vi.restoreAllMocks());

class Ended extends Error {}
type How = 'the page ends' | 'the disk is full';

/** @returns how many operations were begun, once it is stopped */
function endAt(n: number, how: How): () => Promise<number> {
  let begun = 0;
  const open: FileSystemWritableFileStream[] = [];
  const spied = <T extends object, K extends keyof T & string>(prototype: T, method: K, writes: boolean) => {
    const real = prototype[method] as unknown as (...args: unknown[]) => unknown;
    vi.spyOn(prototype, method as never).mockImplementation(function (this: unknown, ...args: unknown[]) {
      begun += 1;
      const ends = how === 'the page ends' ? begun >= n : begun === n && writes;
      if (!ends) {
        const result = real.apply(this, args);
        if (method === 'createWritable')
          void (result as Promise<FileSystemWritableFileStream>).then((stream) => open.push(stream));
        return result;
      }
      // What was begun in a transaction is taken back by the browser.
      if (this instanceof IDBObjectStore) this.transaction.abort();
      throw how === 'the page ends' ? new Ended() : new DOMException('full', 'QuotaExceededError');
    } as never);
  };
  spied(FileSystemDirectoryHandle.prototype, 'getDirectoryHandle', true);
  spied(FileSystemDirectoryHandle.prototype, 'getFileHandle', true);
  spied(FileSystemDirectoryHandle.prototype, 'removeEntry', false);
  spied(FileSystemFileHandle.prototype, 'createWritable', true);
  spied(FileSystemFileHandle.prototype, 'getFile', false);
  spied(FileSystemWritableFileStream.prototype, 'getWriter', true);
  spied(IDBDatabase.prototype, 'transaction', true);
  spied(IDBObjectStore.prototype, 'put', true);
  spied(IDBObjectStore.prototype, 'delete', false);
  spied(IDBObjectStore.prototype, 'get', false);
  spied(IDBObjectStore.prototype, 'clear', false);
  return async () => {
    vi.restoreAllMocks();
    // With a page its half-written files end.
    for (const stream of open) await stream.abort().catch(() => undefined);
    return begun;
  };
}

const kept = (id: string): SessionToKeep => session(id);
/** The kept session with an answer changed and its second recording taken out. */
function changed(): SessionToKeep {
  const before = kept('s1');
  return {
    ...before,
    session: { ...before.session, answers: { ...before.session.answers, redFlags: null } },
    recordings: [before.recordings[0]!],
    openedMs: before.session.savedMs,
  };
}

const works: Record<string, (library: Library) => Promise<unknown>> = {
  'keeping a new session': (library) => library.keepSession(kept('s2')),
  'keeping a session anew': (library) => library.keepSession(changed()),
  'importing sessions': async (library) => {
    const newer = kept('s1');
    const file = await packed(
      await partsOf(
        {
          ...newer,
          session: {
            ...newer.session,
            savedMs: newer.session.savedMs + 5,
            answers: changed().session.answers,
          },
        },
        kept('s3'),
      ),
    );
    const preview = await inspectArchive(library, file);
    return preview.ok ? importArchive(library, preview.value) : preview;
  },
  'deleting a session': (library) => library.deleteSession('s1'),
  'deleting a person': (library) => library.deletePerson('p1'),
  'deleting everything': (library) => library.deleteEverything(),
  'renaming a person': (library) => library.renamePerson('p1', 'B-18'),
};

/** What a user would find: all sessions with everything in them, opened anew. */
async function found(): Promise<string> {
  const library = await openLibrary();
  const contents = valueOf(await library.contents());
  expect(contents.setAside).toEqual([]);
  const sessions = [];
  for (const { id } of contents.sessions) {
    const opened = valueOf(await library.openSession(id));
    sessions.push({
      ...opened,
      recordings: await Promise.all(
        opened.recordings.map(async ({ record, result, clip }) => {
          expect(codeOf(result), record.id).toBe('ok');
          expect(clip === null, record.id).toBe(record.clip === null);
          return { record, result, clip: clip && (await clip.arrayBuffer()).byteLength };
        }),
      ),
    });
  }
  library.close();
  const { files } = await everything();
  // No file is left over: as many as the records name.
  const named = contents.recordings.reduce((sum, { clip }) => sum + (clip ? 2 : 1), 0);
  expect(Object.keys(files)).toHaveLength(named);
  return JSON.stringify({ people: contents.people, sessions });
}

describe.each(['the page ends', 'the disk is full'] as const)('%s', (how) => {
  it.each(Object.keys(works))('while %s: the library is as before or as after', async (name) => {
    const begin = async () => {
      await emptyStorage();
      const library = await openLibrary();
      valueOf(await library.keepSession(kept('s1')));
      return library;
    };
    const whole = await begin();
    const before = await found();
    await works[name]!(whole);
    whole.close();
    const after = await found();
    expect(after).not.toBe(before);

    const outcomes = new Set<string>();
    for (let n = 1; ; n++) {
      const library = await begin();
      const stop = endAt(n, how);
      const result = await works[name]!(library).catch((error: unknown) => error);
      const begun = await stop();
      library.close();
      const now = await found();
      expect([before, after], `operation ${n}`).toContain(now);
      outcomes.add(now === before ? 'before' : 'after');
      const said = (result as { ok?: boolean }).ok;
      // Whoever is told that it was kept finds it kept.
      if (said === true) expect(now, `operation ${n}`).toBe(after);
      if (how === 'the disk is full' && said === false)
        expect(codeOf(result as never), `operation ${n}`).toBe('storage-full');
      if (begun < n) break;
    }
    expect([...outcomes]).toEqual(['before', 'after']);
  });
});
