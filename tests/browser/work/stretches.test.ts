import { afterAll, expect, it } from 'vitest';
import walkUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { createAnalysisClient, type AnalysisOptions } from '../../../src/work';
import { overlapFrames } from '../../../src/work/stretches';
import { quantile } from '../../support/shared-clips';

const client = createAnalysisClient();
afterAll(() => client.dispose());

async function keypointsWith(workers: number) {
  const options: AnalysisOptions = { model: 'lite', engine: 'auto', task: null, heightM: null, workers };
  const file = new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');
  const result = await client.analyze(file, options, {});
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.detail ?? ''}`);
  return result.value.keypoints;
}

it('a clip read by two workers comes out as read by one, also after the cut', async () => {
  expect(navigator.hardwareConcurrency).toBeGreaterThan(1);
  const whole = await keypointsWith(1);
  const joined = await keypointsWith(2);
  expect(joined.timesS).toEqual(whole.timesS);
  // Half of the clip and of the frames that both read.
  const cut = Math.round((whole.timesS.length - overlapFrames) / 2) + overlapFrames;
  expect(joined.frames.slice(0, cut)).toEqual(whole.frames.slice(0, cut));
  const after = whole.frames.slice(cut).flatMap((frame, i) => {
    const other = joined.frames[cut + i]!;
    expect(other === null).toBe(frame === null);
    return frame?.map(([x, y], j) => Math.hypot(x - other![j]![0], y - other![j]![1])) ?? [];
  });
  expect(after.length).toBeGreaterThan(25 * 33);
  expect(quantile(after, 0.99)).toBeLessThan(0.5);
});
