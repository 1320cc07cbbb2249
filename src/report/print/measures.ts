import type { CurveId } from '../../core';
import { cycleFigure } from '../figures/cycle';
import { element, escapeText } from '../figures/markup';
import { rangeFigure } from '../figures/range';
import { measureTable, type Cell, type TableRow } from '../table';
import { type Language, unitLabel, type ReportTexts, type SaidAssessment } from '../../words';
import { paragraph, section } from './document';

function cell(content: Cell): string {
  if (content.kind === 'missing') return element('td', { class: 'none' }, '–');
  const { value, plusMinus, unit } = content.text;
  return element(
    'td',
    { class: content.flag ?? undefined },
    element('b', {}, escapeText(value)),
    escapeText(` ± ${plusMinus}${unit === '°' ? '°' : ''}`),
  );
}

function row(each: TableRow, language: Language): string {
  const values = (each.kind === 'sides' ? [each.left, each.right] : [each.whole]).flatMap((c) =>
    c.kind === 'value' ? [c.measure] : [],
  );
  const unit = each.unit === 'deg' || each.unit === 'ratio' ? '' : ` ${unitLabel(each.unit, language)}`;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, escapeText(each.name), element('small', {}, escapeText(unit))),
    each.kind === 'sides'
      ? cell(each.left) + cell(each.right)
      : cell(each.whole).replace('<td', '<td colspan="2"'),
    element(
      'td',
      {},
      escapeText(each.expectedText ? `${each.expectedText}${each.unit === 'deg' ? '°' : ''}` : '–'),
    ),
    element('td', { class: 'picture' }, rangeFigure(values)),
    element('td', { class: 'grade' }, each.grade),
  );
}

/** All measures of one recording, grouped, each row with its picture. */
export function measuresPart(assessment: SaidAssessment, texts: ReportTexts, heading: string): string {
  const table = measureTable(assessment, texts.language);
  if (table.groups.length === 0) return '';
  const { columns } = texts;
  const head = (title: string) =>
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col', class: 'group' }, escapeText(title)),
        element('th', { scope: 'col', class: 'left' }, escapeText(columns.left)),
        element('th', { scope: 'col', class: 'right' }, escapeText(columns.right)),
        element('th', { scope: 'col' }, escapeText(columns.expected)),
        element('th', { scope: 'col', class: 'picture' }, ''),
        element('th', { scope: 'col', class: 'grade' }, escapeText(columns.grade)),
      ),
    );
  return section(
    'measures',
    heading,
    ...table.groups.map(({ group, rows }) =>
      element(
        'table',
        {},
        head(texts.groups[group]),
        element('tbody', {}, ...rows.map((each) => row(each, texts.language))),
      ),
    ),
    paragraph(
      `${texts.legend} ${(['A', 'B', 'C'] as const).map((grade) => `${grade}: ${texts.grades[grade]}`).join('; ')}.`,
      'soft legend',
    ),
  );
}

const curveOrder: readonly CurveId[] = ['trunk', 'thigh', 'knee', 'ankle'];

/** Left and right over the average gait cycle, one figure a joint. */
export function curvesPart(assessment: SaidAssessment, texts: ReportTexts): string {
  const figures = curveOrder
    .map((id) => ({ id, pair: assessment.curves.filter((c) => c.id === id) }))
    .filter(({ pair }) => pair.length > 0)
    .map(({ id, pair }) =>
      element(
        'figure',
        {},
        element('figcaption', {}, escapeText(texts.curves[id])),
        cycleFigure(pair, texts.cycleLabel(texts.curves[id])),
      ),
    );
  if (figures.length === 0) return '';
  return section(
    'curves',
    texts.curvesHeading,
    element('div', { class: 'pair' }, ...figures),
    paragraph(texts.curvesNote, 'soft'),
  );
}
