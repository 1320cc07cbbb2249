/** What the outermost structure of a file says about its own completeness; the parsing of the inside is mediabunny's. */
export interface ContainerOutline {
  /** A part that holds picture or its index is declared longer than the file is. */
  readonly cutOff: boolean;
  /** MP4 and MOV: names of the outermost boxes; empty for WebM. */
  readonly boxes: ReadonlySet<string>;
}

/** Only these make a file worthless when cut: cameras append private data that is not a box at all. */
const essentialBoxes = new Set(['ftyp', 'moov', 'moof', 'mdat']);
const ebmlHeaderId = 0x1a45dfa3;
const segmentId = 0x18538067;

async function bytesAt(file: Blob, start: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(start, start + length).arrayBuffer());
}

async function outlineOfBoxes(file: Blob): Promise<ContainerOutline> {
  const boxes = new Set<string>();
  let position = 0;
  while (position + 8 <= file.size) {
    const head = await bytesAt(file, position, 16);
    const name = String.fromCharCode(head.getUint8(4), head.getUint8(5), head.getUint8(6), head.getUint8(7));
    let size = head.getUint32(0);
    if (size === 0) size = file.size - position;
    else if (size === 1 && head.byteLength === 16) size = Number(head.getBigUint64(8));
    if (size < 8) break;
    boxes.add(name);
    if (position + size > file.size) return { cutOff: essentialBoxes.has(name), boxes };
    position += size;
  }
  return { cutOff: false, boxes };
}

/** An EBML length: the leading zeros of the first byte tell how many bytes follow; all ones mean "not known". */
function ebmlLength(view: DataView, at: number): { length: number | null; bytes: number } | null {
  if (at >= view.byteLength) return null;
  const bytes = Math.clz32(view.getUint8(at)) - 23;
  if (bytes > 8 || at + bytes > view.byteLength) return null;
  let length = view.getUint8(at) & (0xff >> bytes);
  let allOnes = length === 0xff >> bytes;
  for (let i = 1; i < bytes; i++) {
    length = length * 256 + view.getUint8(at + i);
    allOnes &&= view.getUint8(at + i) === 0xff;
  }
  return { length: allOnes ? null : length, bytes };
}

async function outlineOfSegment(file: Blob): Promise<ContainerOutline> {
  const complete = { cutOff: false, boxes: new Set<string>() };
  const head = await bytesAt(file, 0, 4096);
  const header = ebmlLength(head, 4);
  if (!header || header.length === null) return complete;
  const segmentAt = 4 + header.bytes + header.length;
  if (segmentAt + 5 > file.size) return { ...complete, cutOff: true };
  if (segmentAt + 12 > head.byteLength || head.getUint32(segmentAt) !== segmentId) return complete;
  const segment = ebmlLength(head, segmentAt + 4);
  if (!segment || segment.length === null) return complete;
  return { ...complete, cutOff: segmentAt + 4 + segment.bytes + segment.length > file.size };
}

/** Walks the outermost boxes (MP4, MOV) or the segment (WebM); reads a few bytes of each, never the content. */
export async function outlineContainer(file: Blob): Promise<ContainerOutline> {
  const head = await bytesAt(file, 0, 4);
  const isEbml = head.byteLength === 4 && head.getUint32(0) === ebmlHeaderId;
  return isEbml ? outlineOfSegment(file) : outlineOfBoxes(file);
}
