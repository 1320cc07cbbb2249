import { beforeAll, expect, it } from 'vitest';
import { fetchModels, type ModelFiles } from '../../../src/pose/models';
import { outputFault } from '../../../src/pose/sanity';
import { memory, setBackend } from '../../../src/pose/tf';

interface Topology {
  readonly node: readonly {
    readonly name: string;
    readonly op: string;
    readonly input?: readonly string[];
  }[];
}

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
  const topology = files.landmarks.modelTopology as Topology;
  const node = topology.node.map((one) =>
    one.name === 'world_3d' ? { ...one, op: 'ZerosLike', input: one.input!.slice(0, 1) } : one,
  );
  const zeros = { ...files.landmarks, modelTopology: { ...topology, node } };
  expect(await outputFault('lite', zeros)).toMatch(/^world_3d\[\d+\] is 0, not /);
});
