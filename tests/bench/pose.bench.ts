import { expect, it } from 'vitest';
import { matMul, ones } from '@tensorflow/tfjs';
import walkUrl from '../../sample-videos/walk-normal-right.mp4?url';
import type { EngineName, ModelName } from '../../src/core';
import { openClip } from '../../src/media';
import { Cropper } from '../../src/pose/crop';
import { startEngine } from '../../src/pose/engines';
import { figurePicture } from '../../src/pose/figure';
import { landmarkOutputs, landmarkPx } from '../../src/pose/landmarks';
import { landmarkCards, modelSource } from '../../src/pose/models';
import { wholePicture } from '../../src/pose/region';
import { setBackend } from '../../src/pose/engines/tf';
import { createAnalysisClient, type AnalysisProgress } from '../../src/work';
import { quantile } from '../support/shared-clips';
import { openStock, type StockPose } from '../support/stock';

const baseUrl = new URL('/', location.href).href;
/** Of the sample walk, 1280x720. */
const frames = 126;
const say = (text: string) => console.error(`bench: ${text}`);
const walk = async () => new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, value: T]> {
  const startMs = performance.now();
  const value = await work();
  return [performance.now() - startMs, value];
}

/** As the library's documentation has it: each frame on a canvas, the canvas into `estimatePoses`. */
async function throughStock(stock: StockPose, file: File): Promise<void> {
  const opened = await openClip(file);
  if (!opened.ok) throw new Error(opened.fault.code);
  const clip = opened.value;
  const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  stock.reset();
  for await (const frame of clip.frames(new AbortController().signal)) {
    frame.drawTo(context);
    await stock.estimate(canvas, frame.timeS);
  }
  clip.close();
}

/** Median milliseconds of one run of the landmark network alone, on one core. */
async function networkMs(engineName: EngineName, model: ModelName, runs: number): Promise<number> {
  const engine = await startEngine(engineName, 1);
  const network = await engine.load(landmarkCards[model], modelSource(baseUrl, undefined), landmarkOutputs);
  const crop = new Cropper(landmarkPx).cut(figurePicture(), wholePicture(landmarkPx, landmarkPx));
  const times: number[] = [];
  for (let i = 0; i < runs + 3; i++) times.push((await timed(() => network.run(crop, landmarkOutputs)))[0]);
  network.dispose();
  engine.dispose();
  return quantile(times.slice(3), 0.5);
}

/** 10^9 multiplications and additions a second in a plain product of matrices, TensorFlow.js on WebAssembly, one core. */
async function productRate(): Promise<number> {
  await setBackend('wasm');
  const size = 768;
  const a = ones([size, size]);
  const times: number[] = [];
  for (let i = 0; i < 12; i++) {
    const [ms, product] = await timed(async () => {
      const found = matMul(a, a);
      await found.data();
      return found;
    });
    product.dispose();
    times.push(ms);
  }
  a.dispose();
  return (2 * size ** 3) / quantile(times, 0.5) / 1e6;
}

const median = (values: readonly number[]) => (quantile(values, 0.5) + quantile(values, 0.499999)) / 2;

/** Own against stock, pair by pair, each in turn the first. */
async function compare(model: ModelName, pairs: number): Promise<number> {
  const file = await walk();
  const client = createAnalysisClient();
  let firstFrameMs = 0;
  const own = async () => {
    const startMs = performance.now();
    firstFrameMs = 0;
    const onProgress = ({ framesDone }: AnalysisProgress) => {
      if (framesDone > 0) firstFrameMs ||= performance.now() - startMs;
    };
    const options = { model, engine: 'auto', task: null, heightM: null } as const;
    const result = await client.analyze(file, options, { onProgress });
    if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.detail ?? ''}`);
    return result.value.assessment;
  };
  const [stockFirstMs, stock] = await timed(async () => {
    const opened = await openStock(model, baseUrl);
    await opened.estimate(new OffscreenCanvas(64, 64), 0);
    return opened;
  });
  const { engine } = (await own()).pose;
  say(
    `${model}: loading and first frame: stock ${stockFirstMs.toFixed(0)} ms, own ${firstFrameMs.toFixed(0)} ms`,
  );
  await throughStock(stock, file);
  const ratios: number[] = [];
  const [stockTimes, ownTimes]: [number[], number[]] = [[], []];
  for (let pair = 1; pair <= pairs; pair++) {
    const runs = {
      stock: async () => (await timed(() => throughStock(stock, file)))[0],
      own: async () => (await timed(own))[0],
    };
    const times = { stock: 0, own: 0 };
    for (const who of pair % 2 ? (['stock', 'own'] as const) : (['own', 'stock'] as const))
      times[who] = (await runs[who]()) / frames;
    ratios.push(times.stock / times.own);
    stockTimes.push(times.stock);
    ownTimes.push(times.own);
    say(
      `${model} pair ${pair}: stock tfjs-wasm (${stock.threads} thread) ${times.stock.toFixed(1)} ms a frame, ` +
        `own ${engine} on ${navigator.hardwareConcurrency} cores ${times.own.toFixed(1)}: ${ratios.at(-1)!.toFixed(2)} times`,
    );
  }
  stock.dispose();
  client.dispose();
  if (engine === 'import') throw new Error('no engine');
  const aloneMs = await networkMs(engine, model, 20);
  const frameMs = median(ownTimes);
  const coreMs = frameMs * navigator.hardwareConcurrency;
  const rate = await productRate();
  const floorMs = (1000 * landmarkCards[model].gflop) / rate;
  say(
    `${model}: median of ${pairs} pairs: stock ${median(stockTimes).toFixed(1)} ms a frame, own ${frameMs.toFixed(1)}; ` +
      `ratios ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  );
  say(
    `${model}: network alone ${aloneMs.toFixed(1)} ms on one core, ${((100 * aloneMs) / coreMs).toFixed(0)} % of the core time a frame; ` +
      `floor ${floorMs.toFixed(1)} ms (${landmarkCards[model].gflop} GFLOP at ${rate.toFixed(1)} GFLOP/s of a matrix product)`,
  );
  return median(ratios);
}

it('engines', { timeout: 900_000 }, async () => {
  for (const model of ['lite', 'full', 'heavy'] as const) {
    const alone: string[] = [];
    for (const engine of ['litert-wasm', 'tfjs-wasm'] as const)
      alone.push(`${engine} ${(await networkMs(engine, model, 20)).toFixed(1)} ms`);
    say(`${model}: network alone on one core: ${alone.join(', ')}`);
  }
});
it('heavy', { timeout: 1_800_000 }, async () => {
  const ratio = await compare('heavy', Number(import.meta.env['HEAVY_PAIRS']));
  say(`heavy ratio: ${ratio.toFixed(2)} (bound 2)`);
  expect(ratio).toBeGreaterThanOrEqual(2);
});
it('full', { timeout: 1_800_000 }, async () => {
  const ratio = await compare('full', Number(import.meta.env['FULL_PAIRS']));
  say('full: bound 3, aim 5');
  say(`ratio: ${ratio.toFixed(2)}`);
  expect(ratio).toBeGreaterThanOrEqual(3);
});
