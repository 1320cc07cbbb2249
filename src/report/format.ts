import {
  measureDefinitions,
  type Expected,
  type MeasuredValue,
  type MeasureId,
  type MeasureUnit,
} from '../core';

/** U+2212, as wide as a plus: figures stay aligned. */
export const minusSign = '\u2212';
const thinSpace = '\u2009';

const unitLabels: Readonly<Record<MeasureUnit, string>> = {
  deg: '°',
  s: 's',
  '%': '%',
  '1/min': '/min',
  m: 'm',
  'm/s': 'm/s',
  '% leg length': '% of leg length',
  '% hip width': '% of hip width',
  points: 'points',
  ratio: '',
};

/** The unit as printed; empty for a ratio. */
export const unitLabel = (unit: MeasureUnit): string => unitLabels[unit];

/** Degrees cling to their figure; every other unit stands apart. */
export const withUnit = (figure: string, unit: MeasureUnit): string =>
  unit === 'deg' ? `${figure}°` : unit === 'ratio' ? figure : `${figure}${thinSpace}${unitLabels[unit]}`;

/** Fixed decimals with a true minus sign, and never a negative zero. */
export function formatNumber(value: number, decimals: number): string {
  const figure = Math.abs(value).toFixed(decimals);
  const zero = Number(figure) === 0;
  return value < 0 && !zero ? `${minusSign}${figure}` : figure;
}

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

export interface FormattedValue {
  readonly value: string;
  readonly plusMinus: string;
  readonly unit: string;
  /** `−6 ± 5°` */
  readonly full: string;
}

/** A value and its error at the same number of decimals. */
export function formatMeasured(measure: MeasuredValue): FormattedValue {
  const decimals = sharedDecimals(measure.plusMinus, measureDefinitions[measure.id].decimals);
  const value = formatNumber(measure.value, decimals);
  const plusMinus = formatNumber(measure.plusMinus, decimals);
  return {
    value,
    plusMinus,
    unit: unitLabel(measure.unit),
    full: withUnit(`${value} ± ${plusMinus}`, measure.unit),
  };
}

/** Mean and spread as `−16 (5)`, without unit; the spread only where it is known. */
export function formatExpected({ mean, sd }: Expected, id: MeasureId): string {
  const { decimals } = measureDefinitions[id];
  if (sd === null) return formatNumber(mean, decimals);
  const shared = sharedDecimals(sd, decimals);
  return `${formatNumber(mean, shared)} (${formatNumber(sd, shared)})`;
}

/** `0.53 s`, `4.2 s`, `1 min 05 s` */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A wait, only as exact as an estimate can be: `a few seconds`, `about 40 s`, `about 3 min`. */
export function formatWait(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} s`;
  return `about ${Math.max(1, Math.round(seconds / 60))} min`;
}
