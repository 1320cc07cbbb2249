import type { Fault } from '../core';
import { measureTable, summaryLine, type Cell, type TableRow } from '../report';
import { say, sayFault, type Language, type SaidAssessment } from '../words';
import type { Outcome } from './outcome';

const cellText = (cell: Cell) => (cell.kind === 'value' ? cell.text.full : '–');

function rowText(row: TableRow): string {
  const values =
    row.kind === 'whole'
      ? cellText(row.whole)
      : `left ${cellText(row.left).padEnd(16)} right ${cellText(row.right)}`;
  return `  ${row.name.padEnd(42)} ${values}`.trimEnd();
}

function measuresText(assessment: SaidAssessment, language: Language): string[] {
  const { groups, missing } = measureTable(assessment, language);
  const rows = groups.flatMap((group) => group.rows.map(rowText));
  const count = missing.reduce((sum, group) => sum + group.entries.length, 0);
  return count === 0 ? rows : [...rows, `  ${count} measures are missing; the JSON says why for each.`];
}

const patternStates = {
  'several-signs': 'several signs',
  'some-signs': 'some signs',
  'not-seen': 'not seen',
  'cannot-tell': 'cannot tell',
  'not-assessed': 'not assessed',
} as const;

function faultLines(fault: Fault, language: Language): string[] {
  const { code, text, advice, detail } = sayFault(fault, language);
  return [`  ${text} (${code})`, `  ${advice}`, ...(detail === undefined ? [] : [`  Detail: ${detail}`])];
}

/** A clip's result in a few lines for people: task and view, measures with their error, patterns; or its fault. */
export function summaryLines({ name, result, afterwards }: Outcome, language: Language): string[] {
  if (!result.ok) return [name, ...faultLines(result.fault, language), ''];
  const assessment = say(result.value.assessment, language);
  const patterns = assessment.patterns.map(
    (pattern) =>
      `  ${pattern.id} ${pattern.name}${pattern.side ? ` (${pattern.side})` : ''}: ${patternStates[pattern.state]}`,
  );
  const failed = afterwards ? faultLines(afterwards, language) : [];
  return [
    name,
    `  ${summaryLine(assessment, language)}`,
    ...measuresText(assessment, language),
    ...patterns,
    ...failed,
    '',
  ];
}
