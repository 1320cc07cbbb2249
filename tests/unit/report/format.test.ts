import { describe, expect, it } from 'vitest';
import { formatDuration, formatMeasured, formatWait } from '../../../src/report';
import { formatNumber, withUnit } from '../../../src/words';
import { measured } from './fixture';

describe('formatNumber', () => {
  it('uses the true minus sign and never a negative zero', () => {
    expect(formatNumber(-7.84, 0)).toBe('\u22128');
    expect(formatNumber(-0.3, 0)).toBe('0');
    expect(formatNumber(-0.3, 1)).toBe('\u22120.3');
    expect(formatNumber(1.1, 2)).toBe('1.10');
  });
});

describe('formatMeasured', () => {
  it('gives value and error the decimals of the measure', () => {
    expect(formatMeasured(measured())).toEqual({
      value: '\u22128',
      plusMinus: '5',
      unit: '°',
      full: '\u22128 ± 5°',
    });
    const stride = measured({ id: 'stride-time', value: 1.1, unit: 's', plusMinus: 0.0234 });
    expect(formatMeasured(stride).full).toBe('1.10 ± 0.02\u2009s');
  });

  it('adds decimals to both when the error would round to zero', () => {
    const small = formatMeasured(measured({ value: -7.84, plusMinus: 0.32 }));
    expect([small.value, small.plusMinus]).toEqual(['\u22127.8', '0.3']);
  });
});

describe('withUnit', () => {
  it('sets degrees tight, other units apart, and gives a ratio none', () => {
    expect(withUnit('5', 'deg')).toBe('5°');
    expect(withUnit('109', '1/min')).toBe('109\u2009/min');
    expect(withUnit('1.2', 'ratio')).toBe('1.2');
  });
});

describe('durations', () => {
  it('prints clips exactly and waits roughly', () => {
    expect(formatDuration(4.16)).toBe('4.2 s');
    expect(formatDuration(65)).toBe('1 min 05 s');
    expect(formatWait(2)).toBe('a few seconds');
    expect(formatWait(38)).toBe('about 40 s');
    expect(formatWait(58)).toBe('about 1 min');
    expect(formatWait(150)).toBe('about 3 min');
  });
});
