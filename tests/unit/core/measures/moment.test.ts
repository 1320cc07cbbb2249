import { describe, expect, it } from 'vitest';
import {
  instantOf,
  measureDefinitions,
  valueNear,
  type Assessment,
  type MeasureId,
  type Phase,
} from '../../../../src/core';
import { patternRules } from '../../../../src/core/patterns/catalogue';
import { valueBetween } from '../../../../src/core/walking/curves';
import { assessed } from '../../../support/assess';
import { film, readMarkerWalk, sharedIsHere, sharedMissing, sideCamera } from '../../../support/mocap';
import { walk } from '../../../support/walker';
import { assessment } from '../../report/fixture';

/** The moment at which a measure can be seen. */

const bend = (startS: number, flexionDeg: number, rejected: Phase['rejected'] = null): Phase => ({
  kind: 'bend',
  side: null,
  startS,
  endS: startS + 3,
  complete: true,
  marks: [
    { kind: 'trunk-45', timeS: startS + 0.8 },
    { kind: 'peak', timeS: startS + 1.5 },
  ],
  values: [
    { id: 'bend-trunk-flexion', value: flexionDeg },
    { id: 'bend-hips-back', value: 10 },
  ],
  rejected,
});

describe('the moment of a measure in a test', () => {
  const phases = [bend(1, 90), bend(5, 70), bend(9, 80), bend(13, 20, 'clip-ends')];
  const read = assessment({ phases });

  it('is that of the repetition in the middle, of those that count', () => {
    expect(instantOf(read, 'bend-trunk-flexion', null)).toEqual({ timeS: 10.5, side: null, curve: null });
  });

  it('is where the measure is read, not only the end of the movement', () => {
    expect(instantOf(read, 'bend-hips-back', null)!.timeS).toBeCloseTo(5.8);
  });

  it('is that of the side in question; a stance is shown in its steady part', () => {
    const stance = (side: 'left' | 'right', startS: number): Phase => ({
      ...bend(startS, 0),
      kind: 'single-leg-stance',
      side,
      endS: startS + 12,
      marks: [
        { kind: 'steady-start', timeS: startS + 2 },
        { kind: 'steady-end', timeS: startS + 8 },
      ],
      values: [
        { id: 'single-leg-drop', value: 3 },
        { id: 'single-leg-hold', value: 12 },
      ],
    });
    const both: Assessment = assessment({ phases: [stance('left', 0), stance('right', 20)] });
    expect(instantOf(both, 'single-leg-drop', 'right')).toMatchObject({ timeS: 25, side: 'right' });
    expect(instantOf(both, 'single-leg-hold', 'left')).toMatchObject({ timeS: 12, side: 'left' });
  });

  it('is none where nothing counts', () => {
    expect(
      instantOf(assessment({ phases: [bend(1, 20, 'clip-ends')] }), 'bend-trunk-flexion', null),
    ).toBeNull();
  });
});

it('is known of every measure that a pattern looks at, but for means over a stand, a walk or two sides', () => {
  const walked: Assessment = assessment({
    cycles: (['left', 'right'] as const).map((side) => ({ side, startS: 1, toeOffS: 1.7, endS: 2.1 })),
    series: (['thigh', 'knee', 'ankle', 'trunk'] as const).flatMap((id) =>
      (['left', 'right'] as const).map((side) => {
        const timesS = Array.from({ length: 60 }, (_, i) => i / 20);
        return { id, side, unit: 'deg' as const, timesS, values: timesS.map((t) => t) };
      }),
    ),
    phases: (
      ['bend', 'single-leg-stance', 'squat', 'sit-to-stand', 'internal-rotation', 'hip-extension'] as const
    ).map((kind): Phase => ({
      ...bend(1, 0),
      kind,
      marks: (['peak', 'trunk-45', 'seat-off', 'trunk-moves'] as const).map((mark) => ({
        kind: mark,
        timeS: 2,
      })),
      values: (Object.keys(measureDefinitions) as MeasureId[]).map((id) => ({ id, value: 1 })),
    })),
  });
  const looked = new Set(
    patternRules.flatMap((rule) => rule.signs.flatMap((s) => s.anyOf.flat().map((l) => l.measure))),
  );
  const without = [...looked].filter((id) => instantOf(walked, id, 'left') === null);
  expect(without.filter((id) => measureDefinitions[id].group !== 'stand').toSorted()).toEqual([
    'cadence',
    'walking-speed',
  ]);
});

describe('the moment of a measure in a walk', () => {
  // A made-up cycle of 1 s: the thigh is lower at 35 % than anywhere in 40-60 %, where the measure is read.
  const timesS = Array.from({ length: 101 }, (_, i) => i / 100);
  const thigh = timesS.map((t) => (t === 0.35 ? -20 : t === 0.5 ? -10 : 0));
  const read = assessment({
    cycles: [{ side: 'right', startS: 0, toeOffS: 0.6, endS: 1 }],
    series: [{ id: 'thigh', side: 'right', unit: 'deg', timesS, values: thigh }],
    phases: [],
  });

  it('lies in the window of the measure itself', () => {
    for (const id of ['thigh-extension-peak', 'thigh-extension-difference', 'trailing-limb-angle'] as const)
      expect(instantOf(read, id, 'right')).toMatchObject({ curve: 'thigh', timeS: expect.closeTo(0.5, 9) });
  });

  it('has the value that the measure has in that cycle', () => {
    const whole = assessed(walk().recording);
    for (const [id, curve] of [
      ['thigh-extension-peak', 'thigh'],
      ['knee-swing-peak', 'knee'],
    ] as const) {
      // One cycle left: the value of the measure is then the value at the moment, to the last digit that counts.
      const cycle = whole.cycles.find((c) => c.side === 'right')!;
      const one = { ...whole, cycles: [cycle] };
      const instant = instantOf(one, id, 'right')!;
      const series = whole.series.find((s) => s.id === curve && s.side === 'right')!;
      const lengthS = cycle.endS - cycle.startS;
      const [from, to, sign] = id === 'knee-swing-peak' ? [60, 85, 1] : [40, 60, -1];
      const inWindow = Array.from(
        { length: to - from + 1 },
        (_, k) => sign * valueBetween(series, cycle.startS + (lengthS * (from + k)) / 100)!,
      );
      expect(sign * valueBetween(series, instant.timeS)!).toBeCloseTo(Math.max(...inWindow), 9);
    }
  });
});

describe.skipIf(!sharedIsHere)(
  `signs of a marker walk${sharedIsHere ? '' : ` (skipped: ${sharedMissing})`}`,
  () => {
    const walk = readMarkerWalk('btk-full-walk');
    const result = assessed(film(walk, { ...sideCamera, noisePx: 1 }));
    const signs = result.patterns.flatMap((pattern) => pattern.signs);
    const thigh = signs.find(
      (s) => s.measure === 'thigh-extension-peak' && s.side === 'right' && s.timeS !== undefined,
    )!;

    it('lead to the moment that shows them: the thigh is furthest back there', () => {
      const series = result.series.find((s) => s.id === 'thigh' && s.side === 'right')!;
      const value = valueNear(series, thigh.timeS!)!;
      const measured = result.measures.find((m) => m.id === 'thigh-extension-peak' && m.side === 'right')!;
      expect('value' in measured && Math.abs(measured.value - value)).toBeLessThan(2);
    });

    it('lead nowhere where nothing was assessed', () => {
      for (const sign of signs.filter((s) => s.state === 'not-assessed')) expect(sign.timeS).toBeUndefined();
      for (const { timeS } of signs)
        if (timeS !== undefined) expect(timeS > 0 && timeS <= result.source.durationS).toBe(true);
    });
  },
);
