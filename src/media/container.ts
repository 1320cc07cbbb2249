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
const clusterId = 0x1f43b675;

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

interface EbmlElement {
  readonly id: number;
  /** null: not known, as in a recording that was written while it was made. */
  readonly length: number | null;
  readonly contentAt: number;
}

/** Leading zeros of the first byte tell how many bytes an EBML number has; a length of all ones means "not known". */
function ebmlElement(view: DataView, position: number): EbmlElement | null {
  const idBytes = view.byteLength > 0 ? Math.clz32(view.getUint8(0)) - 23 : 9;
  if (idBytes > 4 || idBytes >= view.byteLength) return null;
  let id = 0;
  for (let i = 0; i < idBytes; i++) id = id * 256 + view.getUint8(i);
  const lengthBytes = Math.clz32(view.getUint8(idBytes)) - 23;
  if (lengthBytes > 8 || idBytes + lengthBytes > view.byteLength) return null;
  const first = view.getUint8(idBytes) & (0xff >> lengthBytes);
  let length = first;
  let allOnes = first === 0xff >> lengthBytes;
  for (let i = idBytes + 1; i < idBytes + lengthBytes; i++) {
    length = length * 256 + view.getUint8(i);
    allOnes &&= view.getUint8(i) === 0xff;
  }
  return { id, length: allOnes ? null : length, contentAt: position + idBytes + lengthBytes };
}

/** Reads element headers through a window, as a recording without lengths has one for every block. */
function elementReader(file: Blob): (position: number) => Promise<EbmlElement | null> {
  let windowAt = 0;
  let window: DataView = new DataView(new ArrayBuffer(0));
  return async (position) => {
    if (position < windowAt || position + 12 > windowAt + window.byteLength) {
      windowAt = position;
      window = await bytesAt(file, position, 65_536);
    }
    const from = position - windowAt;
    return ebmlElement(new DataView(window.buffer, from, Math.min(12, window.byteLength - from)), position);
  };
}

async function segmentIsCutOff(file: Blob): Promise<boolean> {
  const elementAt = elementReader(file);
  let position = 0;
  while (position < file.size) {
    const element = await elementAt(position);
    if (!element) return file.size - position < 12 && (await bytesAt(file, position, 1)).getUint8(0) !== 0;
    const { id, length, contentAt } = element;
    if (length !== null) position = contentAt + length;
    else if (id === segmentId || id === clusterId) position = contentAt;
    else return false;
  }
  return position > file.size;
}

/**
 * Walks the outermost boxes (MP4, MOV), or the segment and whatever in it is of unknown length (WebM), from header to
 * header.
 */
export async function outlineContainer(file: Blob): Promise<ContainerOutline> {
  const head = await bytesAt(file, 0, 4);
  const isEbml = head.byteLength === 4 && head.getUint32(0) === ebmlHeaderId;
  return isEbml ? { cutOff: await segmentIsCutOff(file), boxes: new Set() } : outlineOfBoxes(file);
}
