import type { Crop } from '../crop';
import type { Engine, Network, Outputs } from '../engine';
import type { GraphFiles, ModelCard } from '../models';
import {
  add,
  backend,
  browser,
  cast,
  concat,
  expandDims,
  getBackend,
  io,
  loadGraphModel,
  mul,
  reshape,
  setBackend,
  setThreadsCount,
  tensor4d,
  tidy,
  type GraphModel,
  type Tensor,
} from './tf';

export const tfjsBackends = {
  'tfjs-webgpu': 'webgpu',
  'tfjs-webgl': 'webgl',
  'tfjs-wasm': 'wasm',
} as const;
export type TfjsEngine = keyof typeof tfjsBackends;

function artifacts({ json, weights }: GraphFiles): Promise<io.ModelArtifacts> {
  const model = JSON.parse(json) as io.ModelJSON;
  return io.getModelArtifactsForJSON(model, (manifest) =>
    Promise.resolve([manifest.flatMap((group) => group.weights), weights]),
  );
}

/** The graph's node for an output; the converter gave the value before a sigmoid a name of its own. */
function nodeOf(card: ModelCard, output: string): string {
  const { convert } = card;
  return 'sigmoid' in convert && convert.sigmoid.includes(output) ? `${output}/linear` : output;
}

function pictureTensor(crop: Crop, [low, high]: readonly [number, number], onGpu: boolean): Tensor {
  const { sizePx } = crop;
  if (!onGpu) return tensor4d(crop.values(low, high), [1, sizePx, sizePx, 3]);
  return tidy(() =>
    // The library takes an OffscreenCanvas, only its types do not say so.
    expandDims(
      add(
        mul(
          cast(browser.fromPixels(crop.canvas() as unknown as HTMLCanvasElement), 'float32'),
          (high - low) / 255,
        ),
        low,
      ),
      0,
    ),
  );
}

/** Reads several tensors in one go: on a graphics card each read waits for everything before it. */
async function readAll(tensors: readonly Tensor[], onGpu: boolean): Promise<Float32Array[]> {
  if (!onGpu) return tensors.map((tensor) => tensor.dataSync() as Float32Array);
  const joined = tidy(() => concat(tensors.map((tensor) => reshape(tensor, [tensor.size]))));
  const values = (await joined.data()) as Float32Array;
  joined.dispose();
  let at = 0;
  return tensors.map(({ size }) => values.subarray(at, (at += size)));
}

function network(graph: GraphModel, card: ModelCard, onGpu: boolean): Network {
  const range = card.input.range as [number, number];
  return {
    async run<Name extends string>(crop: Crop, names: readonly Name[]) {
      const tensors = tidy(() => {
        const found = graph.execute(
          pictureTensor(crop, range, onGpu),
          names.map((name) => nodeOf(card, name)),
        );
        return Array.isArray(found) ? found : [found];
      });
      const values = await readAll(tensors, onGpu);
      tensors.forEach((tensor) => tensor.dispose());
      return Object.fromEntries(names.map((name, i) => [name, values[i]])) as Outputs<Name>;
    },
    dispose: () => graph.dispose(),
  };
}

/** @param threads for WebAssembly */
export async function startTfjs(name: TfjsEngine, threads: number): Promise<Engine> {
  const wanted = tfjsBackends[name];
  if (wanted === 'wasm') setThreadsCount(threads);
  // Without an adapter, setBackend would only log the failure and go on with another back end.
  if (!(await setBackend(wanted)) || getBackend() !== wanted) throw new Error('it does not start');
  const onGpu = wanted !== 'wasm';
  return {
    name,
    readsPixels: !onGpu,
    async load(card, source) {
      const graph = await loadGraphModel(io.fromMemory(await artifacts(await source.graph(card))));
      return network(graph, card, onGpu);
    },
    onLost(report) {
      if (wanted === 'webgpu') {
        const { device } = backend() as unknown as { readonly device: GPUDevice };
        void device.lost.then(({ reason, message }) => report(`device lost (${reason}): ${message}`));
      } else if (wanted === 'webgl') {
        const { gpgpu } = backend() as unknown as { readonly gpgpu: { readonly gl: WebGL2RenderingContext } };
        gpgpu.gl.canvas.addEventListener('webglcontextlost', () => report('WebGL context lost'), {
          once: true,
        });
      }
    },
    // The back end stays registered: starting it anew would compile everything again.
    dispose: () => undefined,
  };
}
