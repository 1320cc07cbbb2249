import { describe, expect, it } from 'vitest';
import {
  measureDefinitions,
  type Measure,
  type MeasureId,
  type MeasuredValue,
  type Side,
} from '../../../src/core';
import { patternRules } from '../../../src/core/patterns/catalogue';
import { readPattern, type PatternContext } from '../../../src/core/patterns/engine';

type Values = [id: MeasureId, side: Side | null, value: number, plusMinus: number, smallerSide?: Side][];

function context(values: Values, speed: number | null = 0.43): PatternContext {
  const measures: Measure[] = values.map(([id, side, value, plusMinus, smallerSide]) => {
    const { ref, unit, grade } = measureDefinitions[id];
    const measured: MeasuredValue = {
      id,
      ref,
      side,
      value,
      unit,
      plusMinus,
      n: 10,
      grade: grade === 'D' ? 'C' : grade,
      expected: null,
      flag: null,
      ...(smallerSide ? { smallerSide } : {}),
    };
    return measured;
  });
  return { measures, speed, language: 'en' };
}

const read = (id: string, values: Values, speed?: number | null) =>
  readPattern(
    patternRules.find((rule) => rule.id === id)!,
    context(values, speed),
  );

const thighs = (left: number, right: number, plusMinus = 5): Values => [
  ['thigh-extension-peak', 'left', left, plusMinus],
  ['thigh-extension-peak', 'right', right, plusMinus],
  ['thigh-extension-difference', null, left - right, plusMinus],
];

describe('P04 reduced hip extension', () => {
  const supporting: Values = [
    ['thigh-range', 'left', 42, 5],
    ['thigh-range', 'right', 30, 5],
    ['step-length-asymmetry', null, 20, 7, 'left'],
  ];

  it('is several signs when the primary is clear and two signs support it', () => {
    const pattern = read('P04', [...thighs(-18, -2), ...supporting]);
    expect([pattern.state, pattern.side]).toEqual(['several-signs', 'right']);
    expect(pattern.text).toContain('The right thigh extends less behind the body (−2 ± 5°');
    expect(pattern.next.length).toBeGreaterThan(0);
  });

  it('mirrors to the other side', () => {
    const pattern = read('P04', [
      ...thighs(-2, -18),
      ['thigh-range', 'left', 30, 5],
      ['thigh-range', 'right', 42, 5],
      ['step-length-asymmetry', null, 20, 7, 'right'],
    ]);
    expect([pattern.state, pattern.side]).toEqual(['several-signs', 'left']);
  });

  it('is some signs when a borderline primary has two supporting signs, and not seen with one', () => {
    expect(read('P04', [...thighs(-18, -8), ...supporting]).state).toBe('some-signs');
    expect(read('P04', [...thighs(-18, -8), ...supporting.slice(0, 2)]).state).toBe('not-seen');
  });

  it('never fires inside its own error', () => {
    expect(read('P04', thighs(-18, -8, 9)).state).toBe('not-seen');
    expect(read('P04', thighs(-18, -10.1, 0.1)).state).toBe('not-seen');
  });

  it('needs the difference between the sides, unless both are shallow', () => {
    const bilateral = read('P04', thighs(-3, -2));
    expect([bilateral.state, bilateral.side]).toEqual(['some-signs', null]);
    expect(bilateral.text).toContain('Both thighs');
  });

  it('judges by the speed, and not at all without it', () => {
    expect(read('P04', [...thighs(-18, -8), ...supporting], 0.3).state).toBe('not-seen');
    expect(read('P04', [...thighs(-18, -2), ...supporting], null).state).toBe('not-assessed');
  });

  it('says that a normal angle does not exclude it', () => {
    const pattern = read('P04', thighs(-18, -17));
    expect(pattern.state).toBe('not-seen');
    expect(pattern.text).toContain('does not exclude');
    expect(pattern.next).toEqual([]);
  });

  it('counts a step that is shorter on the wrong side for nothing', () => {
    const pattern = read('P04', [...thighs(-18, -2), ['step-length-asymmetry', null, 20, 7, 'right']]);
    const sign = pattern.signs.find((s) => s.measure === 'step-length-asymmetry')!;
    expect(sign.state).toBe('absent');
  });
});

describe('P06 antalgic', () => {
  it('is on the side with less single support', () => {
    const pattern = read('P06', [
      ['single-support-asymmetry', null, 25, 6, 'right'],
      ['step-time-asymmetry', null, 15, 6, 'left'],
    ]);
    expect([pattern.state, pattern.side]).toEqual(['some-signs', 'right']);
    expect(pattern.text).toContain('25 ± 6 % shorter on the right leg');
  });

  it('is not seen within the error of the method', () => {
    expect(read('P06', [['single-support-asymmetry', null, 12, 6, 'left']]).state).toBe('not-seen');
    expect(read('P06', [['single-support-asymmetry', null, 9, 2, 'left']]).state).toBe('not-seen');
  });

  it('is not assessed without events of both feet', () => {
    const pattern = read('P06', []);
    expect(pattern.state).toBe('not-assessed');
    expect(pattern.signs.every((s) => s.state === 'not-assessed')).toBe(true);
  });
});

describe('wording', () => {
  const forbidden =
    /you have|diagnos|abnormal|out of place|weak glute|psoas|degenerat|\brisk\b|\bmust\b|arthritis\b(?!,)|impingement/i;

  it('never names a disease as a result and never alarms', () => {
    const every: Values = [
      ...thighs(-18, -2),
      ['thigh-range', 'right', 30, 5],
      ['single-support-asymmetry', null, 25, 6, 'right'],
      ['step-time-asymmetry', null, 15, 6, 'left'],
    ];
    for (const values of [every, [], thighs(-3, -2)])
      for (const { text, next, name } of patternRules.map((rule) => readPattern(rule, context(values))))
        for (const words of [text, name, ...next]) expect(words).not.toMatch(forbidden);
  });
});
