import { expect, it } from 'vitest';
import { landmarkIndex } from '../../../src/core';
import type { PoseFrame } from '../../../src/pose';
import truth from './fixtures/walker.truth.json';

it('runs in a module worker, on several threads', async () => {
  const worker = new Worker(new URL('./estimate-worker.ts', import.meta.url), { type: 'module' });
  const { frame, threads, isolated } = await new Promise<{
    frame: PoseFrame;
    threads: number;
    isolated: boolean;
  }>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect({ threads, isolated }).toEqual({ threads: 2, isolated: true });
  const [x, y] = frame.people[0]!.keypoints[landmarkIndex.right_knee]!;
  expect(Math.hypot(x - truth.px.kneeR[0]!, y - truth.px.kneeR[1]!)).toBeLessThan(11);
});
