import { describe, expect, it } from 'vitest';
import type { GaitEvent, Side } from '../../../../src/core';
import { inWalkingOrder, isRunning } from '../../../../src/core/walking/cycles';
import type { PassReading } from '../../../../src/core/scene/scene';

const event = (side: Side, kind: GaitEvent['kind'], timeS: number, confidence = 0.9): GaitEvent => ({
  side,
  kind,
  timeS,
  confidence,
  origin: 'detected',
});

/** Three strides of 1.1 s with 62 % stance. */
const walk: GaitEvent[] = [0, 1.1, 2.2]
  .flatMap((t) => [
    event('right', 'heel-strike', t),
    event('left', 'toe-off', t + 0.13),
    event('left', 'heel-strike', t + 0.55),
    event('right', 'toe-off', t + 0.68),
  ])
  .sort((a, b) => a.timeS - b.timeS);
const pass: PassReading = {
  startS: 0,
  endS: 3.5,
  travel: 'right',
  facing: 'right',
  nearSide: 'right',
  facingSign: 1,
};

describe('the order of walking', () => {
  it('leaves a walk as it is', () => {
    expect(inWalkingOrder(walk, [pass])).toEqual(walk);
  });

  it('bears missing events', () => {
    const some = walk.filter((_, i) => ![2, 5, 6].includes(i));
    expect(inWalkingOrder(some, [pass])).toEqual(some);
  });

  it('drops an invented event, the less certain one', () => {
    const invented = event('left', 'heel-strike', 0.33, 0.4);
    const twice = event('right', 'heel-strike', 1.25, 0.5);
    const all = [...walk, invented, twice].sort((a, b) => a.timeS - b.timeS);
    expect(inWalkingOrder(all, [pass])).toEqual(walk);
  });

  it('is not that of a runner', () => {
    const run = [0, 0.7, 1.4].flatMap((t) => [
      event('right', 'heel-strike', t),
      event('right', 'toe-off', t + 0.25),
      event('left', 'heel-strike', t + 0.35),
      event('left', 'toe-off', t + 0.6),
    ]);
    expect(isRunning(run, 1 / 30)).toBe(true);
    // A tenth of a second in the air cannot be told at 8 frames a second.
    expect(isRunning(run, 1 / 8)).toBe(false);
    expect(isRunning(walk, 1 / 30)).toBe(false);
    expect(isRunning([], 1 / 30)).toBe(false);
  });
});
