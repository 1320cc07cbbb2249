import type { Fault } from '../core';
import { faults as de } from './de/faults';
import { faults as en, type FaultTexts } from './en/faults';
import type { Language } from './language';

const catalogues: Readonly<Record<Language, FaultTexts>> = { en, de };

/** A fault with its sentence and what the person can do about it. */
export interface SaidFault extends Fault {
  /** One sentence: what happened. */
  readonly text: string;
  /** What the person can do about it. */
  readonly advice: string;
}

export function sayFault({ code, detail }: Fault, language: Language): SaidFault {
  const { text, advice } = catalogues[language][code];
  return {
    code,
    text: typeof text === 'string' ? text : text(detail ?? ''),
    advice,
    ...(detail === undefined ? {} : { detail }),
  };
}
