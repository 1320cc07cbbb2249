import type { EngineName } from '../core';
import type { Engine } from './engine';

/** `software`: it works, but a processor plays the graphics card. */
type Support = 'hardware' | 'software' | 'none';

const softwareRenderer = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render/i;

async function webgpuSupport(): Promise<Support> {
  if (!('gpu' in navigator)) return 'none';
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return 'none';
  const { info } = adapter;
  const names = [info.vendor, info.architecture, info.device, info.description].join(' ');
  return info.isFallbackAdapter || softwareRenderer.test(names) ? 'software' : 'hardware';
}

function webglSupport(): Support {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  // Browsers let only a few contexts live at a time.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return softwareRenderer.test(renderer) ? 'software' : 'hardware';
}

const onGraphics = ['litert-webgpu', 'tfjs-webgpu', 'tfjs-webgl'] as const satisfies readonly EngineName[];
/** As measured on two cores with every model, docs/BENCHMARKS.md. */
const onProcessor = ['litert-wasm', 'tfjs-wasm'] as const satisfies readonly EngineName[];

/** Whether the engine computes on the processor, where several workers are faster than one. */
export const usesProcessor = (engine: EngineName) => engine.endsWith('wasm');

/**
 * The engines to try in this browser, in order; one that has nothing to run on is left out. A software adapter comes
 * after WebAssembly: both use the same processor, but the adapter runs shaders on it, several times slower than
 * WebAssembly's own vector code. The kind of adapter is asked rather than timed, so that one machine always chooses alike.
 */
export async function enginesToTry(): Promise<readonly EngineName[]> {
  const webgpu = await webgpuSupport();
  const supports = { 'litert-webgpu': webgpu, 'tfjs-webgpu': webgpu, 'tfjs-webgl': webglSupport() };
  const those = (wanted: Support) => onGraphics.filter((engine) => supports[engine] === wanted);
  return [...those('hardware'), ...onProcessor, ...those('software')];
}

/**
 * Starts an engine; its code is fetched now.
 * @param threads for WebAssembly
 * @throws where it does not run in this browser
 */
export async function startEngine(name: EngineName, threads: number): Promise<Engine> {
  if (name.endsWith('webgpu') && (await webgpuSupport()) === 'none')
    throw new Error('the browser offers no adapter');
  if (name === 'litert-webgpu' || name === 'litert-wasm')
    return (await import('./engines/litert')).startLitert(name);
  return (await import('./engines/tfjs')).startTfjs(name, threads);
}
