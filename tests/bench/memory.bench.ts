import { getGlobalLiteRt } from '@litertjs/core';
import { expect, it } from 'vitest';
import walkUrl from '../../sample-videos/walk-normal-right.mp4?url';
import { openClip } from '../../src/media';
import { openEstimator } from '../../src/pose';
import { backend, memory } from '../../src/pose/engines/tf';

const frames = Number(import.meta.env['MEMORY_FRAMES']);
const baseUrl = new URL('/', location.href).href;
const say = (text: string) => console.error(`bench: ${text}`);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Bytes of the page's JavaScript heap after a collection, when no frame is being decoded. */
async function heapBytes(): Promise<number> {
  const { gc } = globalThis as unknown as { gc(options: { execution: 'async' }): Promise<void> };
  // The first lets go of decoders and frames, which give their memory back on their own threads.
  for (let i = 0; i < 3; i++) await gc({ execution: 'async' });
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}
/** Of the WebAssembly instance that computes. */
function wasmBytes(engine: 'litert-wasm' | 'tfjs-wasm'): number {
  const { wasm } =
    engine === 'tfjs-wasm'
      ? (backend() as object as { wasm: unknown })
      : { wasm: getGlobalLiteRt().liteRtWasm };
  return (wasm as { HEAPU8: Uint8Array }).HEAPU8.buffer.byteLength;
}

it.each(['litert-wasm', 'tfjs-wasm'] as const)(
  `%s: ${frames} frames in one go`,
  { timeout: 3_600_000 },
  async (engine) => {
    const file = new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');
    const opened = await openEstimator({ model: 'lite', engine, baseUrl });
    if (!opened.ok) throw new Error(opened.fault.detail);
    const estimator = opened.value;
    const samples: { readonly tensors: number; readonly heap: number; readonly wasm: number }[] = [];
    let [done, offsetS] = [0, 0];
    while (done < frames) {
      const clip = await openClip(file);
      if (!clip.ok) throw new Error(clip.fault.code);
      for await (const frame of clip.value.frames(new AbortController().signal)) {
        await estimator.estimate(await frame.pixels(), offsetS + frame.timeS);
        if (++done === frames) break;
      }
      offsetS += clip.value.durationS;
      clip.value.close();
      samples.push({
        // LiteRT counts none; what it left behind would show in its heap.
        tensors: engine === 'tfjs-wasm' ? memory().numTensors : 0,
        heap: await heapBytes(),
        wasm: wasmBytes(engine),
      });
    }
    estimator.dispose();
    const [first, ...later] = samples;
    const off = (of: (sample: (typeof samples)[number]) => number) =>
      Math.max(...later.map((sample) => Math.abs(of(sample) / of(first!) - 1)));
    say(
      `${engine}: after the first time through the clip ${first!.tensors} tensors, ${megabytes(first!.heap)} MB of JavaScript, ${megabytes(first!.wasm)} MB of WebAssembly; ` +
        `until frame ${frames} tensors ${Math.min(...samples.map((s) => s.tensors))} to ${Math.max(...samples.map((s) => s.tensors))}, ` +
        `JavaScript at most ${(100 * off((s) => s.heap)).toFixed(1)} % off, WebAssembly ${(100 * off((s) => s.wasm)).toFixed(1)} %`,
    );
    expect(new Set(samples.map(({ tensors }) => tensors)).size, 'tensors').toBe(1);
    expect(
      off(({ heap }) => heap),
      'JavaScript heap',
    ).toBeLessThan(0.05);
    expect(
      off(({ wasm }) => wasm),
      'WebAssembly heap',
    ).toBeLessThan(0.05);
  },
);
