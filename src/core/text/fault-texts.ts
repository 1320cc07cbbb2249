import { faults as de } from './de/faults';
import { faults as en } from './en/faults';
import type { Language } from './language';

const catalogues = { en, de } satisfies Record<Language, typeof en>;
export type FaultTexts = typeof en;

/** Faults alone: they can happen before the first result, when the rest of the words is not loaded yet. */
export const faultTextsIn = (language: Language): FaultTexts => catalogues[language];
