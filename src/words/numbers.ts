import type { MeasureUnit } from '../core';
import type { Language } from './language';

/** U+2212, as wide as a plus: figures stay aligned. */
export const minusSign = '\u2212';
const thinSpace = '\u2009';

const decimalMark: Readonly<Record<Language, string>> = { en: '.', de: ',' };

/** Fixed decimals with a true minus sign, the language's decimal mark, and never a negative zero. */
export function formatNumber(value: number, decimals: number, language: Language = 'en'): string {
  const figure = Math.abs(value).toFixed(decimals);
  const shown = figure.replace('.', decimalMark[language]);
  return value < 0 && Number(figure) !== 0 ? `${minusSign}${shown}` : shown;
}

const unitLabels: Readonly<Record<Language, Readonly<Record<MeasureUnit, string>>>> = {
  en: {
    deg: '°',
    'deg/s': '°/s',
    s: 's',
    '%': '%',
    '1/min': '/min',
    m: 'm',
    'm/s': 'm/s',
    '% leg length': '% of leg length',
    '% hip width': '% of hip width',
    points: 'points',
    ratio: '',
  },
  de: {
    deg: '°',
    'deg/s': '°/s',
    s: 's',
    '%': '%',
    '1/min': '/min',
    m: 'm',
    'm/s': 'm/s',
    '% leg length': '% der Beinlänge',
    '% hip width': '% der Hüftbreite',
    points: 'Punkte',
    ratio: '',
  },
};

/** The unit as printed; empty for a ratio. */
export const unitLabel = (unit: MeasureUnit, language: Language = 'en'): string => unitLabels[language][unit];

/** Degrees cling to their figure; every other unit stands apart. */
export const withUnit = (figure: string, unit: MeasureUnit, language: Language = 'en'): string =>
  unit === 'deg'
    ? `${figure}°`
    : unit === 'ratio'
      ? figure
      : `${figure}${thinSpace}${unitLabel(unit, language)}`;

/**
 * Decimals for a value printed with its error: those of the measure, or so many more that the error does not round to
 * zero. Value and error always share them.
 */
export function sharedDecimals(plusMinus: number, decimals: number): number {
  if (!(plusMinus > 0)) return decimals;
  let shared = decimals;
  while (shared < 4 && Number(plusMinus.toFixed(shared)) === 0) shared += 1;
  return shared;
}
