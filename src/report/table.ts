import {
  isMeasured,
  measureDefinitions,
  measureIds,
  type Flag,
  type Grade,
  type MeasureGroup,
  type MeasureId,
  type MeasureUnit,
  type MissingCode,
  type Side,
} from '../core';
import {
  type Language,
  resultTexts,
  type SaidAssessment,
  type SaidExpected,
  type SaidMeasure,
  type SaidMissingMeasure,
  type SaidValue,
} from '../words';
import { formatExpected, formatMeasured, type FormattedValue } from './format';

/** The measures of an assessment as a person reads them: grouped, left beside right, what is missing apart. */

export interface ValueCell {
  readonly kind: 'value';
  readonly measure: SaidValue;
  readonly text: FormattedValue;
  readonly flag: Flag | null;
}
export interface MissingCell {
  readonly kind: 'missing';
  readonly code: MissingCode;
  readonly text: string;
}
export type Cell = ValueCell | MissingCell;

interface RowBase {
  readonly id: MeasureId;
  readonly ref: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  /** The weakest grade of the values in the row. */
  readonly grade: Exclude<Grade, 'D'>;
  readonly expected: SaidExpected | null;
  /** Mean and spread in the unit of the values, `−16 (5)`; null where no expected value is known. */
  readonly expectedText: string | null;
}
export type TableRow =
  | (RowBase & { readonly kind: 'sides'; readonly left: Cell; readonly right: Cell })
  | (RowBase & { readonly kind: 'whole'; readonly whole: ValueCell });

export interface TableGroup {
  readonly group: MeasureGroup;
  readonly rows: readonly TableRow[];
}

/** Measures that share one reason for being missing. */
export interface MissingGroup {
  readonly code: MissingCode;
  readonly text: string;
  readonly entries: readonly {
    readonly id: MeasureId;
    readonly ref: string;
    readonly name: string;
    readonly side: Side | null;
  }[];
}

export interface MeasureTable {
  readonly groups: readonly TableGroup[];
  readonly missing: readonly MissingGroup[];
  readonly measuredCount: number;
  readonly missingCount: number;
}

const toCell = (measure: SaidMeasure, language: Language): Cell =>
  isMeasured(measure)
    ? { kind: 'value', measure, text: formatMeasured(measure, language), flag: measure.flag }
    : { kind: 'missing', code: measure.missing.code, text: measure.missing.text };

function toRow(id: MeasureId, measures: readonly SaidMeasure[], language: Language): TableRow | null {
  const values = measures.filter(isMeasured);
  const first = values[0];
  if (!first) return null;
  const { ref } = measureDefinitions[id];
  const expected = values.find((m) => m.expected)?.expected ?? null;
  const base: RowBase = {
    id,
    ref,
    name: resultTexts(language).measures[id].name,
    unit: first.unit,
    grade: values.map((m) => m.grade).reduce((worst, grade) => (grade > worst ? grade : worst)),
    expected,
    expectedText: expected && formatExpected(expected, id, language),
  };
  const left = measures.find((m) => m.side === 'left');
  const right = measures.find((m) => m.side === 'right');
  if (left && right)
    return { ...base, kind: 'sides', left: toCell(left, language), right: toCell(right, language) };
  return { ...base, kind: 'whole', whole: toCell(first, language) as ValueCell };
}

/** Rows in the order of the measure list; a measure missing on every side moves to `missing`, by reason. */
export function measureTable(assessment: SaidAssessment, language: Language = 'en'): MeasureTable {
  const byId = new Map<MeasureId, SaidMeasure[]>();
  for (const measure of assessment.measures) {
    const list = byId.get(measure.id);
    if (list) list.push(measure);
    else byId.set(measure.id, [measure]);
  }
  const groups = new Map<MeasureGroup, TableRow[]>();
  const missing = new Map<
    string,
    { code: MissingCode; text: string; entries: MissingGroup['entries'][number][] }
  >();
  for (const id of measureIds) {
    const measures = byId.get(id) ?? [];
    const row = toRow(id, measures, language);
    const { group, ref } = measureDefinitions[id];
    const { name } = resultTexts(language).measures[id];
    if (row) groups.set(group, [...(groups.get(group) ?? []), row]);
    const gone = measures.filter((m): m is SaidMissingMeasure => !isMeasured(m));
    const bothAlike = gone.length === 2 && new Set(gone.map((m) => m.missing.text)).size === 1;
    for (const measure of bothAlike ? gone.slice(0, 1) : gone) {
      const key = `${measure.missing.code}\n${measure.missing.text}`;
      const entry = { id, ref, name, side: bothAlike ? null : measure.side };
      const known = missing.get(key);
      if (known) known.entries.push(entry);
      else missing.set(key, { ...measure.missing, entries: [entry] });
    }
  }
  return {
    groups: [...groups].map(([group, rows]) => ({ group, rows })),
    missing: [...missing.values()],
    measuredCount: assessment.measures.filter(isMeasured).length,
    missingCount: assessment.measures.filter((m) => !isMeasured(m)).length,
  };
}
