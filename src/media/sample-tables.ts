import { maxFrames, maxSpanS, sound, within } from './limits';

/** A box of an MP4 or MOV file; of one that is cut off, what there is. */
export interface Box {
  readonly name: string;
  /** What comes after the header. */
  readonly content: DataView;
}

/** Tables of the sample index: bytes before the number of rows, then bytes a row. */
const tables: Readonly<Record<string, readonly [countAt: number, rowBytes: number]>> = {
  stts: [4, 8],
  ctts: [4, 8],
  stsc: [4, 12],
  stco: [4, 4],
  co64: [4, 8],
  stss: [4, 4],
};

/** Rows of a table that say how many samples share one number. */
function* runs(box: Box): Generator<readonly [count: number, value: number]> {
  const rows = box.content.getUint32(4);
  for (let row = 0; row < rows; row++)
    yield [box.content.getUint32(8 + 8 * row), box.content.getInt32(12 + 8 * row)];
}

/** Every row that is promised is there. */
function checkRows({ name, content }: Box, countAt: number, rowBytes: number): void {
  const bytes = content.byteLength;
  const rows = bytes >= countAt + 4 ? content.getUint32(countAt) : Infinity;
  sound(countAt + 4 + rows * rowBytes <= bytes, `${name} promises ${rows} rows in ${bytes} bytes`);
}

function checkSizes(box: Box): number {
  const { name, content } = box;
  sound(content.byteLength >= 12, `${name} has ${content.byteLength} bytes`);
  const samples = content.getUint32(8);
  const bits = name === 'stz2' ? content.getUint8(7) : content.getUint32(4) === 0 ? 32 : 0;
  sound(
    12 + (samples * bits) / 8 <= content.byteLength,
    `${name} promises ${samples} sizes in ${content.byteLength} bytes`,
  );
  return samples;
}

/** Units of time a second, as `mvhd` and `mdhd` say alike. */
export function timescaleOf({ content }: Box): number {
  if (content.byteLength < 24) return 0;
  return content.getUint32(content.getUint8(0) === 1 ? 20 : 12);
}

/**
 * The tables of one track, where it is one of pictures: what they promise is there, and within bounds.
 * @throws ClipError `clip-too-large`, `damaged-index`
 */
export function checkPictureTrack(boxes: readonly Box[]): void {
  const those = (name: string) => boxes.filter((box) => box.name === name);
  const isPicture = those('hdlr').some(
    ({ content }) => content.byteLength >= 12 && content.getUint32(8) === 0x76696465,
  );
  if (!isPicture) return;
  const timescale = Math.min(...those('mdhd').map(timescaleOf));
  sound(timescale > 0, 'a track has 0 units of time a second');
  for (const box of boxes) {
    const table = tables[box.name];
    if (table) checkRows(box, ...table);
  }
  for (const box of [...those('stsz'), ...those('stz2')]) within('frames', checkSizes(box), maxFrames);
  those('stsc').forEach(checkChunks);
  let [frames, units] = [0, 0];
  for (const [count, duration] of those('stts').flatMap((box) => [...runs(box)])) {
    frames += count;
    within('frames', frames, maxFrames);
    units += count * (duration >>> 0);
    within('seconds', units / timescale, maxSpanS);
  }
  let shifted = 0;
  for (const [count, shift] of those('ctts').flatMap((box) => [...runs(box)])) {
    shifted += count;
    within('frames', shifted, maxFrames);
    // Programs mark frames that are not to be shown with the lowest number there is.
    if (shift !== -0x8000_0000) within('seconds', Math.abs(shift) / timescale, maxSpanS);
  }
  for (const box of those('elst')) checkRows(box, 4, box.content.getUint8(0) === 1 ? 20 : 12);
}

/** Chunks in order, each of as many frames as a clip may have: mediabunny looks through them one by one. */
function checkChunks({ content }: Box): void {
  let before = 0;
  for (let row = 0; row < content.getUint32(4); row++) {
    const chunk = content.getUint32(8 + 12 * row);
    sound(chunk > before, `stsc: chunk ${chunk} after ${before}`);
    within('chunks', chunk, maxFrames);
    within('frames of a chunk', content.getUint32(12 + 12 * row), maxFrames);
    before = chunk;
  }
}

/** How many samples a run of a fragment lists. @throws ClipError `damaged-index` */
export function samplesOfRun({ content }: Box): number {
  sound(content.byteLength >= 8, `trun has ${content.byteLength} bytes`);
  const flags = content.getUint32(0);
  const samples = content.getUint32(4);
  const fields = (mask: number) => (flags & mask ? 4 : 0);
  const rowBytes = fields(0x100) + fields(0x200) + fields(0x400) + fields(0x800);
  const bytes = 8 + fields(0x1) + fields(0x4) + samples * rowBytes;
  sound(bytes <= content.byteLength, `trun promises ${samples} samples in ${content.byteLength} bytes`);
  return samples;
}

/** An index of fragments. @throws ClipError `clip-too-large`, `damaged-index` */
export function checkFragmentIndex({ content }: Box): void {
  sound(content.byteLength >= 16, `tfra has ${content.byteLength} bytes`);
  const [fragments, lengths] = [content.getUint32(12), content.getUint32(8)];
  const numbers = [4, 2, 0].map((bits) => 1 + ((lengths >> bits) & 3)).reduce((a, b) => a + b);
  const rowBytes = (content.getUint8(0) === 1 ? 16 : 8) + numbers;
  sound(
    16 + fragments * rowBytes <= content.byteLength,
    `tfra promises ${fragments} rows in ${content.byteLength} bytes`,
  );
  within('fragments', fragments, maxFrames);
}
