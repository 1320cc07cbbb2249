import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../src/store';
import { databaseName, openDatabase } from '../../../src/store/database';
import { migrations } from '../../../src/store/migrations';
import { clip, codeOf, emptyStorage, filesThere, openLibrary, session, valueOf } from './support';

beforeEach(emptyStorage);
afterEach(() => vi.restoreAllMocks());

describe('a session', () => {
  it('comes back as it was kept, after the library was closed', async () => {
    const before = await openLibrary();
    valueOf(await before.keepSession(session('s1')));
    before.close();

    const library = await openLibrary();
    const opened = valueOf(await library.openSession('s1'));
    expect(opened.person).toEqual(session('s1').person);
    expect(opened.session).toEqual(session('s1').session);
    expect(opened.recordings.map(({ record }) => record)).toEqual(
      session('s1').recordings.map(({ record }) => record),
    );
    expect(valueOf(opened.recordings[0]!.result)).toEqual(session('s1').recordings[0]!.result);
    expect(await opened.recordings[0]!.clip!.arrayBuffer()).toEqual(await clip.arrayBuffer());
    expect(opened.recordings[1]!.clip).toBeNull();
    library.close();
  });

  it('kept anew keeps its clip, and loses the recording that is no longer in it, files and all', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const again = session('s1');
    const [first] = again.recordings;
    const without = { record: { ...first!.record, clip: null }, result: first!.result, clip: null };
    valueOf(await library.keepSession({ ...again, recordings: [without] }));
    const opened = valueOf(await library.openSession('s1'));
    expect(opened.recordings.map(({ record, clip: kept }) => [record.id, kept?.size])).toEqual([
      ['s1-a', clip.size],
    ]);
    expect(Object.keys(await filesThere()).sort()).toEqual(['s1-a/clip', 's1-a/result.json.gz']);
    library.close();
  });

  it('deleted is gone, records and files; the rest stays', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    valueOf(await library.keepSession(session('s2')));
    valueOf(await library.deleteSession('s1'));
    expect(codeOf(await library.openSession('s1'))).toBe('record-unreadable');
    expect(Object.keys(await filesThere()).every((name) => name.startsWith('s2-'))).toBe(true);
    valueOf(await library.deletePerson('p1'));
    expect(valueOf(await library.contents())).toMatchObject({ people: [], sessions: [], recordings: [] });
    expect(await filesThere()).toEqual({});
    library.close();
  });
});

describe('what goes wrong is said, and what was kept stays', () => {
  it('no room', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const before = await filesThere();
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(
      new DOMException('full', 'QuotaExceededError'),
    );
    expect(codeOf(await library.keepSession(session('s2')))).toBe('storage-full');
    expect(await filesThere()).toEqual(before);
    expect(valueOf(await library.contents()).sessions.map(({ id }) => id)).toEqual(['s1']);
    expect(valueOf(valueOf(await library.openSession('s1')).recordings[0]!.result).edits).toBeNull();
    library.close();
  });

  it('no private file system', async () => {
    vi.spyOn(StorageManager.prototype, 'getDirectory').mockRejectedValue(
      new DOMException('private window', 'SecurityError'),
    );
    expect(codeOf(await Library.open(() => undefined))).toBe('storage-unavailable');
  });

  it('a library of a newer page', async () => {
    (await openDB(databaseName, migrations.length + 1)).close();
    expect(codeOf(await Library.open(() => undefined))).toBe('storage-newer');
  });

  it('another tab that holds an older version: this one does not wait for ever', async () => {
    const older = await openDB(databaseName, migrations.length);
    const newer = [...migrations, () => undefined];
    expect(codeOf(await openDatabase(() => undefined, newer))).toBe('storage-blocked');
    older.close();
  });

  it('a record and a file that were damaged', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const database = await openDB(databaseName, migrations.length);
    await database.put('people', { id: 'p2', name: 7 });
    database.close();
    const contents = valueOf(await library.contents());
    expect(contents.people.map(({ id }) => id)).toEqual(['p1']);
    expect(contents.unreadable).toEqual([expect.stringContaining('name')]);

    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('recordings')).getDirectoryHandle('s1-a');
    const stream = await (await folder.getFileHandle('result.json.gz')).createWritable();
    await stream.write('not gzip');
    await stream.close();
    const [damaged, whole] = valueOf(await library.openSession('s1')).recordings;
    expect(codeOf(damaged!.result)).toBe('record-unreadable');
    expect(codeOf(whole!.result)).toBe('ok');
    library.close();
  });

  it('files that a closing page left half way are cleared at the next opening', async () => {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle('recordings', { create: true });
    await (await all.getDirectoryHandle('orphan', { create: true })).getFileHandle('clip', { create: true });
    (await openLibrary()).close();
    expect(await filesThere()).toEqual({});
  });
});

describe('migrations', () => {
  it('1: from nothing to people, sessions and recordings', async () => {
    const database = valueOf(await openDatabase(() => undefined));
    expect([...database.objectStoreNames].sort()).toEqual(['people', 'recordings', 'sessions']);
    expect([...database.transaction('sessions').store.indexNames]).toEqual(['person']);
    expect([...database.transaction('recordings').store.indexNames]).toEqual(['session']);
    database.close();
  });

  it('a later one changes what is stored; one that fails changes nothing', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    library.close();
    const broken = await openDatabase(
      () => undefined,
      [
        ...migrations,
        async (_, transaction) => {
          await transaction.objectStore('people').clear();
          throw new DOMException('a bug', 'UnknownError');
        },
      ],
    ).catch((error: unknown) => error);
    expect(broken).not.toMatchObject({ ok: true });
    const changed = valueOf(
      await openDatabase(
        () => undefined,
        [
          ...migrations,
          async (_, transaction) => {
            const people = transaction.objectStore('people');
            for (const person of await people.getAll())
              await people.put({ ...person, name: person.name.toLowerCase() });
          },
        ],
      ),
    );
    expect((await changed.getAll('people')).map(({ name }) => name)).toEqual(['a-17']);
    changed.close();
  });
});
