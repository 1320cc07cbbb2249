import { beforeEach, describe, expect, it } from 'vitest';
import {
  exportPerson,
  importArchive,
  inspectArchive,
  type ArchivePreview,
  type Library,
} from '../../../src/store';
import { readZip } from '../../../src/store/zip';
import { packed, partsOf, replaceEntry, type Parts } from './archive-support';
import { makeZip } from './made-zip';
import {
  clip,
  codeOf,
  emptyStorage,
  everything,
  filesThere,
  openLibrary,
  recording,
  session,
  valueOf,
} from './support';

beforeEach(emptyStorage);

const inspected = async (library: Library, file: Blob) => valueOf(await inspectArchive(library, file));
const takeIn = async (library: Library, file: Blob) =>
  valueOf(await importArchive(library, await inspected(library, file)));
const recordingsOf = (preview: ArchivePreview) =>
  preview.sessions.flatMap(({ recordings }) => recordings.map(({ name, standing }) => `${name} ${standing}`));
const namesOf = async (library: Library, id: string) =>
  valueOf(await library.openSession(id)).recordings.map(({ record }) => record.name);
const damage = (parts: Parts, id: string) =>
  replaceEntry(parts, `recordings/${id}/result.json`, { content: '{"schema":"contrapposto/recording@1"}' });

async function exported(withClips: boolean) {
  const library = await openLibrary();
  valueOf(await library.keepSession(session('s1')));
  const { file } = valueOf(await exportPerson(library, 'p1', withClips));
  return { library, file };
}

describe('one person as a .zip', () => {
  it.each([true, false])(
    'exported, deleted, inspected, imported is the same session (clips: %s)',
    async (withClips) => {
      const { library, file } = await exported(withClips);
      const before = valueOf(await library.openSession('s1'));
      valueOf(await library.deletePerson('p1'));
      expect(await filesThere()).toEqual({});

      const preview = await inspected(library, file);
      expect(preview).toMatchObject({ name: 'A-17', knownAs: null, bringsAnything: true, problems: [] });
      expect(preview.sessions[0]!.standing).toBe('new');
      expect(recordingsOf(preview)).toEqual(['s1-a.mp4 new', 's1-b.mp4 new']);
      expect(await everything()).toEqual({ records: [], files: {} });

      valueOf(await importArchive(library, preview));
      const after = valueOf(await library.openSession('s1'));
      expect(after.session).toEqual(before.session);
      expect(after.recordings.map(({ result }) => result)).toEqual(
        before.recordings.map(({ result }) => result),
      );
      expect(await after.recordings[0]!.clip?.arrayBuffer()).toEqual(
        withClips ? await clip.arrayBuffer() : undefined,
      );
      const again = await inspected(library, file);
      expect(again.bringsAnything).toBe(false);
      expect(recordingsOf(again)).toEqual(['s1-a.mp4 same', 's1-b.mp4 same']);
      library.close();
    },
  );

  it('as another program writes it, with the sizes behind the content, comes in as well', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    for (const { name } of [...parts.entries]) replaceEntry(parts, name, { describedBehind: true });
    await takeIn(library, await packed(parts));
    expect(await namesOf(library, 's1')).toEqual(['s1-a.mp4', 's1-b.mp4']);
    library.close();
  });

  it('leaves out what is damaged in the library, and says so', async () => {
    const { library } = await exported(false);
    const [name] = Object.keys(await filesThere()).filter((one) => one.startsWith('s1-b/'));
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('recordings')).getDirectoryHandle('s1-b');
    await folder.removeEntry(name!.slice(5));
    const { file, leftOut } = valueOf(await exportPerson(library, 'p1', true));
    expect(leftOut).toEqual(['s1-b.mp4']);
    valueOf(await library.deletePerson('p1'));
    await takeIn(library, file);
    expect(await namesOf(library, 's1')).toEqual(['s1-a.mp4']);
    library.close();
  });

  it('that is none, is cut, or is another file is refused', async () => {
    const { library, file } = await exported(false);
    const before = await everything();
    for (const bad of [
      new Blob(['shopping list']),
      file.slice(0, file.size - 40),
      new Blob([]),
      await makeZip([{ name: 'person.json', content: '[' }]),
      await makeZip([{ name: 'readme.txt', content: 'hello' }]),
    ])
      expect(codeOf(await inspectArchive(library, bad))).toBe('not-an-archive');
    expect(await everything()).toEqual(before);
    library.close();
  });
});

describe('merging never deletes', () => {
  it('a newer state updates the session and keeps recordings that only the library has', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const newer = session('s1');
    const parts = await partsOf({
      ...newer,
      session: {
        ...newer.session,
        savedMs: newer.session.savedMs + 10,
        subject: { ...newer.session.subject, ageYears: 62 },
      },
      recordings: [newer.recordings[0]!],
    });
    const preview = await inspected(library, await packed(parts));
    expect(preview.sessions[0]!.standing).toBe('newer');
    expect(recordingsOf(preview)).toEqual(['s1-a.mp4 same']);
    valueOf(await importArchive(library, preview));
    const opened = valueOf(await library.openSession('s1'));
    expect(opened.session.subject.ageYears).toBe(62);
    expect(opened.recordings.map(({ record, clip: kept }) => [record.name, kept?.size])).toEqual([
      ['s1-a.mp4', clip.size],
      ['s1-b.mp4', undefined],
    ]);
    library.close();
  });

  it('C1: a newer damaged archive takes nothing away and damages nothing', async () => {
    const { library } = await exported(true);
    const before = await everything();
    const newer = session('s1');
    const parts = await partsOf({
      ...newer,
      session: { ...newer.session, savedMs: newer.session.savedMs + 10 },
    });
    damage(parts, 's1-a');
    damage(parts, 's1-b');
    const preview = await inspected(library, await packed(parts));
    expect(recordingsOf(preview)).toEqual(['s1-a.mp4 damaged', 's1-b.mp4 damaged']);
    expect(preview.problems.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'damaged-result s1-a.mp4',
      'damaged-result s1-b.mp4',
    ]);
    expect(preview.bringsAnything).toBe(false);
    valueOf(await importArchive(library, preview));
    expect(await everything()).toEqual(before);
    library.close();
  });

  it('a damaged copy does not keep a whole one out that comes later', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    damage(parts, 's1-b');
    await takeIn(library, await packed(parts));
    expect(await namesOf(library, 's1')).toEqual(['s1-a.mp4']);
    const whole = await inspected(library, await packed(await partsOf(session('s1'))));
    expect(recordingsOf(whole)).toEqual(['s1-a.mp4 same', 's1-b.mp4 new']);
    valueOf(await importArchive(library, whole));
    expect(await namesOf(library, 's1')).toEqual(['s1-a.mp4', 's1-b.mp4']);
    library.close();
  });

  it('a damaged clip: the measures come in now, the clip with a whole copy', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    replaceEntry(parts, 'recordings/s1-a/clip', { content: new Uint8Array(4999) });
    const preview = await inspected(library, await packed(parts));
    expect(preview.problems).toMatchObject([{ code: 'damaged-clip', name: 's1-a.mp4' }]);
    valueOf(await importArchive(library, preview));
    expect(valueOf(await library.openSession('s1')).recordings[0]!.clip).toBeNull();

    const whole = await inspected(library, await packed(await partsOf(session('s1'))));
    expect(recordingsOf(whole)).toEqual(['s1-a.mp4 adds-clip', 's1-b.mp4 same']);
    valueOf(await importArchive(library, whole));
    const [first] = valueOf(await library.openSession('s1')).recordings;
    expect(await first!.clip!.arrayBuffer()).toEqual(await clip.arrayBuffer());
    library.close();
  });

  it('a recording that is damaged in the library is repaired by a whole copy', async () => {
    const { library, file } = await exported(true);
    const [name] = Object.keys(await filesThere()).filter((one) => one.startsWith('s1-b/'));
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('recordings')).getDirectoryHandle('s1-b');
    await folder.removeEntry(name!.slice(5));
    const preview = await inspected(library, file);
    expect(recordingsOf(preview)).toEqual(['s1-a.mp4 same', 's1-b.mp4 repairs']);
    valueOf(await importArchive(library, preview));
    expect(valueOf(await library.openSession('s1')).recordings.map(({ result }) => codeOf(result))).toEqual([
      'ok',
      'ok',
    ]);
    library.close();
  });

  it('corrections made elsewhere come in, older ones do not', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    const corrected = (savedMs: number) => {
      const kept = session('s1');
      const [first, second] = kept.recordings;
      const edits = {
        schema: 'contrapposto/edits@1',
        events: [],
        excludedCycles: [],
        landmarks: [],
        trim: { startS: 0, endS: 2 },
      } as const;
      return {
        ...kept,
        session: { ...kept.session, savedMs },
        recordings: [{ ...first!, result: { ...first!.result, edits } }, second!],
      };
    };
    const { savedMs } = session('s1').session;
    const older = await inspected(library, await packed(await partsOf(corrected(savedMs - 1))));
    expect(recordingsOf(older)).toEqual(['s1-a.mp4 older', 's1-b.mp4 same']);
    expect(older.bringsAnything).toBe(false);
    const newer = await inspected(library, await packed(await partsOf(corrected(savedMs + 1))));
    expect(recordingsOf(newer)).toEqual(['s1-a.mp4 newer', 's1-b.mp4 same']);
    valueOf(await importArchive(library, newer));
    const [first] = valueOf(await library.openSession('s1')).recordings;
    expect(valueOf(first!.result).edits?.trim).toEqual({ startS: 0, endS: 2 });
    expect(first!.clip!.size).toBe(clip.size);
    library.close();
  });
});

describe('C2: ids belong to their owner', () => {
  const other = () => {
    const kept = session('s9', 1_750_000_000_000);
    return {
      ...kept,
      person: { id: 'p9', name: 'Other', createdMs: 1 },
      session: { ...kept.session, personId: 'p9' },
    };
  };

  it('a recording id of another person comes in as a recording of its own', async () => {
    const { library } = await exported(true);
    const before = valueOf(await library.openSession('s1'));
    const theirs = other();
    const parts = await partsOf({
      ...theirs,
      recordings: [
        {
          ...recording('s1-a', 's9', false),
          record: { ...recording('s1-a', 's9', false).record, name: 'theirs.mp4' },
        },
      ],
    });
    const preview = await inspected(library, await packed(parts));
    expect(recordingsOf(preview)).toEqual(['theirs.mp4 foreign']);
    valueOf(await importArchive(library, preview));
    expect(valueOf(await library.openSession('s1'))).toEqual(before);
    expect(await namesOf(library, 's9')).toEqual(['theirs.mp4']);
    // The same once more is recognised.
    expect(recordingsOf(await inspected(library, await packed(parts)))).toEqual(['theirs.mp4 same']);
    library.close();
  });

  it('a session id of another person comes in as a session of its own', async () => {
    const { library } = await exported(true);
    const before = valueOf(await library.openSession('s1'));
    const theirs = other();
    const parts = await partsOf({
      ...theirs,
      session: { ...theirs.session, id: 's1', savedMs: theirs.session.savedMs },
      recordings: [recording('x1', 's1', false)],
    });
    const preview = await inspected(library, await packed(parts));
    expect(preview.sessions.map(({ standing }) => standing)).toEqual(['foreign']);
    valueOf(await importArchive(library, preview));
    expect(valueOf(await library.openSession('s1'))).toEqual(before);
    const { sessions } = valueOf(await library.contents());
    expect(sessions.filter(({ personId }) => personId === 'p9')).toHaveLength(1);
    expect(sessions.filter(({ personId }) => personId === 'p1')).toHaveLength(1);
    const again = await inspected(library, await packed(parts));
    expect(again.bringsAnything).toBe(false);
    library.close();
  });

  it('a person whom the library has under another name keeps that name, and the preview says it', async () => {
    const { library } = await exported(false);
    const parts = await partsOf({ ...session('s2'), person: { id: 'p1', name: 'Mallory', createdMs: 1 } });
    const preview = await inspected(library, await packed(parts));
    expect(preview).toMatchObject({ name: 'Mallory', knownAs: 'A-17' });
    valueOf(await importArchive(library, preview));
    expect(valueOf(await library.contents()).people.map(({ name }) => name)).toEqual(['A-17']);
    library.close();
  });

  it('a session of another person inside the archive is refused', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'), { ...session('s2') });
    parts.index.sessions[1]!.personId = 'p9';
    const preview = await inspected(library, await packed(parts));
    expect(preview.problems.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'other-person s2',
      'no-session s2-a.mp4',
      'no-session s2-b.mp4',
    ]);
    expect(preview.sessions).toHaveLength(1);
    library.close();
  });

  it('a library that changed after the preview is not changed by it', async () => {
    const { library } = await exported(false);
    const newer = session('s1');
    const parts = await partsOf({
      ...newer,
      session: {
        ...newer.session,
        savedMs: newer.session.savedMs + 10,
        answers: { ...newer.session.answers, redFlags: null },
      },
    });
    const preview = await inspected(library, await packed(parts));
    valueOf(await library.keepSession({ ...session('s1'), openedMs: newer.session.savedMs }));
    const before = await everything();
    expect(codeOf(await importArchive(library, preview))).toBe('import-outdated');
    expect(await everything()).toEqual(before);
    library.close();
  });
});

describe('hostile content is a line of the preview, never a crash', () => {
  const bent: Record<string, [bend: (parts: Parts) => void, problems: string[]]> = {
    'H5: a date of 1e300': [({ index }) => (index.sessions[0]!.startedMs = 1e300), ['bad-record sessions 1']],
    'a date that is no number': [
      ({ index }) => (index.sessions[0]!.savedMs = '2024'),
      ['bad-record sessions 1'],
    ],
    'the same recording id twice': [
      ({ index }) => void index.recordings.push({ ...index.recordings[0]! }),
      ['id-twice s1-a.mp4'],
    ],
    'the same session id twice': [
      ({ index }) => void index.sessions.push({ ...index.sessions[0]! }),
      ['id-twice s1'],
    ],
    'the same file twice': [
      ({ entries }) => void entries.push({ ...entries.at(-1)! }),
      ['file-twice recordings/s1-b/result.json', 'no-result s1-b.mp4'],
    ],
    'a missing result': [({ entries }) => void entries.pop(), ['no-result s1-b.mp4']],
    'a missing clip': [({ entries }) => void entries.splice(1, 1), ['no-clip s1-a.mp4']],
    'an id that is a path': [({ index }) => (index.recordings[1]!.id = '../s1-a'), ['bad-record s1-b.mp4']],
    'a huge name': [
      ({ index }) => (index.recordings[1]!.name = 'x'.repeat(5e6)),
      [expect.stringMatching(/^bad-record x{200}…$/) as string],
    ],
    'a huge thumbnail': [
      ({ index }) => (index.recordings[1]!.thumbnail = `data:image/png;base64,${'A'.repeat(5e6)}`),
      ['bad-record s1-b.mp4'],
    ],
    'a thumbnail with script': [
      ({ index }) => (index.recordings[1]!.thumbnail = 'data:image/svg+xml,<svg onload="x"/>'),
      ['bad-record s1-b.mp4'],
    ],
    'records that are none': [
      ({ index }) => void index.recordings.push(7 as never, null as never),
      ['bad-record recordings 3', 'bad-record recordings 4'],
    ],
  };
  it.each(Object.keys(bent))('%s', async (name) => {
    const library = await openLibrary();
    valueOf(
      await library.keepSession({
        ...session('s7'),
        person: { id: 'p7', name: 'B', createdMs: 1 },
        session: { ...session('s7').session, personId: 'p7' },
      }),
    );
    const before = await everything();
    const parts = await partsOf(session('s1'));
    const [bend, expected] = bent[name]!;
    bend(parts);
    const preview = await inspected(library, await packed(parts));
    const found = preview.problems.map((problem) => `${problem.code} ${problem.name}`);
    expect(found.slice(0, expected.length)).toEqual(expected);
    for (const { detail } of preview.problems) expect(detail.length).toBeLessThan(400);
    expect(await everything()).toEqual(before);
    valueOf(await importArchive(library, preview));
    const contents = valueOf(await library.contents());
    expect(contents.setAside).toEqual([]);
    expect(contents.people.map(({ id }) => id)).toContain('p7');
    for (const { id } of contents.sessions) valueOf(await library.openSession(id));
    library.close();
  });

  it('too many problems are counted, not listed', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    for (let i = 0; i < 500; i++) parts.index.recordings.push({ name: `r${i}` });
    const { problems } = await inspected(library, await packed(parts));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'more', name: '400' });
    library.close();
  });

  it('an assessment that cannot be trusted is to be measured again, its keypoints are kept', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    const { content } = parts.entries[0]!;
    const json = JSON.parse(content as string) as { assessment: { measures: { grade?: string }[] } };
    json.assessment.measures.find(({ grade }) => grade)!.grade = '<img src=x onerror=alert(1)>';
    replaceEntry(parts, 'recordings/s1-a/result.json', { content: JSON.stringify(json) });
    await takeIn(library, await packed(parts));
    const [first, second] = valueOf(await library.openSession('s1')).recordings;
    expect(valueOf(first!.result)).toMatchObject({
      needsMeasuring: true,
      assessment: { measures: [], patterns: [] },
    });
    expect(valueOf(first!.result).keypoints).toEqual(session('s1').recordings[0]!.result.keypoints);
    expect(valueOf(second!.result).needsMeasuring).toBe(false);
    library.close();
  });
});

describe('unpacking stops', () => {
  const zeros = new Uint8Array(64_000_000);

  it('at the size that a recording declares; the rest of the archive comes in', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    replaceEntry(parts, 'recordings/s1-b/result.json', { content: zeros, declaredBytes: 3000 });
    const preview = await inspected(library, await packed(parts));
    expect(preview.problems).toMatchObject([
      {
        code: 'damaged-result',
        name: 's1-b.mp4',
        detail: expect.stringMatching(/more than 3000 bytes/) as string,
      },
    ]);
    expect(recordingsOf(preview)).toEqual(['s1-a.mp4 new', 's1-b.mp4 damaged']);
    library.close();
  });

  it('at the size that the list of contents declares, which is a fault', async () => {
    const library = await openLibrary();
    const bomb = await makeZip([{ name: 'person.json', content: zeros, declaredBytes: 3_000_000 }]);
    expect(codeOf(await inspectArchive(library, bomb))).toBe('archive-unpacks-too-large');
    library.close();
  });

  it.each([
    ['that it declares', 3_000_000, 1e9, 1e9],
    ['of one entry', zeros.length, 2_000_000, 1e9],
    ['of all together', zeros.length, 1e9, 1_000_000],
  ])('at the limit %s: no more than that arrives', async (_, declaredBytes, maxBytes, leftBytes) => {
    const { entries } = valueOf(await readZip(await makeZip([{ name: 'a', content: zeros, declaredBytes }])));
    let arrived = 0;
    const target = new WritableStream<Uint8Array>({ write: (chunk) => void (arrived += chunk.length) });
    const unpacked = await entries.get('a')!.unpack(target, { maxBytes, budget: { leftBytes } });
    expect(codeOf(unpacked)).toBe('archive-unpacks-too-large');
    expect(arrived).toBeLessThanOrEqual(Math.min(declaredBytes, maxBytes, leftBytes));
  });

  it('before it begins, where the declared size is no video and no result', async () => {
    const library = await openLibrary();
    const parts = await partsOf(session('s1'));
    parts.index.recordings[0]!.clip = { type: 'video/mp4', sizeBytes: zeros.length };
    replaceEntry(parts, 'recordings/s1-a/clip', { content: zeros, packed: true });
    const preview = await inspected(library, await packed(parts));
    expect(preview.problems).toMatchObject([{ code: 'damaged-clip', name: 's1-a.mp4' }]);
    library.close();
  });
});
