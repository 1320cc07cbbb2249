import { ByteBuffer } from 'flatbuffers';

/** The part of the TensorFlow Lite file format (schema version 3) that BlazePose uses, as plain objects. */

/** A constant's blocks as stored: which dimensions are compressed, and where the stored blocks belong. */
export interface Sparsity {
  readonly traversalOrder: readonly number[];
  readonly blockMap: readonly number[];
  readonly dimensions: readonly (
    | { readonly format: 'dense'; readonly size: number }
    | { readonly format: 'csr'; readonly segments: readonly number[]; readonly indices: readonly number[] }
  )[];
}

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: 'float32' | 'float16' | 'int32';
  /** Constants only; a view into the file. */
  readonly data: Uint8Array | null;
  readonly sparsity: Sparsity | null;
}

export type Padding = 'SAME' | 'VALID';
export type Activation = 'none' | 'relu' | 'relu6';
interface Window {
  readonly padding: Padding;
  readonly strideXY: readonly [number, number];
  readonly activation: Activation;
}

export type Operation =
  | {
      readonly kind: 'conv' | 'depthwise-conv';
      readonly window: Window;
      readonly dilationXY: readonly [number, number];
    }
  | { readonly kind: 'max-pool'; readonly window: Window; readonly sizeXY: readonly [number, number] }
  | { readonly kind: 'add'; readonly activation: Activation }
  | { readonly kind: 'concat'; readonly axis: number; readonly activation: Activation }
  | { readonly kind: 'resize-bilinear'; readonly alignCorners: boolean; readonly halfPixelCenters: boolean }
  | { readonly kind: 'depth-to-space'; readonly blockSize: number }
  | { readonly kind: 'dequantize' | 'densify' | 'logistic' | 'pad' | 'reshape' };

export type TfliteOperator = Operation & {
  /** Indices into `tensors`; -1 where an optional input is left out. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
};

export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** In order of execution. */
  readonly operators: readonly TfliteOperator[];
}

/** One flatbuffer table; `field` is the place of the field in the schema, absent fields read as their default. */
class Table {
  constructor(
    private readonly buffer: ByteBuffer,
    private readonly position: number,
  ) {}

  static root(bytes: Uint8Array): Table {
    const buffer = new ByteBuffer(bytes);
    if (!buffer.__has_identifier('TFL3'))
      throw new Error('This is not a TensorFlow Lite file (no TFL3 mark).');
    return new Table(buffer, buffer.readInt32(0));
  }

  private at(field: number): number | null {
    const offset = this.buffer.__offset(this.position, 4 + 2 * field);
    return offset === 0 ? null : this.position + offset;
  }

  private vectorOf<T>(field: number, stride: number, read: (position: number) => T): T[] {
    const at = this.at(field);
    if (at === null) return [];
    const offset = at - this.position;
    const start = this.buffer.__vector(this.position + offset);
    const length = this.buffer.__vector_len(this.position + offset);
    return Array.from({ length }, (_, i) => read(start + i * stride));
  }

  byte(field: number): number {
    const at = this.at(field);
    return at === null ? 0 : this.buffer.readUint8(at);
  }

  int(field: number, absent = 0): number {
    const at = this.at(field);
    return at === null ? absent : this.buffer.readInt32(at);
  }

  string(field: number): string {
    const at = this.at(field);
    return at === null ? '' : String(this.buffer.__string(at));
  }

  table(field: number): Table | null {
    const at = this.at(field);
    return at === null ? null : new Table(this.buffer, this.buffer.__indirect(at));
  }

  tables(field: number): Table[] {
    return this.vectorOf(field, 4, (position) => new Table(this.buffer, this.buffer.__indirect(position)));
  }

  ints(field: number, width: 1 | 2 | 4 = 4): number[] {
    return this.vectorOf(field, width, (position) =>
      width === 1
        ? this.buffer.readUint8(position)
        : width === 2
          ? this.buffer.readUint16(position)
          : this.buffer.readInt32(position),
    );
  }

  bytes(field: number): Uint8Array {
    const at = this.at(field);
    if (at === null) return new Uint8Array(0);
    const start = this.buffer.__vector(at);
    return this.buffer.bytes().subarray(start, start + this.buffer.__vector_len(at));
  }
}

function pick<T>(names: Readonly<Record<number, T>>, code: number, what: string): T {
  const name = names[code];
  if (name === undefined)
    throw new Error(`The model uses ${what} number ${code}, which the converter does not know.`);
  return name;
}

const paddings = { 0: 'SAME', 1: 'VALID' } as const;
const activations = { 0: 'none', 1: 'relu', 3: 'relu6' } as const;
const tensorTypes = { 0: 'float32', 1: 'float16', 2: 'int32' } as const;
const operatorKinds: Readonly<Record<number, Operation['kind']>> = {
  0: 'add',
  2: 'concat',
  3: 'conv',
  4: 'depthwise-conv',
  5: 'depth-to-space',
  6: 'dequantize',
  14: 'logistic',
  17: 'max-pool',
  22: 'reshape',
  23: 'resize-bilinear',
  34: 'pad',
  124: 'densify',
};

const activationOf = (options: Table, field: number) => pick(activations, options.byte(field), 'activation');

const windowOf = (options: Table, activationField: number): Window => ({
  padding: pick(paddings, options.byte(0), 'padding'),
  strideXY: [options.int(1), options.int(2)],
  activation: activationOf(options, activationField),
});

function operationOf(kind: Operation['kind'], options: Table): Operation {
  switch (kind) {
    case 'conv':
      return { kind, window: windowOf(options, 3), dilationXY: [options.int(4, 1), options.int(5, 1)] };
    case 'depthwise-conv':
      return { kind, window: windowOf(options, 4), dilationXY: [options.int(5, 1), options.int(6, 1)] };
    case 'max-pool':
      return { kind, window: windowOf(options, 5), sizeXY: [options.int(3), options.int(4)] };
    case 'add':
      return { kind, activation: activationOf(options, 0) };
    case 'concat':
      return { kind, axis: options.int(0), activation: activationOf(options, 1) };
    case 'resize-bilinear':
      return { kind, alignCorners: options.byte(2) !== 0, halfPixelCenters: options.byte(3) !== 0 };
    case 'depth-to-space':
      return { kind, blockSize: options.int(0) };
    default:
      return { kind };
  }
}

/** Index vectors are a union of three widths: Int32Vector, Uint16Vector, Uint8Vector. */
function indexVector(dimension: Table, typeField: number): number[] {
  const width = pick({ 1: 4, 2: 2, 3: 1 } as const, dimension.byte(typeField), 'index vector');
  return dimension.table(typeField + 1)?.ints(0, width) ?? [];
}

const sparsityOf = (table: Table): Sparsity => ({
  traversalOrder: table.ints(0),
  blockMap: table.ints(1),
  dimensions: table
    .tables(2)
    .map((dimension) =>
      dimension.byte(0) === 0
        ? { format: 'dense', size: dimension.int(1) }
        : { format: 'csr', segments: indexVector(dimension, 2), indices: indexVector(dimension, 4) },
    ),
});

/** Reads a .tflite file of one graph. Throws where the file holds anything that the converter does not know. */
export function readTflite(bytes: Uint8Array): TfliteModel {
  const model = Table.root(bytes);
  const buffers = model.tables(4).map((buffer) => buffer.bytes(0));
  // Codes up to 127 stand in the old one-byte field, later ones in the new field; the larger one is meant.
  const kinds = model
    .tables(1)
    .map((code) => pick(operatorKinds, Math.max(code.byte(0), code.int(3)), 'operator'));
  const [graph, ...others] = model.tables(2);
  if (graph === undefined || others.length > 0) throw new Error('The model must hold exactly one graph.');
  return {
    inputs: graph.ints(1),
    outputs: graph.ints(2),
    tensors: graph.tables(0).map((tensor) => {
      const data = buffers[tensor.int(2)];
      const sparsity = tensor.table(6);
      return {
        name: tensor.string(3),
        shape: tensor.ints(0),
        type: pick(tensorTypes, tensor.byte(1), 'tensor type'),
        data: data && data.length > 0 ? data : null,
        sparsity: sparsity && sparsityOf(sparsity),
      };
    }),
    operators: graph.tables(3).map((operator) => {
      const kind = kinds[operator.int(0)]!;
      const options = operator.table(4);
      const operation = options ? operationOf(kind, options) : { kind };
      return { ...(operation as Operation), inputs: operator.ints(1), outputs: operator.ints(2) };
    }),
  };
}
