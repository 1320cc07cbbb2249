import { de } from './de';
import { en, type ReportTexts } from './en';

/** German is checked against English by its type: a key that it lacks does not compile. */
const catalogues = { en, de } as const satisfies Record<string, ReportTexts>;

export type { ReportTexts };
export const reportTexts = (language: keyof typeof catalogues): ReportTexts => catalogues[language];
