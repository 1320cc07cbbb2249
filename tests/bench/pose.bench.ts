import { it } from 'vitest';
import { matMul, ones } from '@tensorflow/tfjs';
import walkUrl from '../../sample-videos/walk-normal-right.mp4?url';
import { engineNames, type EngineName, type ModelName } from '../../src/core';
import { openClip } from '../../src/media';
import { Cropper } from '../../src/pose/crop';
import { startEngine } from '../../src/pose/engines';
import { figurePicture } from '../../src/pose/figure';
import { landmarkOutputs, landmarkPx } from '../../src/pose/landmarks';
import { landmarkCards, modelSource } from '../../src/pose/models';
import { wholePicture } from '../../src/pose/region';
import { setBackend } from '../../src/pose/engines/tf';
import { createAnalysisClient } from '../../src/work';
import { quantile } from '../support/shared-clips';
import { openStock, type StockPose } from '../support/stock';

const baseUrl = new URL('/', location.href).href;
const say = (text: string) => console.error(`bench: ${text}`);
const walk = async () => new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, value: T]> {
  const startMs = performance.now();
  const value = await work();
  return [performance.now() - startMs, value];
}

/** As the library's documentation has it: each frame on a canvas, the canvas into `estimatePoses`. */
async function throughStock(stock: StockPose, file: File): Promise<number> {
  const opened = await openClip(file);
  if (!opened.ok) throw new Error(opened.fault.code);
  const clip = opened.value;
  const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  stock.reset();
  let frames = 0;
  for await (const frame of clip.frames(new AbortController().signal)) {
    frame.drawTo(context);
    await stock.estimate(canvas, frame.timeS);
    frames++;
  }
  clip.close();
  return frames;
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

async function compare(model: ModelName, pairs: number): Promise<void> {
  const file = await walk();
  const client = createAnalysisClient();
  const own = async () => {
    const result = await client.analyze(file, { model, engine: 'auto', task: null, heightM: null }, {});
    if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.detail ?? ''}`);
    return result.value.assessment.pose.engine;
  };
  const [stockFirstMs, stock] = await timed(async () => {
    const opened = await openStock(model, baseUrl);
    await opened.estimate(new OffscreenCanvas(64, 64), 0);
    return opened;
  });
  const [ownFirstMs, engine] = await timed(own);
  await throughStock(stock, file);
  const ratios: number[] = [];
  const ownTimes: number[] = [];
  let frames = 0;
  for (let pair = 1; pair <= pairs; pair++) {
    const [stockMs, count] = await timed(() => throughStock(stock, file));
    const [ownMs] = await timed(own);
    frames = count;
    ratios.push(stockMs / ownMs);
    ownTimes.push(ownMs / count);
    say(
      `${model} pair ${pair}: stock tfjs-wasm (${stock.threads} thread) ${(stockMs / count).toFixed(1)} ms a frame, ` +
        `own ${engine} on ${navigator.hardwareConcurrency} cores ${(ownMs / count).toFixed(1)}: ${(stockMs / ownMs).toFixed(2)} times`,
    );
  }
  stock.dispose();
  client.dispose();
  if (engine === 'import') throw new Error('no engine');
  const aloneMs = await networkMs(engine, model, 20);
  const frameMs = quantile(ownTimes, 0.5);
  const coreMs = frameMs * navigator.hardwareConcurrency;
  const rate = await productRate();
  const floorMs = (1000 * landmarkCards[model].gflop) / rate;
  say(
    `${model}: ${frames} frames of 1280x720; loading and first frame: stock ${stockFirstMs.toFixed(0)} ms; own first whole clip ${ownFirstMs.toFixed(0)} ms`,
  );
  say(
    `${model}: network alone ${aloneMs.toFixed(1)} ms, ${((100 * aloneMs) / coreMs).toFixed(0)} % of a core's time a frame; ` +
      `floor ${floorMs.toFixed(1)} ms (${landmarkCards[model].gflop} GFLOP at ${rate.toFixed(1)} GFLOP/s of a matrix product)`,
  );
  say(`${model} ratio: ${quantile(ratios, 0.5).toFixed(2)}`);
}

it('engines', { timeout: 600_000 }, async () => {
  for (const engine of engineNames.filter((name) => name.endsWith('wasm')))
    for (const model of ['lite', 'full', 'heavy'] as const)
      say(
        `${engine} ${model}: network alone ${(await networkMs(engine, model, 20)).toFixed(1)} ms on one core`,
      );
});
it('heavy', { timeout: 900_000 }, () => compare('heavy', Number(import.meta.env['HEAVY_PAIRS'])));
it('full', { timeout: 900_000 }, () => compare('full', Number(import.meta.env['FULL_PAIRS'])));
