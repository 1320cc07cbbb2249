import { describe, expect, it } from 'vitest';
import { overlapFrames, planStretches, workersFor } from '../../../src/work/stretches';

const times = (frames: number) => Array.from({ length: frames }, (_, i) => i / 30);

describe('planStretches', () => {
  it.each([
    [126, 1],
    [126, 2],
    [301, 3],
    [5000, 4],
  ])('%i frames for %i workers: every frame is kept once, each cut is read twice', (frames, workers) => {
    const timesS = times(frames);
    const plan = planStretches(timesS, workers);
    expect(plan.length % workers).toBe(0);
    const kept = plan.flatMap(({ keepFromS, toS }) => timesS.filter((t) => t >= keepFromS && t < toS));
    expect(kept).toEqual(timesS);
    const reads = plan.map(({ fromS, toS }) => timesS.filter((t) => t >= fromS && t < toS).length);
    expect(Math.max(...reads)).toBeLessThanOrEqual(600 + overlapFrames);
    expect(Math.max(...reads) - Math.min(...reads), 'no worker has more to do than another').toBeLessThan(2);
    for (const { fromS, keepFromS } of plan) {
      expect(timesS.filter((t) => t >= fromS && t < keepFromS)).toHaveLength(
        keepFromS === 0 ? 0 : overlapFrames,
      );
    }
  });

  it('asks for no more workers than cores, and for one where a clip is short', () => {
    expect([20, 89, 90, 10_000].map((frames) => workersFor(frames, 4))).toEqual([1, 1, 2, 4]);
  });
});
