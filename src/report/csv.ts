import { isMeasured, measureDefinitions } from '../core';
import { resultTexts, type SaidAssessment } from '../words';

/** One cell; null: there is none. */
export type Field = string | number | null;

/** A spreadsheet takes text that begins so for a formula, and computes it. The wide forms are taken for the narrow ones. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text stays text in every spreadsheet, by an apostrophe before what would be a formula; numbers are numbers. */
function cell(field: Field): string {
  if (field === null) return '';
  return typeof field === 'string' && formula.test(field) ? `'${field}` : String(field);
}

/** RFC 4180: a field with a quote, comma or line break is quoted, and its quotes are doubled. */
function quote(field: Field): string {
  const text = cell(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns records joined with CRLF, the last one ended too. */
export const toCsv = (records: readonly (readonly Field[])[]): string =>
  records.map((record) => `${record.map(quote).join(',')}\r\n`).join('');

export const measuresCsvHeader = [
  'recording',
  'task',
  'view',
  'ref',
  'id',
  'name',
  'side',
  'value',
  'plus_minus',
  'unit',
  'n',
  'grade',
  'expected_mean',
  'expected_sd',
  'expected_source',
  'flag',
  'missing_code',
  'missing_reason',
] as const;

/**
 * One row a measure and side, measured or missing. Values are unrounded; an empty field means that there is none.
 * Angles in degrees, times in seconds, lengths in metres, as `unit` says. Names are English
 * in every language, for programs that read the file.
 */
export function measuresCsv(assessment: SaidAssessment): string {
  const clip = [assessment.source.name, assessment.task.kind, assessment.view.plane];
  const records = assessment.measures.map((m): Field[] => {
    const { unit } = measureDefinitions[m.id];
    const { name } = resultTexts('en').measures[m.id];
    const key = [...clip, m.ref, m.id, name, m.side];
    if (!isMeasured(m)) {
      return [...key, null, null, unit, null, null, null, null, null, null, m.missing.code, m.missing.text];
    }
    const { expected } = m;
    const norm = [expected?.mean ?? null, expected?.sd ?? null, expected?.source ?? null];
    return [...key, m.value, m.plusMinus, m.unit, m.n, m.grade, ...norm, m.flag, null, null];
  });
  return toCsv([measuresCsvHeader, ...records]);
}
