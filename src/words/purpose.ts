import { purpose as de } from './de/purpose';
import { purpose as en } from './en/purpose';
import type { Language } from './language';

/** What this is for and what it is not: one sentence, the same on the page, on paper and in every file. */
export const purposeIn = (language: Language): string => ({ en, de })[language];
