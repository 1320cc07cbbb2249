import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { readKeypoints, type KeypointsRecording } from '../../../src/core';
import { packKeypoints, unpackKeypoints } from '../../../src/work/packed';
import { packResult, unpackResult } from '../../../src/work/packed-result';
import type { AnalysisResult } from '../../../src/work';

const input = new URL('../../cases/walk-normal-right/input.json', import.meta.url);
const read = readKeypoints(JSON.parse(readFileSync(input, 'utf8')));
if (!read.ok) throw new Error(read.fault.detail);
const { frames, timesS } = read.value;
const walk: KeypointsRecording = {
  ...read.value,
  frames: frames.map((frame, i) => (i === 3 ? null : frame)),
  world: frames.map((frame, i) =>
    i % 2 ? frame && frame.map(([x, y]) => [x / 700, -y, 0.1] as const) : null,
  ),
  outline: frames.map((_, i) => (i === 5 ? null : Array.from({ length: i }, (_, k) => [k, i / 3] as const))),
};

it('keypoints come out as they went in, in copies that cross to a worker', async () => {
  const packed = structuredClone(await packKeypoints(walk));
  expect(packed.frames.values).toBeInstanceOf(Float64Array);
  expect(await unpackKeypoints(packed)).toEqual(walk);
});

it('a recording without world and outline stays without', async () => {
  const bare = { ...walk };
  delete bare.world;
  delete bare.outline;
  expect(Object.keys(await unpackKeypoints(await packKeypoints(bare)))).toEqual(Object.keys(bare));
});

it('a whole result, with the people beside, crosses as well', async () => {
  const other = { number: 2, keypoints: { ...walk, timesS: timesS.map((t) => t + 1) } };
  const result = { assessment: { app: 'x' }, keypoints: walk, people: [], others: [other, other] } as unknown;
  expect(await unpackResult(await packResult(result as AnalysisResult))).toEqual(result);
});

it('gives way to what else waits every few milliseconds, two at a time as well', async () => {
  let nowMs = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 1));
  const post = vi.spyOn(MessagePort.prototype, 'postMessage');
  const [a, b] = await Promise.all([packKeypoints(walk), packKeypoints(walk)]);
  const both = await Promise.all([unpackKeypoints(a), unpackKeypoints(b)]);
  expect(both).toEqual([walk, walk]);
  expect(post.mock.calls.length).toBeGreaterThan(2 * 2 * 3 * (timesS.length / 10));
  clock.mockRestore();
  post.mockRestore();
});
