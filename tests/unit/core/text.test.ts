import { describe, expect, it } from 'vitest';
import { formatNumber, languages, measureIds, textsIn, unitLabel, withUnit } from '../../../src/core';

describe.each(languages)('measure names in %s', (language) => {
  const { measures } = textsIn(language);

  it.each(['name', 'plain'] as const)('are one a measure (%s)', (voice) => {
    const names = measureIds.map((id) => measures[id][voice]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length > 2)).toBe(true);
  });
});

describe('figures', () => {
  it('carry the decimal mark of the language and a true minus', () => {
    expect(formatNumber(-1.25, 2, 'en')).toBe('−1.25');
    expect(formatNumber(-1.25, 2, 'de')).toBe('−1,25');
    expect(formatNumber(-0.04, 1, 'de')).toBe('0,0');
    expect(withUnit('4', '% leg length', 'de')).toBe('4\u2009% der Beinlänge');
    expect(unitLabel('points', 'en')).toBe('points');
  });
});

describe('German', () => {
  it('is not English', () => {
    const [en, de] = [textsIn('en'), textsIn('de')];
    const same = Object.entries(en.faults).filter(([code, { text, advice }]) => {
      const other = de.faults[code as keyof typeof de.faults];
      return other.text === text || other.advice === advice;
    });
    expect(same).toEqual([]);
    expect(
      de.missing['other-side']({ id: 'thigh-range', side: 'left', view: 'sagittal', task: 'walking' }),
    ).toBe('Die linke Seite liegt von der Kamera abgewandt. Bitte dasselbe von links filmen.');
    expect(de.quality['frame-rate']({ rateHz: 29.97 })).toContain('30 Bildern pro Sekunde');
  });
});
