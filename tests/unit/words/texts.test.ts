import { describe, expect, it } from 'vitest';
import { faultCodes, measureIds, qualityNote } from '../../../src/core';
import {
  formatNumber,
  languages,
  resultTexts,
  sayFault,
  sayNote,
  unitLabel,
  withUnit,
} from '../../../src/words';

describe.each(languages)('measure names in %s', (language) => {
  const { measures } = resultTexts(language);

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
    const same = faultCodes.filter((code) => {
      const [english, german] = [sayFault({ code }, 'en'), sayFault({ code }, 'de')];
      return english.text === german.text || english.advice === german.advice;
    });
    expect(same).toEqual([]);
    const de = resultTexts('de');
    expect(
      de.missing['other-side']({ id: 'thigh-range', side: 'left', view: 'sagittal', task: 'walking' }),
    ).toBe('Die linke Seite liegt von der Kamera abgewandt. Bitte dasselbe von links filmen.');
    expect(de.quality['frame-rate']({ rateHz: 29.97 })).toContain('30 Bildern pro Sekunde');
  });
});

describe.each(languages)('faults in %s', (language) => {
  it('have a sentence and an advice each, and keep their detail', () => {
    for (const code of faultCodes) {
      const { text, advice } = sayFault({ code }, language);
      expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(advice).toMatch(/^[A-ZÄÖÜ].*\.$/);
    }
    expect(sayFault({ code: 'not-edits', detail: 'line 3' }, language).detail).toBe('line 3');
  });
});

describe('a note that was made while the clip was read', () => {
  it('is said in whatever language is asked for', () => {
    const note = qualityNote('info', 'engine-changed', {
      timeS: 2.5,
      from: 'tfjs-webgpu',
      to: 'tfjs-wasm',
      reason: 'device lost',
    });
    expect(sayNote(note, 'en').text).toContain('At 2.5 s tfjs-webgpu failed');
    expect(sayNote(note, 'de').text).toContain('2,5 s');
    expect(sayNote(note, 'de').text).not.toContain('failed');
  });
});
