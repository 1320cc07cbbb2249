/** Groups and parameters of a C3D, of any of its three kinds of processor. Nothing is read beyond the file. */

export type Processor = 'intel' | 'dec' | 'sgi';

/** Reads numbers as the processor that wrote them; beyond the end all is zero. */
export class Reader {
  readonly #view: DataView;
  readonly #processor: Processor;

  constructor(
    readonly bytes: Uint8Array,
    processor: Processor,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#processor = processor;
  }

  #inside(at: number, length: number): boolean {
    return at >= 0 && at + length <= this.bytes.length;
  }
  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }
  signedByte(at: number): number {
    return (this.byte(at) << 24) >> 24;
  }
  word(at: number): number {
    return this.#inside(at, 2) ? this.#view.getUint16(at, this.#processor !== 'sgi') : 0;
  }
  integer(at: number): number {
    return (this.word(at) << 16) >> 16;
  }
  float(at: number): number {
    if (!this.#inside(at, 4)) return 0;
    if (this.#processor !== 'dec') return this.#view.getFloat32(at, this.#processor === 'intel');
    // The words of a DEC stand the other way round, and its exponent is two larger.
    const bits = (this.#view.getUint16(at, true) << 16) | this.#view.getUint16(at + 2, true);
    const view = new DataView(new ArrayBuffer(4));
    view.setInt32(0, bits);
    return view.getFloat32(0) / 4;
  }
  text(at: number, length: number): string {
    return new TextDecoder()
      .decode(this.bytes.subarray(at, at + length))
      .replaceAll('\0', ' ')
      .trimEnd();
  }
}

export interface Parameter {
  readonly dimensions: readonly number[];
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

export type Parameters = ReadonlyMap<string, Parameter>;

/** So many values of one parameter are in no true file. */
const mostValues = 200_000;

export function readParameters(reader: Reader, from: number, to: number): Parameters {
  const groups = new Map<number, string>();
  const found: { readonly group: number; readonly name: string; readonly parameter: Parameter }[] = [];
  let at = from;
  while (at < to) {
    const nameLength = Math.abs(reader.signedByte(at));
    const id = reader.signedByte(at + 1);
    if (nameLength === 0 || id === 0) break;
    const name = reader.text(at + 2, nameLength).toUpperCase();
    const offsetAt = at + 2 + nameLength;
    const offset = reader.word(offsetAt);
    if (id < 0) groups.set(-id, name);
    else found.push({ group: id, name, parameter: readOne(reader, offsetAt + 2) });
    // An offset of less than its own two bytes leads nowhere.
    if (offset < 2) break;
    at = offsetAt + offset;
  }
  return new Map(
    found.map(({ group, name, parameter }) => [`${groups.get(group) ?? ''}:${name}`, parameter]),
  );
}

function readOne(reader: Reader, at: number): Parameter {
  const type = reader.signedByte(at);
  const count = Math.min(7, reader.byte(at + 1));
  const dimensions = Array.from({ length: count }, (_, i) => reader.byte(at + 2 + i));
  const dataAt = at + 2 + count;
  const size = type === 4 ? 4 : type === 2 ? 2 : 1;
  const total = Math.min(
    dimensions.reduce((product, d) => product * d, 1),
    mostValues,
    Math.max(0, Math.floor((reader.bytes.length - dataAt) / size)),
  );
  if (type === -1) {
    const width = dimensions[0] ?? 1;
    const texts = Array.from({ length: width === 0 ? 0 : Math.floor(total / width) }, (_, i) =>
      reader.text(dataAt + i * width, width),
    );
    return { dimensions, numbers: [], texts };
  }
  const numbers = Array.from({ length: total }, (_, i) => {
    const place = dataAt + i * size;
    return type === 4 ? reader.float(place) : type === 2 ? reader.integer(place) : reader.byte(place);
  });
  return { dimensions, numbers, texts: [] };
}

/** The parts of a list that goes on under LABELS2, LABELS3 and so on. */
function partsOf(parameters: Parameters, name: string): Parameter[] {
  const parts: Parameter[] = [];
  for (let i = 1; i < 100; i++) {
    const part = parameters.get(i === 1 ? name : `${name}${i}`);
    if (!part) break;
    parts.push(part);
  }
  return parts;
}

export const textsOf = (parameters: Parameters, name: string): string[] =>
  partsOf(parameters, name).flatMap(({ texts }) => texts);
export const numbersOf = (parameters: Parameters, name: string): number[] =>
  partsOf(parameters, name).flatMap(({ numbers }) => numbers);
