import { seeded, join } from '../../support/hostile-clips';
import { packed, partsOf, replaceEntry, type Parts } from './archive-support';
import { makeZip, type MadeEntry } from './made-zip';
import { recording, session } from './support';

/** Archives that no library writes, made from a good one. Seeded. */
export type HostileArchive = readonly [name: string, make: () => Promise<Blob>];

type Bend = (parts: Parts) => void;

/** A newer state of what the library has, and a session that it has not. */
async function goodParts(): Promise<Parts> {
  const newer = session('s1');
  return partsOf(
    { ...newer, session: { ...newer.session, savedMs: newer.session.savedMs + 10 } },
    session('s2', 1_710_000_000_000),
  );
}
const good = async () => new Uint8Array(await (await packed(await goodParts())).arrayBuffer());
const times = <T>(count: number, of: (seed: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i));

const ofBytes = (
  name: string,
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): HostileArchive => [name, async () => new Blob([change(await good())])];

/** The last part of a ZIP file, where its list of contents is. */
const listBytes = 900;

const bytes: HostileArchive[] = [
  ...times(10, (seed) => ofBytes(`cut ${seed}`, (all) => all.slice(0, seeded(seed + 1)(all.length)))),
  ...times(4, (seed) => ofBytes(`begun late ${seed}`, (all) => all.slice(seeded(seed + 20)(all.length)))),
  ...times(10, (seed) =>
    ofBytes(`20 bits flipped ${seed}`, (all) => {
      const next = seeded(seed + 40);
      for (let i = 0; i < 20; i++) all[next(all.length)]! ^= 1 << next(8);
      return all;
    }),
  ),
  ...times(8, (seed) =>
    ofBytes(`a bit of the list flipped ${seed}`, (all) => {
      const next = seeded(seed + 60);
      all[all.length - 1 - next(listBytes)]! ^= 1 << next(8);
      return all;
    }),
  ),
  ...times(8, (seed) =>
    ofBytes(`a number of the list overwritten ${seed}`, (all) => {
      const at = all.length - 4 - seeded(seed + 80)(listBytes);
      return all.fill(seed % 2 ? 255 : 0, at, at + 4);
    }),
  ),
  ...times(6, (seed) =>
    ofBytes(`bytes left out or doubled ${seed}`, (all) => {
      const next = seeded(seed + 100);
      const [at, length] = [next(all.length), 1 + next(200)];
      return seed % 2
        ? join(all.subarray(0, at), all.subarray(at + length))
        : join(all.subarray(0, at + length), all.subarray(at));
    }),
  ),
  ofBytes('behind noise', (all) => join(new Uint8Array(5000).fill(7), all)),
  ofBytes('before noise', (all) => join(all, new Uint8Array(70_000).fill(7))),
  ofBytes('twice', (all) => join(all, all)),
  ofBytes('65,535 zeros', () => new Uint8Array(65_535)),
];

/** Of another person, whom the library has. */
const theirs = 's7';
const [first, last] = [0, -1];
const of = (parts: Parts, store: 'sessions' | 'recordings', at: number) => parts.index[store].at(at)!;
const resultOf = (id: string) => `recordings/${id}/result.json`;
const resultText = (parts: Parts, id: string) =>
  parts.entries.find(({ name }) => name === resultOf(id))!.content as string;
const withResult = (parts: Parts, id: string, content: string) =>
  replaceEntry(parts, resultOf(id), { content });
const renamed = (parts: Parts, name: string, to: string) => replaceEntry(parts, name, { name: to });
const replaced = (parts: Parts, id: string, what: string | RegExp, by: string) =>
  withResult(parts, id, resultText(parts, id).replace(what, by));
const zeros = new Uint8Array(16_000_000);

const bends: Record<string, Bend> = {
  // Counts.
  'no entries': (parts) => void (parts.entries.length = 0),
  'no recordings in the list': (parts) => void (parts.index.recordings.length = 0),
  'no sessions in the list': (parts) => void (parts.index.sessions.length = 0),
  'the last result left out': (parts) => void parts.entries.pop(),
  '1,000 entries that nobody names': (parts) =>
    void parts.entries.push(...times(1000, (i): MadeEntry => ({ name: `x${i}`, content: '' }))),
  '1,000 sessions': (parts) =>
    void parts.index.sessions.push(...times(1000, (i) => ({ ...of(parts, 'sessions', first), id: `n${i}` }))),
  '1,000 recordings': (parts) =>
    void parts.index.recordings.push(
      ...times(1000, (i) => ({ ...of(parts, 'recordings', first), id: `n${i}` })),
    ),
  // Ids.
  'a recording twice': (parts) => void parts.index.recordings.push(of(parts, 'recordings', first)),
  'a session twice': (parts) => void parts.index.sessions.push(of(parts, 'sessions', first)),
  'all entries twice': (parts) => void parts.entries.push(...parts.entries),
  'a session with an id of somebody else': (parts) => void (of(parts, 'sessions', last)['id'] = theirs),
  'a recording with an id of somebody else': (parts) => {
    for (const kind of ['result.json', 'clip'])
      renamed(parts, `recordings/s1-a/${kind}`, `recordings/${theirs}-a/${kind}`);
    of(parts, 'recordings', first)['id'] = `${theirs}-a`;
  },
  'a recording for a session of somebody else': (parts) =>
    void (of(parts, 'recordings', first)['sessionId'] = theirs),
  'a session that belongs to somebody else': (parts) =>
    void (of(parts, 'sessions', first)['personId'] = 'p7'),
  'somebody else in name and id': (parts) =>
    void (parts.index.person = { id: 'p7', name: 'X', createdMs: 1 }),
  'recordings moved to the other session': (parts) => {
    for (const one of parts.index.recordings) one['sessionId'] = 's2';
  },
  'an id in other letters': (parts) => void (of(parts, 'sessions', first)['id'] = 'S1'),
  'an id that is a prototype': (parts) => void (of(parts, 'sessions', last)['id'] = '__proto__'),
  'an id of no letters': (parts) => void (of(parts, 'recordings', last)['id'] = ''),
  'an id of a megabyte': (parts) => void (of(parts, 'recordings', last)['id'] = 'i'.repeat(1e6)),
  // Paths.
  'an id that leads upward': (parts) => void (of(parts, 'recordings', first)['id'] = `../${theirs}-a`),
  'an id that is a root': (parts) => void (of(parts, 'recordings', first)['id'] = '/etc/passwd'),
  'an id of another system': (parts) => void (of(parts, 'recordings', first)['id'] = 'C:\\x'),
  'a result that leads upward': (parts) =>
    renamed(parts, resultOf('s1-a'), `recordings/s1-a/../${theirs}-a/result.json`),
  'a result at a root': (parts) => renamed(parts, resultOf('s1-a'), `/${resultOf('s1-a')}`),
  'a name with a zero': (parts) => renamed(parts, resultOf('s1-a'), `${resultOf('s1-a')}\0.txt`),
  'a name of 60,000 characters': (parts) =>
    void parts.entries.push({ name: 'n'.repeat(60_000), content: 'x' }),
  // Bombs.
  'a result of 16 MB of zeros': (parts) => replaceEntry(parts, resultOf('s1-b'), { content: zeros }),
  'a result of 16 MB that says 3 kB': (parts) =>
    replaceEntry(parts, resultOf('s1-b'), { content: zeros, declaredBytes: 3000 }),
  'a result that says 4 GB': (parts) => replaceEntry(parts, resultOf('s1-b'), { declaredBytes: 0xffff_fffe }),
  'a clip of 16 MB, packed': (parts) =>
    replaceEntry(parts, 'recordings/s1-a/clip', { content: zeros, packed: true }),
  'a result 100,000 deep': (parts) => withResult(parts, 's1-b', '['.repeat(1e5) + ']'.repeat(1e5)),
  // Dates and numbers.
  ...Object.fromEntries(
    [1e300, -1e300, -1, 8.64e15 + 1, 0.5, '2024-01-01', null, [1]].flatMap((value) =>
      (['startedMs', 'savedMs'] as const).map((field): [string, Bend] => [
        `${field} ${JSON.stringify(value)}`,
        (parts) => void (of(parts, 'sessions', first)[field] = value),
      ]),
    ),
  ),
  'a person born at 1e300': (parts) => void (parts.index.person['createdMs'] = 1e300),
  'a length of -5 s': (parts) => void (of(parts, 'recordings', first)['durationS'] = -5),
  'a place of 1e300': (parts) => void (of(parts, 'recordings', first)['position'] = 1e300),
  'a clip of another size': (parts) =>
    void (of(parts, 'recordings', first)['clip'] = { type: 'video/mp4', sizeBytes: 4999 }),
  'a clip that is a page': (parts) =>
    void (of(parts, 'recordings', first)['clip'] = { type: 'text/html', sizeBytes: 5000 }),
  'a height of 1e300': (parts) =>
    void (of(parts, 'sessions', first)['subject'] = { heightM: 1e300, ageYears: -1, sex: 'x' }),
  // Content.
  'results that changed places': (parts) => {
    const [one, other] = [resultText(parts, 's1-a'), resultText(parts, 's2-a')];
    withResult(parts, 's1-a', other);
    withResult(parts, 's2-a', one);
  },
  'a result that is none': (parts) => withResult(parts, 's1-a', 'null'),
  'a result of another schema': (parts) => replaced(parts, 's1-a', /recording@1/, 'recording@9'),
  'numbers beyond all': (parts) => replaced(parts, 's1-a', /"value":[\d.]+/g, '"value":1e999'),
  'text for numbers': (parts) => replaced(parts, 's1-a', /"value":[\d.]+/g, '"value":"<script>"'),
  'keypoints of a prototype': (parts) => replaced(parts, 's1-a', '"keypoints":', '"__proto__":'),
  'a name that is a page': (parts) => void (parts.index.person['name'] = '<img src=x onerror=alert(1)>'),
  'a name of 5 MB': (parts) => void (parts.index.person['name'] = 'x'.repeat(5e6)),
  'a person of null': (parts) => void (parts.index.person = null as never),
  'sessions of null': (parts) => void (parts.index.sessions = null as never),
  'sessions that are numbers': (parts) => void (parts.index.sessions = [1, 2, null] as never),
  'a later schema': (parts) => void (parts.index.schema = 'contrapposto/person@2'),
  'a picture with script': (parts) =>
    void (of(parts, 'recordings', first)['thumbnail'] = 'data:image/svg+xml,<svg onload="x"/>'),
  'answers that are none': (parts) =>
    void (of(parts, 'sessions', first)['answers'] = { pain: 'yes', statements: [], redFlags: {} }),
};

const ofParts: HostileArchive[] = Object.entries(bends).map(([name, bend]) => [
  name,
  async () => {
    const parts = await goodParts();
    bend(parts);
    return packed(parts);
  },
]);

/** An archive of somebody whom the library has, newer and with nothing in it. */
const emptied: HostileArchive = [
  'a newer state with no recordings',
  async () => {
    const newer = session('s1');
    return packed(
      await partsOf({
        ...newer,
        session: { ...newer.session, savedMs: newer.session.savedMs + 10 },
        recordings: [],
      }),
    );
  },
];

const inItself: HostileArchive = [
  'an archive in an archive',
  async () => makeZip([{ name: 'person.json', content: await good() }]),
];

const ofOneIdForTwo: HostileArchive = [
  'one id for recordings of two sessions',
  async () =>
    packed(await partsOf({ ...session('s1'), recordings: [recording('s2-a', 's1', false)] }, session('s2'))),
];

export const hostileArchives: readonly HostileArchive[] = [
  ...bytes,
  ...ofParts,
  emptied,
  inItself,
  ofOneIdForTwo,
];
