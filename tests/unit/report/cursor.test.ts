import { describe, expect, it } from 'vitest';
import { valueNear, type GaitCycle, type Series } from '../../../src/core';
import { frameAt, meanToeOffPercent, nearestFrame, phaseAt } from '../../../src/report';

const cycles: GaitCycle[] = [
  { side: 'right', startS: 1, toeOffS: 1.6, endS: 2 },
  { side: 'right', startS: 2, toeOffS: 3.4, endS: 4 },
  { side: 'left', startS: 1.5, toeOffS: 2, endS: 2.5 },
];

describe('nearestFrame', () => {
  it('takes the nearer neighbour, also at uneven times, and -1 without frames', () => {
    const times = [0, 0.1, 0.5];
    expect([-1, 0.04, 0.06, 0.29, 0.31, 9].map((t) => nearestFrame(times, t))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(nearestFrame([], 0)).toBe(-1);
  });
});

describe('frameAt', () => {
  it('takes the frame that has begun last, a rounded time of its beginning included, and -1 without frames', () => {
    const times = [0, 0.0333, 0.5];
    expect([-1, 0, 0.032, 0.03325, 0.49, 0.4997, 9].map((t) => frameAt(times, t))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
    expect(frameAt([], 0)).toBe(-1);
  });
});

describe('valueNear', () => {
  const series: Series = { id: 'knee', side: null, unit: 'deg', timesS: [0, 0.5, 1], values: [10, null, 30] };
  it('reads the sample at the moment, and nothing where it is missing or far away', () => {
    expect(valueNear(series, 0.03)).toBe(10);
    expect(valueNear(series, 0.5)).toBeNull();
    expect(valueNear(series, 1.3)).toBeNull();
  });
});

describe('phaseAt', () => {
  it('counts within the cycle of the side, and knows no phase outside', () => {
    expect(phaseAt(cycles, 'right', 1.25)).toBe(25);
    expect(phaseAt(cycles, 'right', 2)).toBe(0);
    expect(phaseAt(cycles, 'left', 2)).toBe(50);
    expect(phaseAt(cycles, 'right', 4)).toBeNull();
  });
});

describe('meanToeOffPercent', () => {
  it('averages over the cycles of one side', () => {
    expect(meanToeOffPercent(cycles, 'right')).toBeCloseTo(65, 10);
    expect(meanToeOffPercent([], 'left')).toBeNull();
  });
});
