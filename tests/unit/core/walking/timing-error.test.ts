import { expect, it } from 'vitest';
import { droppedBetween } from '../../../../src/core/tracks/time-axis';
import { instantErrorS, meanError } from '../../../../src/core/walking/timing-error';

const timesS = [0, 0.04, 0.08, 0.2, 0.24, 0.28];

it('an instant is known no better than the gap between frames that it lies in', () => {
  const droppedS = droppedBetween(timesS);
  expect(droppedS).toEqual([[0.08, 0.2]]);
  expect(instantErrorS({ droppedS }, 0.1)).toBeCloseTo(0.12 / Math.sqrt(12), 9);
  expect(instantErrorS({ droppedS }, 0.22)).toBe(0);
});

it('frames that follow each other as usual add nothing', () => {
  expect(droppedBetween([0, 0.033, 0.067, 0.1, 0.133])).toEqual([]);
});

it('the mean of more values hangs less on one of them', () => {
  expect(meanError([[0.03, 0.04]])).toBeCloseTo(0.05, 9);
  expect(meanError([[0.03, 0.04], [], []])).toBeCloseTo(0.05 / 3, 9);
  expect(meanError([])).toBe(0);
});
