import { type ReportTexts } from '../../words';
import { element, escapeText } from '../figures/markup';
import { paragraph } from './document';

/** What makes a report one that can be filed; empty texts are left out, but for the signature, which is a line to sign on. */
export interface Sheet {
  /** Name or code. */
  readonly person: string;
  /** Day of the recording, `2026-11-28`; empty: not known. */
  readonly recordedOn: string;
  readonly clinician: string;
  readonly place: string;
  readonly note: string;
}
export const noSheet: Sheet = { person: '', recordedOn: '', clinician: '', place: '', note: '' };

/** A day as people of the language write it; not a day: empty. */
export function dayOf(isoDay: string, language: string): string {
  const day = new Date(`${isoDay}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? ''
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(day);
}

/** Terms and values for the head of the first page. */
export const sheetFacts = (
  { person, recordedOn, clinician, place }: Sheet,
  { sheet: t, language }: ReportTexts,
): [string, string][] => [
  [t.person, person],
  [t.recorded, dayOf(recordedOn, language)],
  [t.clinician, clinician],
  [t.place, place],
];

/** The note and the line to sign on: the end of the first page. */
export function signPart({ note }: Sheet, { sheet: t }: ReportTexts): string {
  return element(
    'section',
    { class: 'sign' },
    note === ''
      ? ''
      : element('p', { class: 'note' }, element('b', {}, escapeText(`${t.note}: `)), escapeText(note)),
    element('div', { class: 'signature' }, paragraph(t.signature, 'soft')),
  );
}

/** Everything after it is on pages of its own. */
export const appendixPart = ({ sheet: t }: ReportTexts): string =>
  element('p', { class: 'appendix eyebrow' }, escapeText(t.appendix));
