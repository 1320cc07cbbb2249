import { afterEach, describe, expect, it } from 'vitest';
import full from '../../../models/cards/full.json';
import { landmarkIndex, type EngineName, type KeypointsFrame, type ModelName } from '../../../src/core';
import { openEstimator, type PoseEstimator, type PoseFrame } from '../../../src/pose';
import { enginesToTry } from '../../../src/pose/engines';
import { memory } from '../../../src/pose/engines/tf';
import { quantile } from '../../support/shared-clips';
import truth from './fixtures/walker.truth.json';
import { emptyRoom, walkerPicture } from './pictures';

const baseUrl = new URL('/', location.href).href;

let estimator: PoseEstimator | null = null;
afterEach(() => {
  estimator?.dispose();
  estimator = null;
});

async function open(engine: 'auto' | EngineName, model: ModelName = 'lite'): Promise<PoseEstimator> {
  const opened = await openEstimator({ model, engine, baseUrl });
  if (!opened.ok) throw new Error(`${opened.fault.code}: ${opened.fault.detail}`);
  estimator = opened.value;
  return estimator;
}

/** Keypoints of three frames, in which the walker moves on. */
async function walkerOn(engine: EngineName): Promise<KeypointsFrame[]> {
  const opened = await open(engine);
  expect(opened.engine).toBe(engine);
  const frames: KeypointsFrame[] = [];
  for (let i = 0; i < 3; i++)
    frames.push(keypointsOf(await opened.estimate(await walkerPicture(12 * i), i / 30)));
  opened.dispose();
  estimator = null;
  return frames;
}

const keypointsOf = ({ people }: PoseFrame): KeypointsFrame => people[0]?.keypoints ?? null;
const distancesPx = (a: readonly KeypointsFrame[], b: readonly KeypointsFrame[]) =>
  a.flatMap((frame, t) => frame!.map(([x, y], i) => Math.hypot(x - b[t]![i]![0], y - b[t]![i]![1])));

describe('a rendered walker of known joints, 456 px tall', () => {
  /** The network's hip lies before and above the joint centre, more so on the far side. */
  const limitPx = { hip: 14, knee: 11, ankle: 11 };

  it.each(['lite', 'full', 'heavy'] as const)('%s places both legs', async (model) => {
    const { people } = await (await open('auto', model)).estimate(await walkerPicture(), 0);
    expect(people).toHaveLength(1);
    const { keypoints, presence, world, score } = people[0]!;
    expect(score).toBeGreaterThan(0.9);
    for (const joint of ['hip', 'knee', 'ankle'] as const) {
      for (const side of ['left', 'right'] as const) {
        const index = landmarkIndex[`${side}_${joint}`];
        const [x, y, visibility] = keypoints[index]!;
        const [trueX, trueY] = truth.px[`${joint}${side === 'left' ? 'L' : 'R'}`] as [number, number];
        expect(Math.hypot(x - trueX, y - trueY), `${side} ${joint}`).toBeLessThan(limitPx[joint]);
        for (const share of [visibility, presence[index]!]) {
          expect(share).toBeGreaterThan(0.5);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }
    // 0.8 m from hip to ankle; mid-hip is the origin.
    const height = (name: 'left_hip' | 'right_hip' | 'right_ankle') => world[landmarkIndex[name]]![1];
    expect(height('right_ankle')).toBeGreaterThan(0.6);
    expect(height('right_ankle')).toBeLessThan(1);
    expect(Math.abs(height('left_hip') + height('right_hip'))).toBeLessThan(0.05);
  });

  it('comes out alike on every engine', { timeout: 300_000 }, async () => {
    const onWasm = await walkerOn('tfjs-wasm');
    expect(Math.max(...distancesPx(await walkerOn('litert-wasm'), onWasm))).toBeLessThan(0.02);
    for (const engine of ['tfjs-webgl', 'tfjs-webgpu', 'litert-webgpu'] as const) {
      const found = distancesPx(await walkerOn(engine), onWasm);
      expect(quantile(found, 0.5), engine).toBeLessThan(0.5);
      // Later frames are looked for where rounding led each engine to look.
      const inFirst = found.slice(0, onWasm[0]!.length);
      expect(Math.max(...inFirst), engine).toBeLessThan(1.5);
    }
  });
});

describe('from frame to frame', () => {
  it('keeps no tensor, whether somebody is there or not', async () => {
    const opened = await open('tfjs-wasm');
    const counts: number[] = [];
    for (let i = 0; i < 12; i++) {
      const empty = i === 4 || i === 5;
      const found = await opened.estimate(empty ? emptyRoom() : await walkerPicture(i * 10), i / 30);
      expect(found.people.length, `frame ${i}`).toBe(empty ? 0 : 1);
      counts.push(memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
  });

  it('gives the same again after a reset', async () => {
    const opened = await open('tfjs-wasm');
    const first = keypointsOf(await opened.estimate(await walkerPicture(), 5));
    const tracked = keypointsOf(await opened.estimate(await walkerPicture(), 5.03));
    expect(tracked).not.toEqual(first);
    await expect(opened.estimate(await walkerPicture(), 5.03)).rejects.toThrow(/reset/);
    opened.reset();
    expect(keypointsOf(await opened.estimate(await walkerPicture(), 0))).toEqual(first);
  });

  it('finds nobody in an empty room', async () => {
    expect(await (await open('tfjs-wasm')).estimate(emptyRoom(), 0)).toEqual({ timeS: 0, people: [] });
  });

  it('leaves no tensor behind when it is disposed of', async () => {
    const before = memory().numTensors;
    (await open('tfjs-wasm')).dispose();
    estimator = null;
    expect(memory().numTensors).toBe(before);
  });
});

describe('opening', () => {
  it('names the model by the file that its makers published', async () => {
    const { model, modelSha256 } = await open('tfjs-wasm', 'full');
    expect({ model, modelSha256 }).toEqual({ model: 'full', modelSha256: full.sha256.source });
  });

  it('chooses by itself what has its own hardware; here WebGPU is played by the processor', async () => {
    const engines = await enginesToTry();
    expect(engines).toContain('tfjs-webgpu');
    expect(engines.indexOf('tfjs-webgpu')).toBeGreaterThan(engines.indexOf('litert-wasm'));
    expect((await open('auto', 'full')).engine).toBe(engines[0]);
  });

  it('has a fault for an engine that is not there', async () => {
    const gpu = Object.getOwnPropertyDescriptor(Navigator.prototype, 'gpu')!;
    Object.defineProperty(Navigator.prototype, 'gpu', {
      ...gpu,
      get: () => ({ requestAdapter: async () => null }),
    });
    try {
      for (const engine of ['tfjs-webgpu', 'litert-webgpu'] as const)
        expect(await openEstimator({ model: 'lite', engine, baseUrl })).toMatchObject({
          ok: false,
          fault: { code: 'engine-unavailable', detail: `${engine}: the browser offers no adapter` },
        });
    } finally {
      Object.defineProperty(Navigator.prototype, 'gpu', gpu);
    }
  });

  it('has a fault for models that are missing or another version', async () => {
    const elsewhere = new URL('/nowhere/', baseUrl).href;
    for (const engine of ['tfjs-wasm', 'litert-wasm'] as const) {
      const opened = await openEstimator({ model: 'lite', engine, baseUrl: elsewhere });
      expect(opened).toMatchObject({ ok: false, fault: { code: 'model-unavailable' } });
      expect(opened.ok ? '' : opened.fault.detail).toContain('/nowhere/models/');
    }
  });

  it('can be cancelled, and opened again', async () => {
    const controller = new AbortController();
    const opening = openEstimator({ model: 'heavy', engine: 'tfjs-wasm', baseUrl }, controller.signal);
    controller.abort();
    expect(await opening).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    await open('tfjs-wasm');
    await expect(openEstimator({ model: 'lite', engine: 'tfjs-wasm', baseUrl })).rejects.toThrow(/open/);
  });
});
