import type { EngineName } from '../core';
import { getBackend, setBackend } from './tf';

/** The engines that are built, best first where each has its own hardware. */
const backends = {
  'tfjs-webgpu': 'webgpu',
  'tfjs-webgl': 'webgl',
  'tfjs-wasm': 'wasm',
} as const satisfies Partial<Record<EngineName, string>>;

export type BuiltEngine = keyof typeof backends;
export const isBuilt = (engine: EngineName): engine is BuiltEngine => engine in backends;

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

async function support(engine: BuiltEngine): Promise<Support> {
  if (engine === 'tfjs-webgpu') return webgpuSupport();
  return engine === 'tfjs-webgl' ? webglSupport() : 'hardware';
}

/**
 * The engines to try in this browser, in order; one that has nothing to run on is left out. A software adapter comes
 * after WebAssembly: both use the same processor, but the adapter runs shaders on it, several times slower than
 * WebAssembly's own vector code. The kind of adapter is asked rather than timed, so that one machine always chooses alike.
 */
export async function enginesToTry(): Promise<readonly BuiltEngine[]> {
  const engines = Object.keys(backends) as BuiltEngine[];
  const supports = await Promise.all(engines.map(support));
  const those = (wanted: Support) => engines.filter((_, i) => supports[i] === wanted);
  return [...those('hardware'), ...those('software')];
}

/** Makes the engine the one that tensors run on. @returns null, or why it does not run */
export async function startEngine(engine: BuiltEngine): Promise<string | null> {
  // Without an adapter, setBackend would only log the failure and go on with another back end.
  if ((await support(engine)) === 'none') return 'the browser offers no adapter';
  const started = await setBackend(backends[engine]);
  return started && getBackend() === backends[engine] ? null : 'it does not start';
}
