import { beforeAll, expect, it } from 'vitest';
import { fetchModels, type ModelFiles } from '../../../src/pose/models';
import { outputFault } from '../../../src/pose/sanity';
import { memory, setBackend } from '../../../src/pose/tf';

let files: ModelFiles;
beforeAll(async () => {
  await setBackend('wasm');
  const fetched = await fetchModels('lite', new URL('/', location.href).href, undefined);
  if (!fetched.ok) throw new Error(fetched.fault.detail);
  files = fetched.value;
});

it('accepts an engine that computes the network rightly, and keeps no tensor', async () => {
  const before = memory().numTensors;
  expect(await outputFault('lite', files.landmarks)).toBeNull();
  expect(memory().numTensors).toBe(before);
});

it('refuses one whose results are zeros', async () => {
  const { node } = files.landmarks.modelTopology as {
    node: { name: string; op: string; input?: string[] }[];
  };
  const zeros = node.map((one) =>
    one.name === 'world_3d' ? { ...one, op: 'ZerosLike', input: one.input!.slice(0, 1) } : one,
  );
  const modelTopology = { node: zeros };
  expect(await outputFault('lite', { ...files.landmarks, modelTopology })).toBe(
    'world_3d[1] is 0, not -0.647884',
  );
});
