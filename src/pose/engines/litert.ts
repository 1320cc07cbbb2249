import { Environment, loadAndCompile, loadLiteRt, Tensor, type CompiledModel } from '@litertjs/core';
import createModule from '@litertjs/core/wasm/litert_wasm_internal.js';
import wasmUrl from '@litertjs/core/wasm/litert_wasm_internal.wasm?url';
import type { Crop } from '../crop';
import type { Engine, Network, Outputs } from '../engine';
import type { ModelCard } from '../models';
import { withOutputs } from './tflite-outputs';

export type LitertEngine = 'litert-webgpu' | 'litert-wasm';

/** What the library looks for in the global scope while it loads. */
interface LoaderScope {
  ModuleFactory?: unknown;
  Module?: unknown;
  importScripts?: unknown;
}

let loading: Promise<unknown> | null = null;

/**
 * The library brings its own WebAssembly in by `importScripts`, which module workers refuse, or by a script element;
 * here the bundler has brought it in already.
 */
async function loadOnce(): Promise<void> {
  const scope = globalThis as LoaderScope;
  const own = Object.getOwnPropertyDescriptor(scope, 'importScripts');
  Object.defineProperty(scope, 'importScripts', { value: () => undefined, configurable: true });
  scope.ModuleFactory = createModule;
  scope.Module = {
    locateFile: () => new URL(wasmUrl, import.meta.url).href,
    // It reports every step of its start.
    print: () => undefined,
    printErr: () => undefined,
  };
  try {
    await loadLiteRt('bundled.js');
  } finally {
    if (own) Object.defineProperty(scope, 'importScripts', own);
    else delete scope.importScripts;
  }
}

/** Brings several buffers of the graphics card here with one wait. */
async function readBuffers(device: GPUDevice, tensors: readonly Tensor[]): Promise<Float32Array[]> {
  const sizes = tensors.map(({ type }) => [...type.layout.dimensions].reduce((a, b) => a * b, 4));
  const staging = device.createBuffer({
    size: sizes.reduce((a, b) => a + b, 0),
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  const encoder = device.createCommandEncoder();
  let at = 0;
  tensors.forEach((tensor, i) => {
    encoder.copyBufferToBuffer(tensor.toGpuBuffer(), 0, staging, at, sizes[i]!);
    at += sizes[i]!;
  });
  device.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const values = new Float32Array(staging.getMappedRange().slice(0));
  staging.destroy();
  let from = 0;
  return sizes.map((size) => values.subarray(from, (from += size / 4)));
}

function network(
  model: CompiledModel,
  card: ModelCard,
  outputNames: readonly string[],
  environment: Environment,
): Network {
  const [low, high] = card.input.range as [number, number];
  const device = environment.webGpuDevice;
  return {
    async run<Name extends string>(crop: Crop, names: readonly Name[]) {
      let input = new Tensor(crop.values(low, high), card.input.shape, environment);
      if (device) input = await input.moveTo('webgpu', { environment });
      const outputs = await model.run(input);
      const wanted = names.map((name) => outputs[outputNames.indexOf(name)]!);
      const values = device
        ? await readBuffers(device, wanted)
        : wanted.map((tensor) => tensor.toTypedArray() as Float32Array);
      input.delete();
      outputs.forEach((tensor) => tensor.delete());
      return Object.fromEntries(names.map((name, i) => [name, values[i]])) as Outputs<Name>;
    },
    dispose: () => model.delete(),
  };
}

async function requestDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('the browser offers no adapter');
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  return adapter.requestDevice({
    requiredFeatures: adapter.features.has('shader-f16') ? ['shader-f16'] : [],
    requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
  });
}

/** Runs the .tflite files as they were published. */
export async function startLitert(name: LitertEngine): Promise<Engine> {
  await (loading ??= loadOnce());
  const onGpu = name === 'litert-webgpu';
  const device = onGpu ? await requestDevice() : null;
  const onProcessor = await Environment.create({ webGpuDevice: null });
  const environment = device ? await Environment.create({ webGpuDevice: device }) : onProcessor;
  return {
    name,
    readsPixels: true,
    async load(card, source, wanted) {
      const outputNames = card.convert.outputNames.filter((name) => wanted.includes(name));
      const file = await source.tflite(card);
      const all: readonly string[] = card.convert.outputNames;
      const bytes =
        outputNames.length === all.length
          ? file
          : withOutputs(
              file,
              outputNames.map((name) => all.indexOf(name)),
            );
      // The detector's compressed weights come out as nonsense on the graphics card; it runs now and then only.
      if (!onGpu || card.name === 'detector') {
        const model = await loadAndCompile(bytes, { accelerator: 'wasm', environment: onProcessor });
        return network(model, card, outputNames, onProcessor);
      }
      const gpuOptions = { precision: 'fp32' as const };
      const model = await loadAndCompile(bytes, { accelerator: 'webgpu', environment, gpuOptions });
      return network(model, card, outputNames, environment);
    },
    onLost(report) {
      void device?.lost.then(({ reason, message }) => report(`device lost (${reason}): ${message}`));
    },
    dispose() {
      onProcessor.delete();
      if (device) environment.delete();
      device?.destroy();
    },
  };
}
