import { resultTexts, type ReportTexts, type SaidCare } from '../../words';
import { warningsOf } from '../advice';
import { element, escapeText } from '../figures/markup';
import { paragraph, section } from './document';

/** What to do about warning signs; stands before everything else, and where it replaces it, instead of the summary. */
export function carePart(care: SaidCare, emergencyNumber: string | null, texts: ReportTexts): string {
  const { level, replaces, redFlags } = care;
  if (level === null) return '';
  const t = resultTexts(texts.language).session.care;
  return section(
    `warnings ${level}`,
    level === 'routine' ? texts.warningsHeading : t.headings[level],
    ...warningsOf(redFlags).map(
      ({ advice, signs }) =>
        element('p', {}, element('b', {}, escapeText(advice))) + paragraph(signs.join(' · '), 'soft'),
    ),
    level === 'emergency'
      ? paragraph(emergencyNumber ? `${t.call(emergencyNumber)}.` : t.noPlace, 'call')
      : '',
    replaces ? paragraph(`${t.why} ${t.measured}`, 'soft') : '',
  );
}
