import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import detector from '../../../models/cards/detector.json';
import full from '../../../models/cards/full.json';
import heavy from '../../../models/cards/heavy.json';
import lite from '../../../models/cards/lite.json';
import {
  getBackend,
  loadGraphModel,
  type GraphModel,
  memory,
  setBackend,
  type Tensor,
  tensor4d,
} from '../../../src/pose/engines/tf';
import references from './fixtures/references.json';
import { inputFor, inputNames } from './inputs';

interface Reference {
  readonly size: number;
  readonly maxAbs: number;
  /** Root of the sum of squares over the whole output. */
  readonly norm: number;
  /** Every `stride`th value is kept. */
  readonly stride: number;
  readonly values: readonly number[];
}
type References = Readonly<Record<string, Reference>>;

/** Of the largest absolute value of the output (of its norm, for the norm). */
const tolerance = 1e-3;

beforeAll(async () => {
  await setBackend('wasm');
  expect(getBackend()).toBe('wasm');
});

/** The detector's one output, taken apart again into what the .tflite file gives. */
function splitDetections(values: Float32Array): Record<string, Float32Array> {
  return { scores: values.filter((_, i) => i % 13 === 0), boxes: values.filter((_, i) => i % 13 !== 0) };
}

for (const card of [detector, lite, full, heavy]) {
  describe(card.name, () => {
    let model: GraphModel;
    beforeAll(async () => {
      model = await loadGraphModel(`/models/${card.name}/model.json`);
    });
    afterAll(() => model.dispose());

    it('has the inputs and outputs of its card', () => {
      expect(model.inputs.map(({ name, shape }) => ({ name, shape }))).toEqual([
        { name: card.input.name, shape: card.input.shape },
      ]);
      expect(model.outputs.map(({ name }) => name)).toEqual(card.outputs.map(({ name }) => name));
    });

    it.each(inputNames)('gives the outputs of the original on the %s picture', async (inputName) => {
      const sizePx = card.input.shape[1]!;
      const values = await inputFor(inputName, sizePx, card.input.range as [number, number]);
      const before = memory().numTensors;
      const picture = tensor4d(values, [1, sizePx, sizePx, 3]);
      const names = card.outputs.map(({ name }) => name);
      const tensors = model.execute(picture, names) as Tensor | Tensor[];
      const list = Array.isArray(tensors) ? tensors : [tensors];
      expect(list.map(({ shape }) => shape)).toEqual(card.outputs.map(({ shape }) => shape));
      const found = Object.fromEntries(
        list.map((tensor, i) => [names[i]!, tensor.dataSync() as Float32Array]),
      );
      [picture, ...list].forEach((tensor) => tensor.dispose());
      expect(memory().numTensors).toBe(before);

      const outputs = found['detections'] ? splitDetections(found['detections']) : found;
      const expected: References = references[card.name as keyof typeof references][inputName];
      expect(Object.keys(outputs).sort()).toEqual(Object.keys(expected).sort());
      for (const [name, { size, maxAbs, norm, stride, values: wanted }] of Object.entries(expected)) {
        const output = outputs[name]!;
        expect(output.length, name).toBe(size);
        const worst = Math.max(...wanted.map((value, i) => Math.abs(value - output[i * stride]!)));
        expect(worst / maxAbs, `${name}, worst difference`).toBeLessThan(tolerance);
        const foundNorm = Math.sqrt(output.reduce((sum, value) => sum + value * value, 0));
        expect(Math.abs(foundNorm - norm) / norm, `${name}, norm`).toBeLessThan(tolerance);
      }
    });
  });
}
