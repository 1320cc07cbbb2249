import { faultTextsIn, type FaultTexts } from './text/fault-texts';
import type { Language } from './text/language';

/**
 * Every failure a user can meet, in one table: page, command line and JSON show the same code, sentence and advice.
 * Expected failures are values (`Result`); only bugs throw.
 */

export type FaultCode = keyof FaultTexts;

export interface Fault {
  readonly code: FaultCode;
  /** One sentence: what happened. */
  readonly text: string;
  /** What the person can do about it. */
  readonly advice: string;
  /** Technical detail for a bug report, when there is one. */
  readonly detail?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const faultCodes = Object.keys(faultTextsIn('en')) as FaultCode[];

/** A detail may quote what it complains about, and that may be a whole file. */
const detailCharacters = 500;

function shortened(detail: string): string {
  if (detail.length <= detailCharacters) return detail;
  // By code points: a cut must not leave half a character. Two units at most make one.
  const start = [...detail.slice(0, 2 * detailCharacters)].slice(0, detailCharacters).join('');
  return start.length < detail.length ? `${start}…` : detail;
}

/** @param language of the sentence and the advice; the detail is technical, and cut to 500 characters. */
export function fault(code: FaultCode, detail?: string, language: Language = 'en'): Fault {
  const { text, advice } = faultTextsIn(language)[code];
  return { code, text, advice, ...(detail === undefined ? {} : { detail: shortened(detail) }) };
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (code: FaultCode, detail?: string, language: Language = 'en'): Result<never> => ({
  ok: false,
  fault: fault(code, detail, language),
});
