import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeypointsRecording } from '../../../../src/core';
import { cutsOf } from '../../../../src/core/tracks/cuts';
import { assessed } from '../../../support/assess';
import { walk } from '../../../support/walker';

/** Both shots one after the other, with no more than a frame between them. @returns the film and its cut */
function spliced(first: KeypointsRecording, second: KeypointsRecording, told: boolean) {
  const cut = first.frames.length;
  const offS = first.timesS.at(-1)! + 1 / 60;
  const film: KeypointsRecording = {
    ...first,
    timesS: [...first.timesS, ...second.timesS.map((t) => offS + t)],
    frames: [...first.frames, ...second.frames],
  };
  const camera = film.frames.map((_, i) => (i === cut ? ('cut' as const) : ([0, 0, 1] as const)));
  return { film: told ? { ...film, camera } : film, cut, cutS: offS };
}

const onBelt = (seconds: number, strideS: number) => walk({ seconds, strideS, treadmill: true }).recording;

describe('a cut of the film ends what would cross it', () => {
  it('strides and passes of whoever walks on in the next shot', () => {
    const halves = fc.record({
      firstS: fc.double({ min: 2.4, max: 4, noNaN: true }),
      strideS: fc.double({ min: 0.95, max: 1.3, noNaN: true }),
    });
    fc.assert(
      fc.property(halves, ({ firstS, strideS }) => {
        const { film, cutS } = spliced(onBelt(firstS, 1.1), onBelt(3, strideS), true);
        const { cycles, passes, quality } = assessed(film);
        const over = [...cycles, ...passes].filter((c) => c.startS < cutS - 1e-6 && c.endS > cutS + 1e-6);
        expect(over).toEqual([]);
        expect(passes).toHaveLength(2);
        expect(quality).toContainEqual({ code: 'film-cut', severity: 'warn', values: { cuts: 1 } });
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  it('and is known from points alone where the body jumps', () => {
    const first = onBelt(3, 1.1);
    const elsewhere = {
      ...first,
      frames: first.frames.map((f) => f && f.map(([x, y, v]) => [x + 200, y, v] as const)),
    };
    const { film, cut } = spliced(first, elsewhere, false);
    expect(cutsOf(film)).toEqual([cut]);
  });

  it('or is larger at once', () => {
    const first = onBelt(3, 1.1);
    const nearer = {
      ...first,
      frames: first.frames.map((f) => f && f.map(([x, y, v]) => [1.5 * x - 480, 1.5 * y - 400, v] as const)),
    };
    const { film, cut } = spliced(first, nearer, false);
    expect(cutsOf(film)).toEqual([cut]);
  });
});

describe('no cut is', () => {
  it('a frame in which the network errs', () => {
    const { recording } = walk({ seconds: 3 });
    const frames = recording.frames.map((f, i) =>
      i === 90 ? f && f.map(([x, y, v]) => [x + 300, y, v] as const) : f,
    );
    expect(cutsOf({ ...recording, frames })).toEqual([]);
  });

  it('what a background that was looked at does not show', () => {
    const first = onBelt(2, 1.1);
    const { film } = spliced(first, first, false);
    expect(cutsOf({ ...film, camera: film.frames.map(() => [0, 0, 1] as const) })).toEqual([]);
  });
});
