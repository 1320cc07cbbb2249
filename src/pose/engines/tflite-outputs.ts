/** One table of the flatbuffer that a .tflite file is; `field` counts as in the format's schema. */
class Table {
  constructor(
    readonly view: DataView,
    readonly at: number,
  ) {}

  /** Where a vector's elements begin and how many there are; none where the field is absent. */
  vector(field: number): { readonly at: number; readonly length: number } {
    const table = this.at - this.view.getInt32(this.at, true);
    const slot = 4 + 2 * field;
    const offset = slot < this.view.getUint16(table, true) ? this.view.getUint16(table + slot, true) : 0;
    if (offset === 0) return { at: 0, length: 0 };
    const at = this.at + offset + this.view.getUint32(this.at + offset, true);
    return { at: at + 4, length: this.view.getUint32(at, true) };
  }

  integers(field: number): number[] {
    const { at, length } = this.vector(field);
    return Array.from({ length }, (_, i) => this.view.getInt32(at + 4 * i, true));
  }

  tables(field: number): Table[] {
    const { at, length } = this.vector(field);
    return Array.from({ length }, (_, i) => this.follow(at + 4 * i));
  }

  /** The table that an offset stored at this place leads to. */
  follow(place: number): Table {
    return new Table(this.view, place + this.view.getUint32(place, true));
  }
}

const model = { subgraphs: 2, signatures: 7 } as const;
const subgraph = { outputs: 2, operators: 3 } as const;
const operator = { inputs: 1, outputs: 2 } as const;

/**
 * The same network without the outputs that nobody asks for, and without the operations that only they need: the runtime
 * computes whatever the file holds. Changes the lists in place; weights and everything else stay as published.
 * @param bytes a .tflite file of one graph without signatures; a copy is made
 * @param keep which of its outputs, by index; they keep their order
 */
export function withOutputs(bytes: Uint8Array, keep: readonly number[]): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const root = new Table(view, 0).follow(0);
  const [graph, ...others] = root.tables(model.subgraphs);
  if (!graph || others.length > 0 || root.vector(model.signatures).length > 0)
    throw new Error('the model does not hold exactly one graph without signatures');

  const outputs = graph.integers(subgraph.outputs).filter((_, i) => keep.includes(i));
  const needed = new Set(outputs);
  const operators = graph.tables(subgraph.operators);
  const kept = [...operators]
    .reverse()
    .filter((one) => {
      if (!one.integers(operator.outputs).some((tensor) => needed.has(tensor))) return false;
      one.integers(operator.inputs).forEach((tensor) => needed.add(tensor));
      return true;
    })
    .reverse();

  const writeAt = (field: number, values: readonly number[]) => {
    const { at } = graph.vector(field);
    values.forEach((value, i) => view.setUint32(at + 4 * i, value, true));
    view.setUint32(at - 4, values.length, true);
  };
  const { at } = graph.vector(subgraph.operators);
  writeAt(
    subgraph.operators,
    kept.map((one, i) => one.at - (at + 4 * i)),
  );
  writeAt(subgraph.outputs, outputs);
  return copy;
}
