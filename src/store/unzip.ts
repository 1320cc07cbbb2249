import { failed, ok, type Result } from '../core';

/**
 * Reads ZIP files by their directory, so that a clip of gigabytes stays on the disk until it is wanted. Layout after
 * PKWARE's APPNOTE 6.3: end record, central directory, local headers; methods 0 (stored) and 8 (deflated), no ZIP64.
 */
export interface ZipEntry {
  readonly name: string;
  /** Uncompressed. */
  readonly sizeBytes: number;
  /** The content, unpacked and checked against its checksum. @returns `not-an-archive` where it is damaged */
  read(type?: string): Promise<Result<Blob>>;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const maxCommentBytes = 0xffff;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of a blob, read piece by piece. */
async function crc32(blob: Blob): Promise<number> {
  let crc = 0xffffffff;
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ~crc >>> 0;
    for (const byte of value) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  }
}

const viewOf = async (blob: Blob) => new DataView(await blob.arrayBuffer());
const damaged = (detail: string): Result<never> => failed('not-an-archive', detail);

/** @returns the entries by name, or `not-an-archive` */
export async function readZip(file: Blob): Promise<Result<ReadonlyMap<string, ZipEntry>>> {
  const tailFrom = Math.max(0, file.size - endBytes - maxCommentBytes);
  const tail = await viewOf(file.slice(tailFrom));
  let end = tail.byteLength - endBytes;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) return damaged('no ZIP directory at the end');
  const count = tail.getUint16(end + 10, true);
  const from = tail.getUint32(end + 16, true);
  const directory = await viewOf(file.slice(from, from + tail.getUint32(end + 12, true)));

  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== entrySignature)
      return damaged(`entry ${i} of ${count}`);
    const [method, crc] = [directory.getUint16(at + 10, true), directory.getUint32(at + 16, true)];
    const [packed, size] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)];
    const nameBytes = directory.getUint16(at + 28, true);
    const offset = directory.getUint32(at + 42, true);
    if (at + 46 + nameBytes > directory.byteLength) return damaged(`entry ${i} of ${count}`);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameBytes));
    at += 46 + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    entries.set(name, {
      name,
      sizeBytes: size,
      read: (type = '') => readEntry(file, { name, method, crc, packed, size, offset, type }),
    });
  }
  return ok(entries);
}

interface Place {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly type: string;
}

async function readEntry(file: Blob, place: Place): Promise<Result<Blob>> {
  const { name, method, crc, packed, size, offset, type } = place;
  const header = await viewOf(file.slice(offset, offset + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== localSignature) return damaged(name);
  const from = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const raw = file.slice(from, from + packed, type);
  try {
    const content =
      method === 0
        ? raw
        : await new Response(raw.stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
    if (content.size !== size || (await crc32(content)) !== crc) return damaged(`${name}: checksum`);
    return ok(content.slice(0, content.size, type));
  } catch (error) {
    return damaged(`${name}: ${String(error)}`);
  }
}
