import { measureDefinitions, type MeasureId } from '../core';
import {
  formatNumber,
  type Language,
  resultTexts,
  type SaidExpected,
  type SaidValue,
  sharedDecimals,
  unitLabel,
  withUnit,
} from '../words';

export interface FormattedValue {
  readonly value: string;
  readonly plusMinus: string;
  readonly unit: string;
  /** `−6 ± 5°` */
  readonly full: string;
}

/** A value and its error at the same number of decimals. */
export function formatMeasured(measure: SaidValue, language: Language = 'en'): FormattedValue {
  const decimals = sharedDecimals(measure.plusMinus, measureDefinitions[measure.id].decimals);
  const value = formatNumber(measure.value, decimals, language);
  const plusMinus = formatNumber(measure.plusMinus, decimals, language);
  return {
    value,
    plusMinus,
    unit: unitLabel(measure.unit, language),
    full: withUnit(`${value} ± ${plusMinus}`, measure.unit, language),
  };
}

/** Mean and spread as `−16 (5)`, without unit; the spread only where it is known. */
export function formatExpected({ mean, sd }: SaidExpected, id: MeasureId, language: Language = 'en'): string {
  const { decimals } = measureDefinitions[id];
  if (sd === null) return formatNumber(mean, decimals, language);
  const shared = sharedDecimals(sd, decimals);
  return `${formatNumber(mean, shared, language)} (${formatNumber(sd, shared, language)})`;
}

/** `0.53 s`, `4.2 s`, `1 min 05 s` */
export function formatDuration(seconds: number, language: Language = 'en'): string {
  if (seconds < 60) return `${formatNumber(seconds, 1, language)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A wait, only as exact as an estimate can be: `a few seconds`, `about 40 s`, `about 3 min`. */
export const formatWait = (seconds: number, language: Language = 'en'): string =>
  resultTexts(language).summary.wait(seconds);
