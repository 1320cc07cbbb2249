import { readTflite, type Activation, type TfliteModel, type TfliteOperator } from './tflite';
import { densify, joined, outputsLast, product } from './weights';

/** A TensorFlow.js graph model: the text of model.json, and its weights in the order of the manifest. */
export interface GraphModel {
  readonly json: string;
  readonly shards: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export interface GraphOptions {
  /** Names of the outputs, in the order of the file. */
  readonly outputNames: readonly string[];
  /**
   * Outputs that get a sigmoid. The file leaves it to the reader of the heat map and the outline; pose-detection
   * expects it done, and without it refines every landmark with negative weights.
   */
  readonly sigmoid?: readonly string[] | undefined;
  /** Joins outputs along their last axis, in this order, into one output of this name, which replaces them. */
  readonly join?: { readonly name: string; readonly parts: readonly string[] } | undefined;
}

interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: { readonly dtype: 'float16'; readonly original_dtype: 'float32' };
}
interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr: Readonly<Record<string, unknown>>;
}

const shardBytes = 4 * 1024 * 1024;

// Attributes as JSON of the GraphDef message: strings in base64, whole numbers as text.
const text = (value: string) => ({ s: btoa(value) });
const texts = (values: readonly string[]) => ({ list: { s: values.map((value) => btoa(value)) } });
const whole = (value: number) => ({ i: String(value) });
const wholes = (values: readonly number[]) => ({ list: { i: values.map(String) } });
const shapeOf = (shape: readonly number[]) => ({ dim: shape.map((size) => ({ size: String(size) })) });
const float = { type: 'DT_FLOAT' };
const graphTypes = { float32: 'DT_FLOAT', int32: 'DT_INT32' } as const;

const activationOps: Readonly<Record<Activation, readonly [] | readonly [string]>> = {
  none: [],
  relu: ['Relu'],
  relu6: ['Relu6'],
};

class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly weights: Weight[] = [];
  readonly data: Uint8Array[] = [];
  /** Of half-float constants once they are decompressed, by index of the tensor that uses them. */
  private readonly constants = new Map<number, Uint8Array>();
  private readonly names = new Map<number, string>();

  constructor(
    private readonly model: TfliteModel,
    { outputNames, sigmoid = [] }: GraphOptions,
  ) {
    const { inputs, outputs, tensors } = model;
    if (inputs.length !== 1 || outputs.length !== outputNames.length) {
      throw new Error(
        `Expected one input and ${outputNames.length} outputs, found ${inputs.length} and ${outputs.length}.`,
      );
    }
    tensors.forEach(({ type, data, sparsity }, i) => {
      if (type === 'float16' && data && !sparsity) this.constants.set(i, data);
    });
    const inner = (name: string) => (sigmoid.includes(name) ? `${name}/linear` : name);
    outputs.forEach((output, i) => this.names.set(output, inner(outputNames[i]!)));
    this.names.set(inputs[0]!, 'input');
    this.add('input', 'Placeholder', [], {
      dtype: float,
      shape: { shape: shapeOf(tensors[inputs[0]!]!.shape) },
    });
    model.operators.forEach((operator) => this.convert(operator));
    sigmoid.forEach((name) => this.add(name, 'Sigmoid', [inner(name)], { T: float }));
  }

  add(name: string, op: string, input: readonly string[], attr: GraphNode['attr']): string {
    this.nodes.push({ name, op, ...(input.length > 0 ? { input } : {}), attr });
    return name;
  }

  constant(name: string, shape: readonly number[], type: 'float16' | 'int32', bytes: Uint8Array): string {
    const dtype = type === 'float16' ? 'float32' : 'int32';
    const quantization =
      type === 'float16' ? ({ dtype: 'float16', original_dtype: 'float32' } as const) : undefined;
    this.weights.push({ name, shape, dtype, ...(quantization ? { quantization } : {}) });
    this.data.push(bytes);
    const tensor = { dtype: graphTypes[dtype], tensorShape: shapeOf(shape) };
    return this.add(name, 'Const', [], { dtype: { type: graphTypes[dtype] }, value: { tensor } });
  }

  integers(name: string, values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.constant(name, shape, 'int32', new Uint8Array(Int32Array.from(values).buffer));
  }

  private nameOf(tensor: number): string {
    const name = this.names.get(tensor);
    if (name !== undefined) return name;
    const { type, shape, data } = this.model.tensors[tensor]!;
    const half = this.constants.get(tensor);
    if (!half && !(type === 'int32' && data)) throw new Error(`Tensor ${tensor} is used before it is made.`);
    this.names.set(tensor, `c${tensor}`);
    return this.constant(`c${tensor}`, shape, half ? 'float16' : 'int32', half ?? data!);
  }

  private convolution(
    operator: Extract<TfliteOperator, { kind: 'conv' | 'depthwise-conv' }>,
    name: string,
  ): void {
    const [input, filter, bias] = operator.inputs;
    const { shape } = this.model.tensors[filter!]!;
    const depthwise = operator.kind === 'depthwise-conv';
    const channels = this.model.tensors[input!]!.shape.at(-1)!;
    const half = this.constants.get(filter!);
    if (!half || bias === undefined || bias < 0)
      throw new Error(`${name} lacks a constant filter or a bias.`);
    if (!depthwise && shape.at(-1) !== channels) throw new Error(`${name} is a grouped convolution.`);
    const [out, height, width, inputs] = shape as [number, number, number, number];
    // Depthwise filters are stored as [1, height, width, in * multiplier].
    const filterName = depthwise
      ? this.constant(`${name}/filter`, [height, width, channels, inputs / channels], 'float16', half)
      : this.constant(`${name}/filter`, [height, width, inputs, out], 'float16', outputsLast(half, shape));
    const { padding, strideXY, activation } = operator.window;
    const spatial = ([x, y]: readonly [number, number]) => wholes([1, y, x, 1]);
    this.add(
      name,
      depthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D',
      [this.nameOf(input!), filterName, this.nameOf(bias)],
      {
        T: float,
        num_args: whole(1),
        fused_ops: texts(['BiasAdd', ...activationOps[activation]]),
        strides: spatial(strideXY),
        dilations: spatial(operator.dilationXY),
        padding: text(padding),
        explicit_paddings: wholes([]),
        data_format: text('NHWC'),
        epsilon: { f: 0 },
      },
    );
  }

  /** An operation whose activation, if it has one, becomes a node of its own that takes the name. */
  private withActivation(name: string, activation: Activation, make: (name: string) => void): void {
    const [op] = activationOps[activation];
    make(op === undefined ? name : `${name}/linear`);
    if (op !== undefined) this.add(name, op, [`${name}/linear`], { T: float });
  }

  private convert(operator: TfliteOperator): void {
    const { inputs, outputs } = operator;
    const output = outputs[0]!;
    if (operator.kind === 'densify') {
      this.constants.set(output, densify(this.model.tensors[inputs[0]!]!));
      return;
    }
    if (operator.kind === 'dequantize') {
      // The manifest says that a weight is stored in half floats; the loader widens it.
      this.constants.set(output, this.constants.get(inputs[0]!)!);
      return;
    }
    const name = this.names.get(output) ?? `t${output}`;
    this.names.set(output, name);
    const input = () => inputs.map((tensor) => this.nameOf(tensor));
    switch (operator.kind) {
      case 'conv':
      case 'depthwise-conv':
        return this.convolution(operator, name);
      case 'add':
        return this.withActivation(name, operator.activation, (to) =>
          this.add(to, 'AddV2', input(), { T: float }),
        );
      case 'concat':
        return this.withActivation(name, operator.activation, (to) =>
          this.concat(to, input(), operator.axis),
        );
      case 'max-pool': {
        const { window, sizeXY } = operator;
        return this.withActivation(name, window.activation, (to) =>
          this.add(to, 'MaxPool', input(), {
            T: float,
            ksize: wholes([1, sizeXY[1], sizeXY[0], 1]),
            strides: wholes([1, window.strideXY[1], window.strideXY[0], 1]),
            padding: text(window.padding),
            explicit_paddings: wholes([]),
            data_format: text('NHWC'),
          }),
        );
      }
      case 'resize-bilinear':
        this.add(name, 'ResizeBilinear', input(), {
          T: float,
          align_corners: { b: operator.alignCorners },
          half_pixel_centers: { b: operator.halfPixelCenters },
        });
        return;
      case 'depth-to-space':
        this.add(name, 'DepthToSpace', input(), {
          T: float,
          block_size: whole(operator.blockSize),
          data_format: text('NHWC'),
        });
        return;
      case 'pad':
        this.add(name, 'Pad', input(), { T: float, Tpaddings: { type: 'DT_INT32' } });
        return;
      case 'reshape':
        this.add(name, 'Reshape', input(), { T: float, Tshape: { type: 'DT_INT32' } });
        return;
      case 'logistic':
        this.add(name, 'Sigmoid', input(), { T: float });
        return;
    }
  }

  concat(name: string, parts: readonly string[], axis: number): void {
    const axisName = this.integers(`${name}/axis`, [axis], []);
    this.add(name, 'ConcatV2', [...parts, axisName], {
      T: float,
      Tidx: { type: 'DT_INT32' },
      N: whole(parts.length),
    });
  }
}

/**
 * Turns a .tflite file into a TensorFlow.js graph model. The same bytes always give the same bytes; weights stay the
 * half floats of the file, bit for bit. Throws where the file holds anything that the converter does not know.
 */
export function toGraphModel(bytes: Uint8Array, options: GraphOptions): GraphModel {
  const { outputNames, join } = options;
  const model = readTflite(bytes);
  const graph = new GraphBuilder(model, options);
  const info = (name: string, shape: readonly number[]) => ({
    name: `${name}:0`,
    dtype: 'DT_FLOAT',
    tensorShape: shapeOf(shape),
  });
  const shapes = new Map(outputNames.map((name, i) => [name, model.tensors[model.outputs[i]!]!.shape]));
  if (join) {
    const parts = join.parts.map((part) => shapes.get(part)!);
    graph.concat(join.name, join.parts, parts[0]!.length - 1);
    join.parts.forEach((part) => shapes.delete(part));
    shapes.set(join.name, [...parts[0]!.slice(0, -1), parts.reduce((sum, shape) => sum + shape.at(-1)!, 0)]);
  }
  const weights = joined(graph.data);
  const shards = Array.from({ length: Math.ceil(weights.length / shardBytes) }, (_, i) => ({
    path: `weights-${i + 1}.bin`,
    bytes: weights.subarray(i * shardBytes, (i + 1) * shardBytes),
  }));
  const json = JSON.stringify({
    format: 'graph-model',
    convertedBy: 'contrapposto',
    signature: {
      inputs: { input: info('input', model.tensors[model.inputs[0]!]!.shape) },
      outputs: Object.fromEntries([...shapes].map(([name, shape]) => [name, info(name, shape)])),
    },
    modelTopology: { node: graph.nodes, versions: {} },
    weightsManifest: [{ paths: shards.map(({ path }) => path), weights: graph.weights }],
  });
  return { json, shards };
}

/** Multiplications and additions of one run, in 10^9: those of the convolutions, two for each weight and place. */
export function gigaflop(bytes: Uint8Array): number {
  const { tensors, operators } = readTflite(bytes);
  const flop = operators.map(({ kind, inputs, outputs }) => {
    if (kind !== 'conv' && kind !== 'depthwise-conv') return 0;
    const filter = tensors[inputs[1]!]!.shape;
    const perValue = kind === 'conv' ? product(filter.slice(1)) : filter[1]! * filter[2]!;
    return 2 * perValue * product(tensors[outputs[0]!]!.shape);
  });
  return flop.reduce((a, b) => a + b, 0) / 1e9;
}
