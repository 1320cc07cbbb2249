import { beforeEach, describe, expect, it } from 'vitest';
import { importArchive, inspectArchive, type Library } from '../../../src/store';
import { hostileArchives } from './hostile-archives';
import { emptyStorage, everything, openLibrary, session, valueOf } from './support';

beforeEach(emptyStorage);

const others = () => {
  const kept = session('s7', 1_750_000_000_000);
  return {
    ...kept,
    person: { id: 'p7', name: 'Other', createdMs: 1 },
    session: { ...kept.session, personId: 'p7' },
  };
};

async function libraryOfTwo(): Promise<Library> {
  const library = await openLibrary();
  valueOf(await library.keepSession(session('s1')));
  valueOf(await library.keepSession(others()));
  return library;
}

/** What is measured and which clips there are of a session, all of it readable. */
async function contentOf(library: Library, id: string) {
  const { session, recordings } = valueOf(await library.openSession(id));
  const read = await Promise.all(
    recordings.map(async ({ record, result, clip }) => {
      const { keypoints } = valueOf(result);
      return [record.id, { keypoints, clip: clip && (await clip.text()) }] as const;
    }),
  );
  return { session, recordings: Object.fromEntries(read) };
}

/** `npm run test:hostile` tries all of them, `npm test` every fifth. */
const tried = hostileArchives.filter((_, i) => import.meta.env['HOSTILE_ALL'] || i % 5 === 0);

describe('an archive that no library writes', () => {
  it.each(tried)('%s: changes nothing before a yes, and with one nothing goes', async (_, make) => {
    const library = await libraryOfTwo();
    const before = await everything();
    const [mine, theirs] = [await contentOf(library, 's1'), await contentOf(library, 's7')];

    const inspected = await inspectArchive(library, await make());
    expect(await everything()).toEqual(before);
    if (inspected.ok) {
      // A refused import is an answer, too.
      await importArchive(library, inspected.value);
      const contents = valueOf(await library.contents());
      expect(contents.setAside).toEqual([]);
      for (const { id } of contents.sessions) await contentOf(library, id);
      expect(await contentOf(library, 's7')).toEqual(theirs);
      const now = await contentOf(library, 's1');
      for (const [id, { clip }] of Object.entries(mine.recordings)) {
        expect(Object.keys(now.recordings)).toContain(id);
        expect(now.recordings[id]!.clip).toBe(clip);
      }
      expect(contents.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['A-17', 'Other']));
    } else {
      expect(inspected.fault.code).toMatch(/^[a-z-]+$/);
      expect(inspected.fault.detail?.length ?? 0).toBeLessThanOrEqual(501);
    }
    library.close();
  });
});
