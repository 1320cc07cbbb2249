import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../src/store';
import { databaseName, openDatabase } from '../../../src/store/database';
import { packJson } from '../../../src/store/files';
import { migrations } from '../../../src/store/migrations';
import { resultText } from '../../../src/store/result';
import {
  clip,
  codeOf,
  emptyStorage,
  everything,
  filesThere,
  kindsOf,
  openLibrary,
  session,
  valueOf,
} from './support';

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
    expect(valueOf(opened.recordings[0]!.result)).toEqual({
      ...session('s1').recordings[0]!.result,
      needsMeasuring: false,
    });
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
    const openedMs = again.session.savedMs;
    valueOf(await library.keepSession({ ...again, recordings: [without], openedMs }));
    const opened = valueOf(await library.openSession('s1'));
    expect(opened.recordings.map(({ record, clip: kept }) => [record.id, kept?.size])).toEqual([
      ['s1-a', clip.size],
    ]);
    expect(kindsOf(await filesThere())).toEqual(['s1-a/clip', 's1-a/result']);
    library.close();
  });

  it('kept anew leaves alone what the tab could not read, and says under which name the person is kept', async () => {
    const library = await openLibrary();
    const first = session('s1');
    valueOf(await library.keepSession(first));
    valueOf(await library.renamePerson('p1', 'B-18'));
    const files = await filesThere();
    const kept = valueOf(
      await library.keepSession({
        ...first,
        recordings: [],
        untouched: ['s1-a', 's1-b'],
        openedMs: first.session.savedMs,
      }),
    );
    expect(kept.person.name).toBe('B-18');
    expect(kept.session.savedMs).toBe(first.session.savedMs + 1);
    expect(await filesThere()).toEqual(files);
    expect(valueOf(await library.openSession('s1')).recordings).toHaveLength(2);
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

  it('a file that was damaged: its recording says so, the others are whole', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const [path] = Object.keys(await filesThere()).filter((name) => name.startsWith('s1-a/result'));
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('recordings')).getDirectoryHandle('s1-a');
    const stream = await (await folder.getFileHandle(path!.slice(5))).createWritable();
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

describe('a bad record is set aside', () => {
  const put = async (store: string, record: unknown) => {
    const database = await openDB(databaseName, migrations.length);
    await database.put(store, record);
    database.close();
  };
  const good = session('s1');
  const bad: [name: string, store: 'people' | 'sessions' | 'recordings', record: object, problem: RegExp][] =
    [
      ['a name that is a number', 'people', { id: 'p2', name: 7, createdMs: 1 }, /^name/],
      ['H5: a date of 1e300', 'sessions', { ...good.session, id: 's2', startedMs: 1e300 }, /^startedMs/],
      ['a date before 1970', 'sessions', { ...good.session, id: 's2', savedMs: -1 }, /^savedMs/],
      ['an unknown task', 'recordings', { ...good.recordings[0]!.record, id: 'r2', task: 'flying' }, /^task/],
      ['no file names', 'recordings', { ...good.recordings[0]!.record, id: 'r2' }, /^files/],
      ['a person who is not there', 'sessions', { ...good.session, id: 's2', personId: 'p2' }, /^personId/],
      ['an id that is a number', 'sessions', { ...good.session, id: 12 }, /^id/],
      ['an id that is a path', 'recordings', { ...good.recordings[0]!.record, id: '../r2' }, /^id/],
      ['nothing but an id', 'recordings', { id: 'r2' }, /^sessionId/],
      ['a huge name', 'people', { id: 'p2', name: 'x'.repeat(3e6), createdMs: 1 }, /^name/],
    ];

  it.each(bad)('%s: named, exportable, deletable; all else is there', async (_, store, record, problem) => {
    const library = await openLibrary();
    valueOf(await library.keepSession(good));
    const before = await everything();
    await put(store, record);

    const contents = valueOf(await library.contents());
    expect(contents.people.map(({ id }) => id)).toEqual(['p1']);
    expect(contents.sessions.map(({ id }) => id)).toEqual(['s1']);
    expect(contents.recordings).toHaveLength(2);
    const [aside, ...more] = contents.setAside;
    expect(more).toEqual([]);
    expect(aside).toMatchObject({ store, problem: expect.stringMatching(problem) as string });
    expect(aside!.problem.length).toBeLessThan(300);

    const raw = JSON.parse(await valueOf(await library.exportSetAside(aside!)).text()) as { record: unknown };
    expect(raw.record).toEqual(record);
    valueOf(await library.deleteSetAside(aside!));
    expect(valueOf(await library.contents()).setAside).toEqual([]);
    expect(await everything()).toEqual(before);
    library.close();
  });

  it('a session: its recordings are exported with what was measured, and go with it', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(good));
    await put('sessions', { ...good.session, startedMs: 1e300 });
    const contents = valueOf(await library.contents());
    expect(contents.sessions).toEqual([]);
    const aside = contents.setAside.find(({ store }) => store === 'sessions')!;
    const raw = JSON.parse(await valueOf(await library.exportSetAside(aside)).text()) as {
      recordings: unknown[];
      measured: { keypoints: unknown }[];
    };
    expect(raw.recordings).toHaveLength(2);
    expect(raw.measured[0]!.keypoints).toEqual(good.recordings[0]!.result.keypoints);
    valueOf(await library.deleteSetAside(aside));
    expect(await filesThere()).toEqual({});
    library.close();
  });

  it('stays when the session is kept anew', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(good));
    await put('recordings', { ...good.recordings[1]!.record, task: 'flying' });
    valueOf(
      await library.keepSession({
        ...good,
        recordings: [good.recordings[0]!],
        openedMs: good.session.savedMs,
      }),
    );
    expect(valueOf(await library.contents()).setAside).toMatchObject([{ key: 's1-b' }]);
    library.close();
  });

  it('keeps its files when the library is opened', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(good));
    const files = await filesThere();
    await put('recordings', { id: 's1-a', sessionId: 's1' });
    library.close();
    (await openLibrary()).close();
    expect(await filesThere()).toEqual(files);
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

  it('2: recordings name the files that they had', async () => {
    const database = valueOf(await openDatabase(() => undefined, migrations.slice(0, 1)));
    const { person, session: kept, recordings } = session('s1');
    await database.put('people', person);
    await database.put('sessions', kept);
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle('recordings', { create: true });
    for (const { record, result, clip: file } of recordings) {
      await database.put('recordings', record as never);
      const folder = await all.getDirectoryHandle(record.id, { create: true });
      const write = async (name: string, content: Blob) =>
        content.stream().pipeTo(await (await folder.getFileHandle(name, { create: true })).createWritable());
      await write('result.json.gz', await packJson(await resultText(result)));
      if (file) await write('clip', file);
    }
    database.close();
    const files = await filesThere();

    const library = await openLibrary();
    const opened = valueOf(await library.openSession('s1'));
    expect(opened.recordings.map(({ result, clip: file }) => [codeOf(result), file?.size])).toEqual([
      ['ok', clip.size],
      ['ok', undefined],
    ]);
    expect(await filesThere()).toEqual(files);
    library.close();
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
