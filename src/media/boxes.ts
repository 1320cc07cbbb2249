import type { FileBytes } from './file-bytes';
import { maxBoxes, maxDepth, maxFragmentSamples, maxIndexBytes, maxTracks, sound, within } from './limits';
import { checkFragmentIndex, checkPictureTrack, samplesOfRun, timescaleOf, type Box } from './sample-tables';

/** What the structure of a file says about its own completeness. */
export interface ContainerOutline {
  /** A part that holds picture or its index is declared longer than the file is. */
  readonly cutOff: boolean;
  /** MP4 and MOV: names of the outermost boxes; empty for WebM. */
  readonly boxes: ReadonlySet<string>;
}

/** Only these make a file worthless when cut: cameras append private data that is not a box at all. */
const essentialBoxes = new Set(['ftyp', 'moov', 'moof', 'mdat']);
/** Those that are read as a whole. */
const indexBoxes = new Set(['moov', 'moof', 'mfra']);
/** Boxes that hold boxes, as far as anything of ours is in them. */
const holders = new Set([
  ...['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', 'edts', 'mvex', 'udta', 'ilst', 'sinf', 'schi'],
  ...['moof', 'traf', 'mfra', 'wave'],
]);

/** The box at `at`, or null where there is none: too short, or of a size that cannot be. */
function boxAt(view: DataView, at: number, end: number): (Box & { readonly end: number }) | null {
  if (at + 8 > end) return null;
  const name = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
  let size = view.getUint32(at);
  let headBytes = 8;
  if (size === 0) size = end - at;
  else if (size === 1 && at + 16 <= end) {
    size = Number(view.getBigUint64(at + 8));
    headBytes = 16;
  }
  if (size < headBytes) return null;
  const from = at + headBytes;
  const to = Math.min(end, at + size);
  return { name, end: at + size, content: new DataView(view.buffer, view.byteOffset + from, to - from) };
}

/** Counts what is found, over the whole file. */
class Census {
  #boxes = 0;
  #tracks = 0;
  #fragmentSamples = 0;

  box(): void {
    within('boxes', ++this.#boxes, maxBoxes);
  }

  /** One box that is read as a whole. */
  index(box: Box): void {
    this.#fragmentSamples = 0;
    this.#visit(box, 1, []);
  }

  /** @param tables collects the boxes of the track around this one */
  #visit(box: Box, depth: number, tables: Box[]): void {
    within('boxes in boxes', depth, maxDepth);
    if (box.name === 'trun') {
      this.#fragmentSamples += samplesOfRun(box);
      within('samples of a fragment', this.#fragmentSamples, maxFragmentSamples);
    } else if (box.name === 'tfra') checkFragmentIndex(box);
    if (!holders.has(box.name)) {
      tables.push(box);
      return;
    }
    const isTrack = box.name === 'trak';
    if (isTrack) within('tracks', ++this.#tracks, maxTracks);
    const inside = isTrack ? [] : tables;
    const { content } = box;
    for (let at = 0; at < content.byteLength;) {
      const child = boxAt(content, at, content.byteLength);
      if (!child) break;
      this.box();
      this.#visit(child, depth + 1, inside);
      at = child.end;
    }
    if (isTrack) checkPictureTrack(inside);
    if (box.name === 'moov') {
      const [movie] = tables.filter(({ name }) => name === 'mvhd');
      if (movie) sound(timescaleOf(movie) !== 0, 'the movie has 0 units of time a second');
    }
  }
}

/** The index of fragments at the end of the file is found by its last four bytes, wherever they point. */
async function checkLastIndex(bytes: FileBytes, census: Census): Promise<void> {
  if (bytes.size < 16) return;
  const at = bytes.size - (await bytes.at(bytes.size - 4, 4)).getUint32(0);
  if (at < 0 || at > bytes.size - 16) return;
  const box = boxAt(await bytes.at(at, 16), 0, 16);
  if (box?.name !== 'mfra') return;
  within('bytes of an index', box.end, maxIndexBytes);
  const whole = boxAt(await bytes.at(at, box.end), 0, Math.min(box.end, bytes.size - at));
  if (whole) census.index(whole);
}

/**
 * Walks the outermost boxes from header to header, and through the whole of the index.
 * @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow`
 */
export async function outlineOfBoxes(bytes: FileBytes): Promise<ContainerOutline> {
  const boxes = new Set<string>();
  const census = new Census();
  for (let position = 0; position + 8 <= bytes.size;) {
    const head = await bytes.at(position, 16);
    const box = boxAt(head, 0, head.byteLength);
    if (!box) break;
    census.box();
    boxes.add(box.name);
    const size = head.getUint32(0) === 0 ? bytes.size - position : box.end;
    if (position + size > bytes.size) return { cutOff: essentialBoxes.has(box.name), boxes };
    if (indexBoxes.has(box.name)) {
      within('bytes of an index', size, maxIndexBytes);
      const whole = boxAt(await bytes.at(position, size), 0, size);
      if (whole) census.index(whole);
    }
    position += size;
  }
  if (boxes.has('moof')) await checkLastIndex(bytes, census);
  return { cutOff: false, boxes };
}
