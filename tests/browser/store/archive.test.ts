import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportPerson, importPerson } from '../../../src/store';
import { clip, codeOf, emptyStorage, filesThere, openLibrary, session, valueOf } from './support';

beforeEach(emptyStorage);

async function exported(withClips: boolean) {
  const library = await openLibrary();
  valueOf(await library.keepSession(session('s1')));
  const file = valueOf(await exportPerson(library, 'p1', withClips));
  return { library, file };
}

describe('one person as a .zip', () => {
  it('is a file that any unpacker opens', async () => {
    const { library, file } = await exported(true);
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(entries).sort()).toEqual([
      'person.json',
      'recordings/s1-a/clip',
      'recordings/s1-a/result.json',
      'recordings/s1-b/result.json',
    ]);
    expect(entries['recordings/s1-a/clip']).toEqual(new Uint8Array(await clip.arrayBuffer()));
    library.close();
  });

  it.each([true, false])('exported, deleted, imported is the same session (clips: %s)', async (withClips) => {
    const { library, file } = await exported(withClips);
    const before = valueOf(await library.openSession('s1'));
    valueOf(await library.deletePerson('p1'));
    expect(await filesThere()).toEqual({});
    expect(valueOf(await importPerson(library, file))).toEqual({
      person: before.person,
      sessions: 1,
      alreadyThere: 0,
      damaged: [],
    });
    const after = valueOf(await library.openSession('s1'));
    expect(after.session).toEqual(before.session);
    expect(after.recordings.map(({ result }) => result)).toEqual(
      before.recordings.map(({ result }) => result),
    );
    expect(after.recordings[0]!.clip?.size).toBe(withClips ? clip.size : undefined);
    expect(valueOf(await importPerson(library, file))).toMatchObject({ sessions: 0, alreadyThere: 1 });
    library.close();
  });

  it('that is none, is cut, or is another file is refused', async () => {
    const { library, file } = await exported(false);
    const text = new Blob(['shopping list']);
    const cut = file.slice(0, file.size - 40);
    expect(codeOf(await importPerson(library, text))).toBe('not-an-archive');
    expect(codeOf(await importPerson(library, cut))).toBe('not-an-archive');
    expect(valueOf(await library.contents()).sessions).toHaveLength(1);
    library.close();
  });

  it('with one damaged clip gives the measures and says what is missing', async () => {
    const { library, file } = await exported(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pattern = new Uint8Array(await clip.slice(100, 120).arrayBuffer());
    const at = bytes.findIndex((_, i) => pattern.every((byte, k) => bytes[i + k] === byte));
    bytes[at] = (bytes[at]! + 1) & 255;
    valueOf(await library.deletePerson('p1'));
    const { damaged } = valueOf(await importPerson(library, new Blob([bytes])));
    expect(damaged).toEqual([expect.stringMatching(/^s1-a\.mp4: .*checksum/)]);
    const [first] = valueOf(await library.openSession('s1')).recordings;
    expect(codeOf(first!.result)).toBe('ok');
    expect(first!.clip).toBeNull();
    library.close();
  });
});
