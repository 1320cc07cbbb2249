import type { TfliteTensor } from './tflite';

/** How constants lie in memory: half floats are moved as their 16 bits, so that nothing is ever rounded. */

export const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1);

const halves = (bytes: Uint8Array) => new Uint16Array(bytes.slice().buffer);

/**
 * Fills in the zeros that a compressed constant leaves out. Only the layout that occurs: rows stored as they lie, the
 * last dimension compressed.
 */
export function densify({ name, shape, data, sparsity }: TfliteTensor): Uint8Array {
  const last = sparsity?.dimensions.at(-1);
  const leading = sparsity?.dimensions.slice(0, -1) ?? [];
  const plain =
    sparsity?.blockMap.length === 0 &&
    sparsity.traversalOrder.every((dimension, i) => dimension === i) &&
    leading.every((dimension, i) => dimension.format === 'dense' && dimension.size === shape[i]);
  if (!data || !plain || last?.format !== 'csr') throw new Error(`Unknown sparse layout in ${name}.`);
  const stored = halves(data);
  const columns = shape.at(-1)!;
  const dense = new Uint16Array(product(shape));
  for (let row = 0; row + 1 < last.segments.length; row++) {
    for (let i = last.segments[row]!; i < last.segments[row + 1]!; i++) {
      dense[row * columns + last.indices[i]!] = stored[i]!;
    }
  }
  return new Uint8Array(dense.buffer);
}

/** Filters lie as [out, height, width, in] in the file, and as [height, width, in, out] in TensorFlow. */
export function outputsLast(bytes: Uint8Array, [out, height, width, inputs]: readonly number[]): Uint8Array {
  const from = halves(bytes);
  const stride = height! * width! * inputs!;
  const to = new Uint16Array(from.length);
  for (let o = 0; o < out!; o++) {
    for (let i = 0; i < stride; i++) to[i * out! + o] = from[o * stride + i]!;
  }
  return new Uint8Array(to.buffer);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
