import { describe, expect, it } from 'vitest';
import { bootstrapError } from '../../../../src/core/signal/bootstrap';
import { average } from '../../../../src/core/measures/found';
import { gaussian, randomNumbers } from '../../../support/mocap';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const meanOf = ([values]: readonly (readonly number[])[]) => mean(values!);

function sample(n: number, sd: number, seed: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: n }, () => 10 + sd * gaussian(random));
}

describe('the bootstrap', () => {
  it('gives a mean the standard error of the textbook, sd / sqrt(n)', () => {
    for (const n of [3, 10, 40]) {
      const values = sample(n, 2, n);
      const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / (n - 1));
      const ratio = bootstrapError([values], meanOf)! / (sd / Math.sqrt(n));
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.15);
    }
  });

  it('gives the difference of two means the root of both squares', () => {
    const [a, b] = [sample(12, 1, 1), sample(12, 3, 2)];
    const [one, other] = [a, b].map((values) => bootstrapError([values], meanOf)!) as [number, number];
    const both = bootstrapError([a, b], ([x, y]) => mean(x!) - mean(y!))!;
    expect(both / Math.hypot(one, other)).toBeGreaterThan(0.85);
    expect(both / Math.hypot(one, other)).toBeLessThan(1.15);
  });

  it('is the same every time, and says nothing of one cycle or of cycles that are all alike', () => {
    const values = sample(6, 2, 3);
    expect(bootstrapError([values], meanOf)).toBe(bootstrapError([values], meanOf));
    expect(bootstrapError([[4]], meanOf)).toBeNull();
    expect(bootstrapError([values, [4]], ([x, y]) => mean(x!) - mean(y!))).toBeNull();
    expect(bootstrapError([[7, 7, 7]], meanOf)).toBe(0);
  });
});

describe('a mean of cycles', () => {
  it('follows the weights, and cycles that hardly count hardly add to its error', () => {
    const even = average([40, 42, 60], false);
    const weighted = average([40, 42, 60], false, [1, 1, 0]);
    expect(even.value).toBeCloseTo(142 / 3, 9);
    expect(weighted.value).toBeCloseTo(41, 9);
    expect(weighted.n).toBe(3);
    expect(even.spread!).toBeGreaterThan(3);
  });
});
