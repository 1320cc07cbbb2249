/** The parameter section of a C3D file: groups of named values, little-endian, in blocks of 512 bytes. */

export const blockBytes = 512;
/** A dimension is one byte. */
export const maxDimension = 255;

export type ParameterValue =
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'integer'; readonly values: readonly number[]; readonly dimensions?: readonly number[] }
  | { readonly kind: 'float'; readonly values: readonly number[]; readonly dimensions?: readonly number[] };

export interface Parameter {
  readonly name: string;
  readonly value: ParameterValue;
}
export interface Group {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** One byte a character: what is not Latin is written as a question mark. */
export const plainBytes = (text: string): Uint8Array =>
  Uint8Array.from([...text], (character) => {
    const code = character.codePointAt(0)!;
    return code >= 32 && code < 127 ? code : 63;
  });

class Bytes {
  readonly #parts: number[] = [];
  byte = (value: number) => void this.#parts.push(value & 255);
  word = (value: number) => {
    this.byte(value);
    this.byte(value >> 8);
  };
  float = (value: number) => {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) this.byte(view.getUint8(i));
  };
  text = (bytes: Iterable<number>) => {
    for (const byte of bytes) this.byte(byte);
  };
  get length() {
    return this.#parts.length;
  }
  get all(): readonly number[] {
    return this.#parts;
  }
}

/** A single value is a scalar, several are a list. */
const dimensionsOf = (values: readonly number[], given?: readonly number[]): readonly number[] =>
  given ?? (values.length === 1 ? [] : [values.length]);

function data(value: ParameterValue): Bytes {
  const out = new Bytes();
  if (value.kind === 'text') {
    const texts = value.values.map((text) => plainBytes(text).slice(0, maxDimension));
    const width = Math.max(1, ...texts.map((text) => text.length));
    out.byte(-1);
    out.byte(2);
    out.byte(width);
    out.byte(texts.length);
    for (const text of texts) out.text([...text, ...Array<number>(width - text.length).fill(32)]);
    return out;
  }
  const dimensions = dimensionsOf(value.values, value.dimensions);
  out.byte(value.kind === 'integer' ? 2 : 4);
  out.byte(dimensions.length);
  for (const dimension of dimensions) out.byte(dimension);
  for (const one of value.values) (value.kind === 'integer' ? out.word : out.float)(one);
  return out;
}

/** Name, number of the group, distance to the next record, what it holds, and an empty description. */
function record(out: Bytes, name: string, id: number, content: Bytes | null, isLast: boolean): void {
  out.byte(name.length);
  out.byte(id);
  out.text(plainBytes(name));
  const body = content?.all ?? [];
  // Counted from the field itself: its own two bytes, the content, the length of the description.
  out.word(isLast ? 0 : 2 + body.length + 1);
  out.text(body);
  out.byte(0);
}

/** @returns whole blocks; the number of them stands in the third byte. */
export function parameterSection(groups: readonly Group[]): Uint8Array {
  const out = new Bytes();
  groups.forEach(({ name }, i) => record(out, name, -(i + 1), null, false));
  groups.forEach(({ parameters }, i) =>
    parameters.forEach(({ name, value }, k) => {
      const isLast = i === groups.length - 1 && k === parameters.length - 1;
      record(out, name, i + 1, data(value), isLast);
    }),
  );
  const headerBytes = 4;
  const blocks = Math.ceil((headerBytes + out.length) / blockBytes);
  const section = new Uint8Array(blocks * blockBytes);
  // Little-endian, as on Intel's processors: 84.
  section.set([1, 0x50, blocks, 84]);
  section.set(out.all, headerBytes);
  return section;
}
