import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossible, measureIds, possibleRange, type KeypointsRecording } from '../../../../src/core';
import { assessRecording } from '../../../support/assess';
import { walk } from '../../../support/walker';

const moved = (
  recording: KeypointsRecording,
  to: (x: number, y: number) => readonly [number, number],
): KeypointsRecording => ({
  ...recording,
  frames: recording.frames.map((frame) => frame && frame.map(([x, y, seen]) => [...to(x, y), seen] as const)),
});

/** @returns how many numbers were looked at */
function expectPossible(recording: KeypointsRecording): number {
  const result = assessRecording(recording);
  if (!result.ok) return 0;
  let printed = 0;
  for (const measure of result.value.measures) {
    if (!('value' in measure)) continue;
    printed++;
    const { id, value, plusMinus } = measure;
    expect(isPossible(id, value), `${id} ${value}`).toBe(true);
    expect(Number.isFinite(plusMinus), `${id} ± ${plusMinus}`).toBe(true);
  }
  expect(JSON.stringify(result.value.curves)).not.toContain('null');
  return printed;
}

describe('what a body can do', () => {
  it('has a range for every measure, and nothing that is not a number is in it', () => {
    for (const id of measureIds) {
      const [least, most] = possibleRange(id);
      expect(least, id).toBeLessThan(most);
      for (const value of [NaN, Infinity, -Infinity]) expect(isPossible(id, value), id).toBe(false);
    }
  });

  it('leaves out what was printed of a clip upside down and of a rolled room', () => {
    expect(isPossible('knee-swing-peak', 310)).toBe(false);
    expect(isPossible('trunk-lean-walking', -171)).toBe(false);
    expect(isPossible('pelvic-drop', -56)).toBe(false);
    expect(isPossible('trunk-side-lean-walking', 126)).toBe(false);
  });

  it('holds for every number that is printed of a walk that was pulled about', { timeout: 120_000 }, () => {
    const perturbed = fc.record({
      sheer: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      across: fc.double({ min: 0.4, max: 2.2, noNaN: true }),
      down: fc.double({ min: 0.4, max: 2.2, noNaN: true }),
      exponent: fc.integer({ min: -2, max: 9 }),
      roll: fc.double({ min: -50, max: 50, noNaN: true }),
    });
    const { recording } = walk({ seconds: 4, rateHz: 30 });
    let printed = 0;
    fc.assert(
      fc.property(perturbed, ({ sheer, across, down, exponent, roll }) => {
        const size = 10 ** exponent;
        const [cos, sin] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
        const pulled = moved(recording, (x, y) => {
          const [u, v] = [across * x + sheer * (y - 900), down * y];
          return [size * (cos * u - sin * v), size * (sin * u + cos * v)];
        });
        printed += expectPossible({
          ...pulled,
          widthPx: Math.max(1, Math.round(4000 * size)),
          heightPx: Math.max(1, Math.round(4000 * size)),
        });
      }),
      { numRuns: 60, seed: 13 },
    );
    expect(printed).toBeGreaterThan(100);
  });

  it.each([
    ['a picture a thousand million pixels wide', 1e9, 1],
    ['a person three pixels high', 1920, 3 / 450],
    ['coordinates of a million millions', 1e9, 1e9],
  ])('%s', (_name, widthPx, scale) => {
    const { recording } = walk();
    expectPossible({ ...moved(recording, (x, y) => [scale * x, scale * y]), widthPx, heightPx: widthPx });
  });
});
