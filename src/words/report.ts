import { de } from './de/report';
import { en, type ReportTexts } from './en/report';
import type { Language } from './language';

const catalogues: Readonly<Record<Language, ReportTexts>> = { en, de };

/** The words of a report, on the page and on paper, that are neither results nor controls. */
export const reportTexts = (language: Language): ReportTexts => catalogues[language];
export type { ReportTexts };
