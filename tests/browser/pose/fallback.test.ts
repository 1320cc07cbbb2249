import { describe, expect, it } from 'vitest';
import type { EngineName } from '../../../src/core';
import { openEstimator, type PoseFrame } from '../../../src/pose';
import type { Engine, Network, Outputs } from '../../../src/pose/engine';
import { startEngine } from '../../../src/pose/engines';
import { walkerPicture } from './pictures';

const baseUrl = new URL('/', location.href).href;

/** A real engine whose networks are tampered with. */
async function tampered(name: EngineName, tamper: (network: Network) => Network): Promise<Engine> {
  const engine = await startEngine(name, 1);
  return { ...engine, load: async (...args) => tamper(await engine.load(...args)) };
}

async function open(
  order: readonly EngineName[],
  start: (name: EngineName, threads: number) => Promise<Engine>,
  engine: 'auto' | EngineName = 'auto',
) {
  return openEstimator({ model: 'lite', engine, baseUrl }, undefined, {
    order: () => Promise.resolve(order),
    start,
  });
}

describe('an engine that computes wrongly', () => {
  const wrong: Record<string, (values: Float32Array) => void> = {
    zeros: (values) => values.fill(0),
    'landmarks one pixel off': (values) =>
      values.forEach((value, i) => (values[i] = value + (i % 5 < 2 ? 1 : 0))),
    'not a number': (values) => values.fill(NaN),
  };
  it.each(Object.entries(wrong))('%s: the next one is taken', async (_, spoil) => {
    const opened = await open(['tfjs-wasm', 'litert-wasm'], (name, threads) =>
      name === 'litert-wasm'
        ? startEngine(name, threads)
        : tampered(name, (network) => ({
            ...network,
            async run<Name extends string>(...args: Parameters<Network['run']>) {
              const outputs = (await network.run(...args)) as Outputs<Name>;
              const spoiled = Object.entries<Float32Array>(outputs).map(([output, values]) => {
                const copy = values.slice();
                if (output !== 'output_poseflag') spoil(copy);
                // Without a hill in the heat map nothing is refined.
                if (output === 'activation_heatmap') copy.fill(-100);
                return [output, copy];
              });
              return Object.fromEntries(spoiled) as Outputs<Name>;
            },
          })),
    );
    if (!opened.ok) throw new Error(opened.fault.detail);
    expect(opened.value.engine).toBe('litert-wasm');
    opened.value.dispose();
  });
});

describe('an engine that fails in the middle of a clip', () => {
  const frames = 8;
  async function run(opened: Awaited<ReturnType<typeof open>>, between?: (frame: number) => void) {
    if (!opened.ok) throw new Error(opened.fault.detail);
    const estimator = opened.value;
    const found: PoseFrame[] = [];
    try {
      for (let i = 0; i < frames; i++) {
        between?.(i);
        found.push(await estimator.estimate(await walkerPicture(i * 8), i / 10));
      }
      return { found, changes: [...estimator.changes], engine: estimator.engine };
    } finally {
      estimator.dispose();
    }
  }
  const places = (found: readonly PoseFrame[]) =>
    found.map(({ people }) => people[0]!.keypoints[24]!.slice(0, 2));

  it('throws: the next one goes on from the last good frame', async () => {
    const whole = await run(await open(['litert-wasm'], startEngine));
    let runs = 0;
    const { found, changes, engine } = await run(
      await open(['tfjs-wasm', 'litert-wasm'], (name, threads) =>
        name === 'litert-wasm'
          ? startEngine(name, threads)
          : tampered(name, (network) => ({
              ...network,
              run: (...args) =>
                ++runs > 9 ? Promise.reject(new RangeError('out of memory')) : network.run(...args),
            })),
      ),
    );
    expect(engine).toBe('litert-wasm');
    expect(changes).toMatchObject([
      { from: 'tfjs-wasm', to: 'litert-wasm', reason: expect.stringContaining('memory') },
    ]);
    expect(changes[0]!.timeS).toBeGreaterThan(0);
    expect(new Set(found.map(({ people }) => people[0]!.id)).size).toBe(1);
    // As if nothing had happened.
    places(found).forEach(([x, y], i) => {
      const [wholeX, wholeY] = places(whole.found)[i]!;
      expect(Math.hypot(x! - wholeX!, y! - wholeY!)).toBeLessThan(0.1);
    });
  });

  it('loses its WebGPU device: the result is complete', { timeout: 240_000 }, async () => {
    const devices: GPUDevice[] = [];
    const request = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (...args) {
      const device = await request.apply(this, args);
      devices.push(device);
      return device;
    };
    try {
      const { found, changes } = await run(
        await open(['litert-webgpu', 'litert-wasm'], startEngine),
        (frame) => {
          if (frame === 2) devices.at(-1)!.destroy();
        },
      );
      expect(changes).toMatchObject([{ timeS: 0.2, from: 'litert-webgpu', to: 'litert-wasm' }]);
      expect(found.map(({ people }) => people.length)).toEqual(found.map(() => 1));
    } finally {
      GPUAdapter.prototype.requestDevice = request;
    }
  });

  it('was asked for by name: a fault says so', async () => {
    const opened = await open(
      [],
      (name) =>
        tampered(name, (network) => {
          let runs = 0;
          return {
            ...network,
            run: (...args) => (++runs > 2 ? Promise.reject(new Error('no more')) : network.run(...args)),
          };
        }),
      'litert-wasm',
    );
    await expect(run(opened)).rejects.toMatchObject({
      name: 'PoseError',
      fault: { code: 'engine-unavailable', detail: 'litert-wasm: Error: no more' },
    });
  });
});
