import type { FileBytes } from './file-bytes';
import { maxBoxes, maxDepth, maxFrameBytes, maxFrames, maxSpanS, maxTracks, sound, within } from './limits';

/** A picture in the file; of no bytes where the camera dropped one. */
export interface AviPicture {
  readonly at: number;
  readonly bytes: number;
}

/** What an AVI file says of its picture, read from its own chunks; the index at its end is not needed. */
export interface Avi {
  /** Four letters, such as `MJPG`; null where there is sound only. */
  readonly codec: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
  /** From one picture to the next, seconds; they come evenly. */
  readonly stepS: number;
  readonly pictures: readonly AviPicture[];
  /** A chunk with pictures is declared longer than the file is. */
  readonly cutOff: boolean;
}

const letters = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/** Whether the file begins as an AVI file does. */
export function isAvi(head: DataView): boolean {
  return head.byteLength >= 12 && letters(head, 0) === 'RIFF' && letters(head, 8) === 'AVI ';
}

interface Stream {
  readonly codec: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly stepS: number;
  /** As its chunks begin, such as `00`. */
  readonly number: string;
}

/** Lists that hold what is wanted. */
const lists = new Set(['AVI ', 'AVIX', 'hdrl', 'strl', 'movi', 'rec ']);
/** Of the headers of a stream so much is read. */
const headerBytes = 40;

class AviReader {
  readonly #bytes: FileBytes;
  readonly pictures: AviPicture[] = [];
  stream: Stream | null = null;
  cutOff = false;
  #chunks = 0;
  #streams = 0;
  #header: DataView | null = null;

  constructor(bytes: FileBytes) {
    this.#bytes = bytes;
  }

  async walk(from: number, end: number, depth: number): Promise<void> {
    within('boxes in boxes', depth, maxDepth);
    for (let at = from; at + 8 <= end;) {
      within('boxes', ++this.#chunks, maxBoxes);
      const head = await this.#bytes.at(at, 12);
      if (head.byteLength < 8) return;
      const name = letters(head, 0);
      const size = head.getUint32(4, true);
      if (at + 8 + size > this.#bytes.size && (name === 'RIFF' || name === 'LIST' || this.#isPicture(name)))
        this.cutOff = true;
      const isList = (name === 'RIFF' || name === 'LIST') && head.byteLength === 12;
      if (!isList) await this.#chunk(name, at + 8, size);
      else if (lists.has(letters(head, 8))) await this.walk(at + 12, Math.min(end, at + 8 + size), depth + 1);
      at += 8 + size + (size % 2);
    }
  }

  #isPicture(name: string): boolean {
    return this.stream !== null && (name === `${this.stream.number}dc` || name === `${this.stream.number}db`);
  }

  async #chunk(name: string, at: number, size: number): Promise<void> {
    if (this.#isPicture(name)) {
      within('bytes of a frame', size, maxFrameBytes);
      within('frames', this.pictures.push({ at, bytes: size }), maxFrames);
    } else if (name === 'strh') {
      within('tracks', ++this.#streams, maxTracks);
      this.#header = await this.#read(at, size);
    } else if (name === 'strf' && this.#header && !this.stream && letters(this.#header, 0) === 'vids')
      this.stream = this.#streamOf(this.#header, await this.#read(at, size));
  }

  async #read(at: number, size: number): Promise<DataView> {
    const { buffer, byteOffset, byteLength } = await this.#bytes.at(at, Math.min(size, headerBytes));
    sound(byteLength >= 28, `a stream header of ${byteLength} bytes`);
    return new DataView(buffer.slice(byteOffset, byteOffset + byteLength));
  }

  #streamOf(header: DataView, format: DataView): Stream {
    const [scale, rate] = [header.getUint32(20, true), header.getUint32(24, true)];
    sound(scale > 0 && rate > 0, `${rate}/${scale} pictures a second`);
    return {
      codec: letters(format, 16),
      widthPx: format.getInt32(4, true),
      heightPx: Math.abs(format.getInt32(8, true)),
      stepS: scale / rate,
      number: String(this.#streams - 1).padStart(2, '0'),
    };
  }
}

/**
 * Walks the chunks of an AVI file from header to header.
 * @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow`
 */
export async function readAvi(bytes: FileBytes): Promise<Avi> {
  const reader = new AviReader(bytes);
  await reader.walk(0, bytes.size, 0);
  const { stream, pictures, cutOff } = reader;
  const { codec = null, widthPx = 0, heightPx = 0, stepS = 0 } = stream ?? {};
  within('seconds', pictures.length * stepS, maxSpanS);
  return { codec, widthPx, heightPx, stepS, pictures, cutOff };
}
