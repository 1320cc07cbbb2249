/**
 * Clips that no camera writes, made from good ones by small edits of their bytes. Everything is plain bytes and seeded, so
 * that a case can be named, made again and read in any environment.
 */
export interface HostileClip {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A box of an MP4 or MOV file by its place. */
interface FoundBox {
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly headBytes: number;
  /** Those around it, the outermost first. */
  readonly around: readonly FoundBox[];
}

const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'mvex', 'moof', 'traf', 'udta']);
const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Every box of a sound file, in order. */
export function boxesOf(bytes: Bytes): FoundBox[] {
  const view = viewOf(bytes);
  const found: FoundBox[] = [];
  const walk = (from: number, to: number, around: readonly FoundBox[]) => {
    for (let at = from; at + 8 <= to;) {
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const short = view.getUint32(at);
      const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
      if (size < 8 || at + size > to) return;
      const box = { name, at, size, headBytes: short === 1 ? 16 : 8, around };
      found.push(box);
      if (holders.has(name)) walk(at + box.headBytes, at + size, [...around, box]);
      at += size;
    }
  };
  walk(0, bytes.length, []);
  return found;
}

export function join(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function box(name: string, content: Uint8Array = new Uint8Array(0)): Bytes {
  const head = new Uint8Array(8);
  viewOf(head).setUint32(0, 8 + content.length);
  head.set(new TextEncoder().encode(name), 4);
  return join(head, content);
}

/** Big-endian numbers of four bytes. */
export function words(...values: readonly number[]): Bytes {
  const bytes = new Uint8Array(4 * values.length);
  values.forEach((value, i) => viewOf(bytes).setUint32(4 * i, value >>> 0));
  return bytes;
}

/** So many boxes with nothing in them. */
export function emptyBoxes(count: number): Bytes {
  const one = box('free');
  const bytes = new Uint8Array(8 * count);
  for (let i = 0; i < count; i++) bytes.set(one, 8 * i);
  return bytes;
}

/** The file with a box's content changed in place or in length; the boxes around it are made to fit. */
export function withContent(bytes: Bytes, target: FoundBox, content: Uint8Array): Bytes {
  const grown = content.length - (target.size - target.headBytes);
  const head = bytes.slice(0, target.at + target.headBytes);
  const view = viewOf(head);
  for (const one of [...target.around, target]) view.setUint32(one.at, one.size + grown);
  return join(head, content, bytes.subarray(target.at + target.size));
}

/** The file with one number of four bytes in the first box of this name (of the picture track) overwritten. */
export function withWord(bytes: Bytes, name: string, offset: number, value: number): Bytes {
  const found = boxesOf(bytes).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} in this file`);
  const copy = bytes.slice();
  viewOf(copy).setUint32(found.at + found.headBytes + offset, value >>> 0);
  return copy;
}

/** The MP4 as its container would have it turned: players show its picture so many degrees clockwise. */
export function turnedByContainer(bytes: Bytes, degrees: 90 | 180 | 270): Bytes {
  const [cos, sin] = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[degrees] as [number, number];
  const matrix = [cos, sin, -sin, cos].map((value) => value * 0x10000);
  return [40, 44, 52, 56].reduce((turned, at, i) => withWord(turned, 'tkhd', at, matrix[i]!), bytes);
}

/** Numbers from 0 up to `below`, the same for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = (seed * 2654435761) % 2147483647 || 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}

/** What MP4 and MOV files promise in their index, and lie about. */
export function hostileBoxes(good: Bytes): HostileClip[] {
  const clip = (name: string, bytes: Bytes): HostileClip => ({ name, fileName: 'clip.mp4', bytes });
  const found = boxesOf(good);
  const has = (name: string) => found.some((one) => one.name === name);
  const named = (name: string) => found.find((one) => one.name === name)!;
  const word = (what: string, name: string, offset: number, value: number) =>
    has(name) ? [clip(`${name}: ${what}`, withWord(good, name, offset, value))] : [];
  const content = (what: string, name: string, bytes: Uint8Array) =>
    has(name) ? [clip(`${name}: ${what}`, withContent(good, named(name), bytes))] : [];
  const most = 0xffff_ffff;
  const tables = ['stts', 'ctts', 'stsc', 'stco', 'stss', 'elst'];
  return [
    clip('100,000 empty boxes at the end', join(good, emptyBoxes(100_000))),
    clip(
      '100,000 empty boxes in front',
      join(good.subarray(0, named('ftyp').size), emptyBoxes(100_000), good.subarray(named('ftyp').size)),
    ),
    clip('300,000 empty boxes', join(good, emptyBoxes(300_000))),
    clip(
      '100,000 empty boxes in the index',
      withContent(good, named('moov'), join(contentOf(good, named('moov')), emptyBoxes(100_000))),
    ),
    clip(
      'boxes 3,000 deep',
      withContent(good, named('moov'), join(contentOf(good, named('moov')), deep('trak', 3000))),
    ),
    clip(
      '200 tracks',
      withContent(
        good,
        named('moov'),
        join(
          contentOf(good, named('moov')),
          ...Array.from({ length: 200 }, () => copyOf(good, named('trak'))),
        ),
      ),
    ),
    clip('no content at all', good.slice(0, named('mdat').at)),
    clip('content moved away', withContent(good, named('mdat'), new Uint8Array(0))),
    ...tables.flatMap((name) => word('4e9 rows', name, 4, most)),
    ...tables.flatMap((name) => word('no rows', name, 4, 0)),
    ...content('one run of 4e9 frames', 'stts', words(0, 1, most, 1)),
    ...content('4e9 frames of no length', 'stts', words(0, 1, most, 0)),
    ...content('negative durations', 'stts', words(0, 1, 45, -1)),
    ...content('durations of an hour', 'stts', words(0, 1, 45, 0x7fff_ffff)),
    ...content(
      'two tables in one',
      'stts',
      join(words(0, 1, 40_000, 1), box('stts', words(0, 1, 60_000, 1))),
    ),
    ...content('shifts of 4e9 frames', 'ctts', words(0, 1, most, 0)),
    ...content('shifts far ahead', 'ctts', words(0, 1, 45, 0x7fff_ffff)),
    ...content('shifts far back', 'ctts', words(0, 1, 45, -0x7fff_ffff)),
    ...content('4e9 frames of one size', 'stsz', words(0, 100, most)),
    ...content('4e9 frames of their own size', 'stsz', words(0, 0, most)),
    ...content('frames of 4 GB', 'stsz', words(0, most, 45)),
    ...content('4e9 frames a chunk', 'stsc', words(0, 1, 1, most, 1)),
    ...content('chunks backward', 'stsc', words(0, 3, 9, 1, 1, 5, 1, 1, 1, 1, 1)),
    ...content('chunks beyond the file', 'stco', words(0, 1, most)),
    ...content('an edit that starts in 68 years', 'elst', words(0, 1, 1, 0x7fff_ffff, 0x10000)),
    ...content('an edit that starts before the film', 'elst', words(0, 1, 1, -0x7000_0000, 0x10000)),
    ...content('10,000 edits', 'elst', words(0, 10_000, ...Array.from({ length: 30_000 }, (_, i) => i))),
    ...word('timescale 0', 'mvhd', 12, 0),
    ...word('timescale 0', 'mdhd', 12, 0),
    ...word('timescale 4e9', 'mdhd', 12, most),
    ...word('endless', 'mvhd', 16, most),
    ...word('endless', 'mdhd', 16, most),
    ...word('0x0', 'stsd', 40, 0),
    ...word('65535x65535', 'stsd', 40, most),
    ...word('other codec', 'stsd', 12, 0x78787878),
    ...word('no entries', 'stsd', 4, 0),
    ...word('4e9 entries', 'stsd', 4, most),
    ...word('no sort', 'hdlr', 8, 0),
    ...word('4e9 samples', 'trun', 4, most),
    ...content('4e9 samples without a word on each', 'trun', words(0, most)),
    ...word('time of 2^63', 'tfdt', 4, 0x7fff_ffff),
    ...word('4e9 samples', 'stsz', 8, most),
    clip('size of 2^63', join(good, words(1, 0x6d6f6f66, 0x7fff_ffff, most))),
    clip('size of 9', join(good, words(9, 0x6d6f6f66))),
    clip(
      'an index of 64 MB',
      withContent(
        good,
        named('moov'),
        join(contentOf(good, named('moov')), box('free', new Uint8Array(64 * 2 ** 20))),
      ),
    ),
  ];
}

const contentOf = (bytes: Bytes, found: FoundBox) =>
  bytes.subarray(found.at + found.headBytes, found.at + found.size);
const copyOf = (bytes: Bytes, found: FoundBox) => bytes.subarray(found.at, found.at + found.size);

/** Boxes of one name, each in the one before. */
function deep(name: string, depth: number): Bytes {
  const bytes = new Uint8Array(8 * depth);
  for (let i = 0; i < depth; i++) {
    viewOf(bytes).setUint32(8 * i, 8 * (depth - i));
    bytes.set(new TextEncoder().encode(name), 8 * i + 4);
  }
  return bytes;
}

/** An element of Matroska; without a length its end is not known. */
export function element(id: number, content: Uint8Array, length: number | null = content.length): Bytes {
  const idBytes = words(id).subarray(id > 0xffffff ? 0 : id > 0xffff ? 1 : id > 0xff ? 2 : 3);
  const size = new Uint8Array(8).fill(0xff);
  size[0] = 0x01;
  if (length !== null) {
    viewOf(size).setUint32(0, 0x0100_0000 | Math.floor(length / 2 ** 32));
    viewOf(size).setUint32(4, length >>> 0);
  }
  return join(idBytes, size, content);
}

const segmentId = 0x18538067;
const clusterId = 0x1f43b675;

/** What WebM files say about their own structure, and lie about. */
export function hostileElements(good: Bytes): HostileClip[] {
  const clip = (name: string, bytes: Bytes): HostileClip => ({ name, fileName: 'clip.webm', bytes });
  const segmentAt = good.findIndex(
    (_, i) => viewOf(good).getUint32(Math.min(i, good.length - 4)) === segmentId,
  );
  const lengthBytes = Math.clz32(good[segmentAt + 4]!) - 23;
  const [header, inside] = [good.slice(0, segmentAt), good.slice(segmentAt + 4 + lengthBytes)];
  const open = (...more: readonly Uint8Array[]) =>
    join(header, element(segmentId, join(inside, ...more), null));
  const repeat = (one: Uint8Array, times: number) => {
    const bytes = new Uint8Array(one.length * times);
    for (let i = 0; i < times; i++) bytes.set(one, i * one.length);
    return bytes;
  };
  const voids = (count: number) => repeat(new Uint8Array([0xec, 0x80]), count);
  const nested = (depth: number) => {
    const head = element(clusterId, new Uint8Array(0), null);
    return repeat(head, depth);
  };
  const block = new Uint8Array([0xa3, 0x84, 0x81, 0, 0, 0x80]);
  return [
    clip('segment of unknown length', open()),
    clip('300,000 empty elements', open(voids(300_000))),
    clip('100,000 empty elements', open(voids(100_000))),
    clip('5,000 clusters of unknown length', open(nested(5000))),
    clip('300,000 clusters of unknown length', open(nested(300_000))),
    clip(
      'a cluster of 100,000 empty blocks',
      open(element(clusterId, join(new Uint8Array([0xe7, 0x81, 9]), repeat(block, 100_000)))),
    ),
    clip(
      'a cluster of 15,000 empty blocks',
      open(element(clusterId, join(new Uint8Array([0xe7, 0x81, 9]), repeat(block, 15_000)))),
    ),
    clip('a cluster of 2^50 bytes', open(element(clusterId, new Uint8Array(8), 2 ** 50))),
    clip(
      'a cluster at the end of time',
      open(
        element(
          clusterId,
          join(new Uint8Array([0xe7, 0x88, 0x7f, 255, 255, 255, 255, 255, 255, 255]), block),
        ),
      ),
    ),
    clip('cues of 64 MB', open(element(0x1c53bb6b, new Uint8Array(64 * 2 ** 20)))),
    clip(
      'a segment in itself',
      join(header, repeat(element(segmentId, new Uint8Array(0), null), 1000), inside),
    ),
    clip('header only', header),
    clip('header of 2^40 bytes', join(element(0x1a45dfa3, new Uint8Array(4), 2 ** 40), good)),
  ];
}

/** Files that are no clips. */
export function hostileFiles(good: Bytes): HostileClip[] {
  const noise = new Uint8Array(50_000);
  const next = seeded(7);
  for (let i = 0; i < noise.length; i++) noise[i] = next(256);
  const text = new TextEncoder().encode('A text file that somebody called a film. '.repeat(500));
  return [
    { name: 'empty', fileName: 'clip.mp4', bytes: new Uint8Array(0) },
    { name: 'one byte', fileName: 'clip.mp4', bytes: new Uint8Array(1) },
    { name: 'a thousand zeros', fileName: 'clip.webm', bytes: new Uint8Array(1000) },
    { name: 'text', fileName: 'clip.mov', bytes: text },
    { name: 'noise', fileName: 'clip.mkv', bytes: noise },
    { name: 'a film with the wrong ending', fileName: 'clip.webm', bytes: good },
    { name: 'a film behind noise', fileName: 'clip.mp4', bytes: join(noise, good) },
  ];
}

/** A good clip with some of its bytes changed: flipped bits, overwritten numbers, cuts, bytes left out or doubled. */
export function mutated(good: Bytes, fileName: string, seed: number): HostileClip {
  const next = seeded(seed);
  const kind = seed % 6;
  const copy = good.slice();
  const view = viewOf(copy);
  const clip = (name: string, bytes: Bytes): HostileClip => ({
    name: `${fileName} ${seed}: ${name}`,
    fileName,
    bytes,
  });
  if (kind === 0) {
    for (let i = 0; i < 20; i++) copy[next(copy.length)]! ^= 1 << next(8);
    return clip('20 bits flipped', copy);
  }
  if (kind === 1) return clip('cut', copy.slice(0, next(copy.length)));
  if (kind === 5) {
    const [from, length] = [next(copy.length), 1 + next(200)];
    return next(2) === 0
      ? clip('bytes left out', join(copy.subarray(0, from), copy.subarray(from + length)))
      : clip('bytes doubled', join(copy.subarray(0, from + length), copy.subarray(from)));
  }
  // Where the numbers lie that say how much there is.
  const index = boxesOf(good).filter(
    ({ name, around }) => name !== 'mdat' && (around.length > 0 || name === 'moof'),
  );
  const values = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, next(2 ** 31)];
  for (let i = 0; i < (kind === 2 ? 1 : 4); i++) {
    const target = index[next(index.length)];
    const at = target
      ? target.at + next(Math.max(1, target.size - 4))
      : next(Math.max(1, Math.min(400, copy.length - 4)));
    view.setUint32(at, values[next(values.length)]!);
  }
  return clip(`${kind === 2 ? 'one number' : 'four numbers'} of the index overwritten`, copy);
}
