import { beforeEach, describe, expect, it } from 'vitest';
import { Library, type LibraryChange } from '../../../src/store';
import { codeOf, emptyStorage, everything, openLibrary, session, valueOf } from './support';

/** Two libraries are two tabs: each has its own connection and its own channel. */

beforeEach(emptyStorage);

async function twoTabs() {
  const heard: LibraryChange[] = [];
  const first = await openLibrary();
  valueOf(await first.keepSession(session('s1')));
  const second = valueOf(
    await Library.open(
      () => expect.unreachable('the connection was lost'),
      (change) => heard.push(change),
    ),
  );
  const close = () => {
    first.close();
    second.close();
  };
  return { first, second, heard, close };
}
const opened = session('s1').session.savedMs;
const again = () => ({ ...session('s1'), openedMs: opened });

describe('H8: two tabs', () => {
  it('tell each other what they changed', async () => {
    const { first, heard, close } = await twoTabs();
    valueOf(await first.keepSession(again()));
    valueOf(await first.renamePerson('p1', 'B-18'));
    valueOf(await first.deletePerson('p1'));
    await expect
      .poll(() => heard.map(({ kind, people, sessions }) => [kind, people, sessions]))
      .toEqual([
        ['kept', ['p1'], ['s1']],
        ['renamed', ['p1'], []],
        ['deleted', ['p1'], ['s1']],
      ]);
    close();
  });

  it('a stale save is refused and changes nothing', async () => {
    const { first, second, close } = await twoTabs();
    const kept = valueOf(await first.keepSession({ ...again(), recordings: [], untouched: ['s1-a'] }));
    const before = await everything();
    expect(codeOf(await second.keepSession({ ...again(), recordings: [], untouched: ['s1-b'] }))).toBe(
      'save-stale',
    );
    expect(await everything()).toEqual(before);
    const { recordings } = valueOf(await second.openSession('s1'));
    expect(recordings.map(({ record }) => record.id)).toEqual(['s1-a']);
    // From the newer state on it goes.
    const openedMs = kept.session.savedMs;
    expect(codeOf(await second.keepSession({ ...again(), recordings: [], untouched: [], openedMs }))).toBe(
      'ok',
    );
    close();
  });

  it.each(['deletePerson', 'deleteSession', 'deleteEverything'] as const)(
    'what %s deleted does not come back',
    async (way) => {
      const { first, second, close } = await twoTabs();
      valueOf(await first[way](way === 'deletePerson' ? 'p1' : 's1'));
      const before = await everything();
      expect(codeOf(await second.keepSession(again()))).toBe('save-deleted');
      expect(await everything()).toEqual(before);
      expect(before.files).toEqual({});
      close();
    },
  );

  it('a new name stays, whatever an older tab keeps afterwards', async () => {
    const { first, second, close } = await twoTabs();
    valueOf(await first.renamePerson('p1', 'B-18'));
    const kept = valueOf(await second.keepSession(again()));
    expect(kept.person.name).toBe('B-18');
    expect(valueOf(await first.contents()).people.map(({ name }) => name)).toEqual(['B-18']);
    close();
  });

  it('one opens while the other writes: what has no record yet is left alone', async () => {
    const { first, close } = await twoTabs();
    const keeping = first.keepSession(session('s2'));
    const opening = Array.from({ length: 5 }, () => openLibrary());
    valueOf(await keeping);
    for (const library of await Promise.all(opening)) {
      const { recordings } = valueOf(await library.openSession('s2'));
      expect(recordings.map(({ result }) => codeOf(result))).toEqual(['ok', 'ok']);
      library.close();
    }
    close();
  });

  it('one reads while the other keeps anew: it reads one state or the other', async () => {
    const { first, second, close } = await twoTabs();
    let openedMs = opened;
    const writing = (async () => {
      for (let i = 0; i < 5; i++)
        openedMs = valueOf(await first.keepSession({ ...again(), openedMs })).session.savedMs;
    })();
    for (let i = 0; i < 10; i++)
      for (const { result } of valueOf(await second.openSession('s1')).recordings)
        expect(codeOf(result)).toBe('ok');
    await writing;
    close();
  });
});
