import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/work/pace';

describe('time left', () => {
  it('is unknown during the first frames, in which engines compile', () => {
    const pace = createPace(100);
    expect([pace(5000, 1), pace(9000, 2)]).toEqual([null, null]);
    expect(pace(9050, 3)).toBeCloseTo(97 * 0.05, 9);
  });

  it('of a steady pace is frames left times time per frame', () => {
    const pace = createPace(60);
    let left: number | null = null;
    for (let i = 1; i <= 50; i++) left = pace(i * 40, i);
    expect(left).toBeCloseTo(10 * 0.04, 9);
  });

  it('follows a change of pace, without jumping', () => {
    const pace = createPace(1000);
    let nowMs = 0;
    const run = (frames: number, frameMs: number, from: number) => {
      let left = 0;
      for (let i = 1; i <= frames; i++) left = pace((nowMs += frameMs), from + i) ?? 0;
      return left;
    };
    run(100, 20, 0);
    const afterOneSlow = run(1, 200, 100);
    expect(afterOneSlow).toBeGreaterThan(899 * 0.02);
    expect(afterOneSlow).toBeLessThan(899 * 0.05);
    expect(run(100, 200, 101)).toBeCloseTo(799 * 0.2, 0);
  });

  it('is unknown for a clip of unknown length and nothing at the end', () => {
    const unknown = createPace(null);
    const known = createPace(5);
    for (let i = 1; i <= 5; i++) expect(unknown(i * 10, i)).toBeNull();
    for (let i = 1; i < 5; i++) known(i * 10, i);
    expect(known(50, 5)).toBe(0);
  });
});
