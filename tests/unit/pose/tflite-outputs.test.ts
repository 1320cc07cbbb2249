import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import full from '../../../models/cards/full.json';
import { readTflite } from '../../../models/tflite';
import { landmarkOutputs } from '../../../src/pose/landmarks';
import { withOutputs } from '../../../src/pose/engines/tflite-outputs';

const folder = dirname(createRequire(import.meta.url).resolve('@mediapipe/pose/package.json'));
const bytes = new Uint8Array(readFileSync(join(folder, full.origin.file)));
const { outputNames } = full.convert;
const indices = landmarkOutputs.map((name) => outputNames.indexOf(name));

describe('withOutputs', () => {
  const whole = readTflite(bytes);
  const smaller = readTflite(withOutputs(bytes, indices));

  it('leaves out the outline and every operation that only the outline needs', () => {
    const wanted = whole.outputs.filter((_, i) => indices.includes(i));
    expect(smaller.outputs).toEqual(wanted);
    expect(smaller.operators.length).toBeLessThan(whole.operators.length);
    const read = new Set([...smaller.operators.flatMap(({ inputs }) => inputs), ...wanted]);
    for (const { outputs } of smaller.operators)
      expect(outputs.some((tensor) => read.has(tensor))).toBe(true);
  });

  it('keeps the rest as it was, in order, with everything it reads', () => {
    const kept = smaller.operators.map((one) => JSON.stringify(one));
    const all = whole.operators.map((one) => JSON.stringify(one));
    let at = -1;
    for (const one of kept) expect((at = all.indexOf(one, at + 1))).toBeGreaterThanOrEqual(0);
    const made = new Set(whole.inputs);
    whole.tensors.forEach(({ data }, tensor) => data && made.add(tensor));
    for (const { inputs, outputs } of smaller.operators) {
      for (const tensor of inputs) if (tensor >= 0) expect(made.has(tensor)).toBe(true);
      outputs.forEach((tensor) => made.add(tensor));
    }
    smaller.tensors.forEach(({ shape, data }, tensor) => {
      expect(shape).toEqual(whole.tensors[tensor]!.shape);
      expect(Buffer.compare(data ?? Buffer.of(), whole.tensors[tensor]!.data ?? Buffer.of())).toBe(0);
    });
  });

  it('leaves the published bytes alone', () => {
    const before = Buffer.from(bytes);
    withOutputs(bytes, [0]);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });
});
