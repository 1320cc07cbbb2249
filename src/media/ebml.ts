import type { FileBytes } from './file-bytes';
import { maxBoxes, maxClusterBytes, maxClusterElements, maxIndexBytes, sound, within } from './limits';

const segmentId = 0x18538067;
const clusterId = 0x1f43b675;
/** Nobody reads what is in it. */
const voidId = 0xec;
const ebmlHeaderId = 0x1a45dfa3;
/** Parts of a segment: seek head, info, cluster, tracks, cues, attachments, chapters, tags. */
const partIds = new Set([
  ...[0x114d9b74, 0x1549a966, clusterId, 0x1654ae6b],
  ...[0x1c53bb6b, 0x1941a469, 0x1043a770, 0x1254c367],
]);
const outerIds = new Set([...partIds, ebmlHeaderId, segmentId]);
const longestHead = 12;
/** How far the next part of a segment may lie behind bytes that are none. */
const searchBytes = 10 * 2 ** 20;

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

/**
 * Where the next part of a segment begins, from `position` on. Where there is none, mediabunny 1.61.0 would search for it
 * without an end.
 * @throws ClipError `damaged-index`
 */
async function nextPart(bytes: FileBytes, position: number, segmentEndAt: number): Promise<number> {
  const endAt = Math.min(bytes.size, segmentEndAt, position + searchBytes);
  for (let at = position; at + 12 <= endAt;) {
    const view = await bytes.at(at, Math.min(65_536, endAt - at));
    for (let i = 0; i + 12 <= view.byteLength; i++) if (partIds.has(view.getUint32(i))) return at + i;
    at += view.byteLength - 11;
  }
  sound(false, `no part of the segment after byte ${position}`);
  return bytes.size;
}

/**
 * Walks the segment, its parts, and what is in its clusters, from header to header.
 * @returns whether something is declared longer than the file is
 * @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow`
 */
export async function outlineOfElements(bytes: FileBytes): Promise<boolean> {
  let elements = 0;
  let cluster: { readonly endAt: number; elements: number } | null = null;
  // A segment of known length that fits is whole, whatever the lengths in it say.
  let isWhole = false;
  let segmentEndAt = 0;
  let position = 0;
  while (position < bytes.size) {
    if (cluster && position >= cluster.endAt) {
      sound(position === cluster.endAt || cluster.elements === 0, 'an element is longer than its cluster');
      cluster = null;
    }
    const element = ebmlElement(await bytes.at(position, longestHead), position);
    const isPart = cluster === null && position < segmentEndAt;
    if (bytes.size - position < longestHead && !element)
      return !isWhole && (await bytes.at(position, 1)).getUint8(0) !== 0;
    if (!element || (isPart && element.id !== voidId && !outerIds.has(element.id))) {
      if (position >= segmentEndAt) return false;
      cluster = null;
      position = await nextPart(bytes, position, segmentEndAt);
      continue;
    }
    const { id, length, contentAt } = element;
    within('elements', ++elements, maxBoxes);
    if (cluster && outerIds.has(id)) cluster = null;
    const endAt = length === null ? bytes.size : contentAt + length;
    if (id === segmentId) {
      if (endAt > bytes.size) return true;
      isWhole = length !== null;
      segmentEndAt = endAt;
      position = contentAt;
    } else if (id === clusterId) {
      if (endAt > bytes.size) return !isWhole;
      if (length !== null) within('bytes of a cluster', length, maxClusterBytes);
      cluster = { endAt, elements: 0 };
      position = contentAt;
    } else if (length === null) return false;
    else {
      if (cluster) within('elements of a cluster', ++cluster.elements, maxClusterElements);
      else if (id !== voidId && outerIds.has(id)) within('bytes of an index', length, maxIndexBytes);
      position = contentAt + length;
    }
  }
  return !isWhole && position > bytes.size;
}
