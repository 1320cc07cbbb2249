/** ZIP files byte by byte, so that a test can make one that lies. Layout after PKWARE's APPNOTE 6.3. */

export interface MadeEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly packed?: boolean;
  /** What the archive says of the unpacked size; the truth where it is left out. */
  readonly declaredBytes?: number;
  /** Sizes and checksum behind the content, as programs write that do not know them before. */
  readonly describedBehind?: boolean;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const deflate = async (bytes: Uint8Array) =>
  new Uint8Array(
    await new Response(
      new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer(),
  );

/** Numbers of the given widths in bytes, least byte first. */
function fields(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(out.buffer);
}

export async function makeZip(entries: readonly MadeEntry[]): Promise<Blob> {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  for (const { name, content, packed = true, declaredBytes, describedBehind = false } of entries) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const stored = packed ? await deflate(bytes) : bytes;
    const nameBytes = new TextEncoder().encode(name);
    const offset = lengthOf(body);
    const sizes = [
      [4, crc32(bytes)],
      [4, stored.length],
      [4, declaredBytes ?? bytes.length],
    ] as const;
    const common = [
      [2, 20],
      [2, describedBehind ? 8 : 0],
      [2, packed ? 8 : 0],
      [4, 0],
    ] as const;
    const none = [
      [4, 0],
      [4, 0],
      [4, 0],
    ] as const;
    const nameLength = [
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    body.push(fields([4, 0x04034b50], ...common, ...(describedBehind ? none : sizes), ...nameLength));
    body.push(nameBytes, stored);
    if (describedBehind) body.push(fields([4, 0x08074b50], ...sizes));
    directory.push(
      fields([4, 0x02014b50], [2, 20], ...common, ...sizes, ...nameLength, [2, 0], [2, 0], [2, 0], [4, 0]),
      fields([4, offset]),
      nameBytes,
    );
  }
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, lengthOf(directory)],
    [4, lengthOf(body)],
    [2, 0],
  );
  return new Blob([...body, ...directory, end] as Uint8Array<ArrayBuffer>[]);
}
