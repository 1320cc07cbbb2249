import { expect, it, vi } from 'vitest';
import { remembered } from '../../../../src/core/signal/remembered';

it('answers again without work for the same arguments only', () => {
  const work = vi.fn((of: { readonly n: number }, by: number) => ({ product: of.n * by }));
  const product = remembered(work);
  const [two, three] = [{ n: 2 }, { n: 3 }];
  expect(product(two, 5)).toBe(product(two, 5));
  expect(work).toHaveBeenCalledTimes(1);
  expect(product(three, 5).product).toBe(15);
  expect(product(two, 6).product).toBe(12);
  // The one before has made room.
  expect(product(two, 5).product).toBe(10);
  expect(work).toHaveBeenCalledTimes(4);
  expect(product({ n: 2 }, 5).product).toBe(10);
  expect(work).toHaveBeenCalledTimes(5);
});
