import type { MeasureId } from '../../core';
import { bodyFigure } from '../figures/body';
import { element, escapeText } from '../figures/markup';
import { sideBars } from '../figures/range';
import {
  evidenceOf,
  isShown,
  marksOf,
  valuesOf,
  patternName,
  patternText,
  signText,
  type Finding,
  type Reading,
} from '../findings';
import { signFills, stateFills } from '../fills';
import { formatExpected, formatMeasured } from '../format';
import {
  type ReportTexts,
  resultTexts,
  type SaidAssessment,
  type SaidPattern,
  type SaidSign,
} from '../../words';
import { disc, list, paragraph, section, type Voice } from './document';

const nameOf = (id: MeasureId, { language }: ReportTexts) => resultTexts(language).measures[id].name;

/** The measure that makes the case for a finding: `Peak thigh extension −10 ± 8°, expected −16 (5)`; null without one. */
export function leadText(
  { pattern }: Finding,
  assessment: SaidAssessment,
  texts: ReportTexts,
): string | null {
  const id = evidenceOf(assessment, pattern, 1)[0];
  if (!id) return null;
  const values = valuesOf(assessment, id);
  const { language } = texts;
  const value = values.find((m) => m.side === pattern.side) ?? values[0]!;
  const expected = value.expected
    ? `, ${texts.expectedAbout(formatExpected(value.expected, id, language))}`
    : '';
  return `${nameOf(id, texts)} ${formatMeasured(value, language).full}${expected}`;
}

/** What was looked for and speaks against a finding, in one sentence. */
export function againstText({ pattern }: Finding, texts: ReportTexts): string {
  const names = (test: (sign: SaidSign) => boolean) => [
    ...new Set(pattern.signs.filter(test).map((s) => nameOf(s.measure, texts))),
  ];
  const clear = names((s) => s.role === 'against' && isShown(s));
  const absent = names((s) => s.role !== 'against' && s.state === 'absent');
  if (clear.length + absent.length === 0) return texts.againstNone;
  return [
    clear.length > 0 ? texts.againstClear(clear) : '',
    absent.length > 0 ? texts.againstSigns(absent) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function findingCard(finding: Finding, texts: ReportTexts, voice: Voice): string {
  const { pattern, number, counts, sureness } = finding;
  const clinic = voice === 'clinic';
  return element(
    'article',
    { class: 'finding' },
    element('span', { class: `number ${pattern.side ?? 'whole'} ${pattern.state}` }, String(number)),
    element(
      'div',
      {},
      element(
        'h3',
        {},
        escapeText(patternName(pattern, voice)),
        element('small', {}, escapeText(` ${texts.onSide(pattern.side)}`)),
      ),
      element(
        'p',
        { class: 'state' },
        disc(stateFills[pattern.state]),
        escapeText(`${texts.states[pattern.state]}. ${clinic ? texts.sureness[sureness] : ''}`),
      ),
      paragraph(patternText(pattern, voice)),
      clinic
        ? paragraph(
            `${texts.evidence(counts.seen, counts.absent, counts.open)}. ${againstText(finding, texts)}`,
            'soft',
          )
        : '',
    ),
  );
}

/** The first screen: what was seen, on which side, how sure, what speaks against, what to do next. */
export function summaryPart(reading: Reading, line: string, texts: ReportTexts, voice: Voice): string {
  const marks = marksOf(reading.findings);
  const named = reading.findings.map(
    ({ number, pattern }) => `${number}: ${patternName(pattern, voice)}, ${texts.onSide(pattern.side)}`,
  );
  const none = reading.notSeen.length > 0 ? texts.nothingSeen : texts.nothingAssessed;
  return element(
    'section',
    { class: 'summary' },
    element(
      'div',
      { class: 'words' },
      element('p', { class: 'line' }, escapeText(line)),
      element('h2', {}, escapeText(texts.seenHeading)),
      ...(reading.findings.length > 0
        ? reading.findings.map((finding) => findingCard(finding, texts, voice))
        : [paragraph(none)]),
      reading.next.length > 0
        ? element(
            'div',
            { class: 'next' },
            element('h2', {}, escapeText(texts.nextHeading)),
            list(reading.next),
          )
        : '',
    ),
    element(
      'div',
      { class: 'body-on-paper' },
      bodyFigure(marks, { ...texts.sideLetters, label: texts.bodyLabel(named) }),
    ),
  );
}

function signRow(sign: SaidSign, texts: ReportTexts, voice: Voice): string {
  const role =
    sign.role === 'primary' ? texts.mainSign : sign.role === 'against' ? texts.speaksAgainst : null;
  return element(
    'li',
    {},
    disc(signFills[sign.state]),
    element(
      'span',
      {},
      escapeText(signText(sign, voice)),
      role ? element('b', { class: 'role' }, escapeText(role)) : '',
      sign.state === 'borderline'
        ? element('b', { class: 'role' }, escapeText(texts.signStates.borderline))
        : '',
    ),
  );
}

/** Left and right of one measure as a figure under its name. */
export function barsFigure(assessment: SaidAssessment, id: MeasureId, texts: ReportTexts): string {
  const values = valuesOf(assessment, id);
  const expected = values.find((m) => m.expected)?.expected ?? null;
  const text = expected && formatExpected(expected, id, texts.language);
  const label = texts.barsLabel(
    nameOf(id, texts),
    values
      .map((m) => `${m.side ? texts.sides[m.side] : texts.whole} ${formatMeasured(m, texts.language).full}`)
      .join(', '),
    text,
  );
  return element(
    'figure',
    { class: 'bars' },
    element(
      'figcaption',
      {},
      escapeText(nameOf(id, texts)),
      text ? element('small', {}, escapeText(` ${texts.expectedAbout(text)}`)) : '',
    ),
    sideBars(values, { ...texts.sides, whole: texts.whole, label, language: texts.language }),
  );
}

/** Every pattern with its evidence; those that were not seen or not assessed in a line each. */
export function patternsPart(
  assessments: readonly SaidAssessment[],
  reading: Reading,
  texts: ReportTexts,
  voice: Voice,
): string {
  const blocks = reading.findings.map(({ pattern, number }) => {
    const figures = assessments
      .flatMap((assessment) =>
        evidenceOf(assessment, pattern, 2).map((id) => barsFigure(assessment, id, texts)),
      )
      .slice(0, 2);
    return element(
      'article',
      { class: 'evidence' },
      element(
        'h3',
        {},
        element('span', { class: `number ${pattern.side ?? 'whole'} ${pattern.state}` }, String(number)),
        escapeText(`${patternName(pattern, voice)}, ${texts.onSide(pattern.side).toLowerCase()}`),
      ),
      figures.length > 0 ? element('div', { class: 'pair' }, ...figures) : '',
      element('ul', { class: 'signs' }, ...pattern.signs.map((sign) => signRow(sign, texts, voice))),
    );
  });
  const brief = (heading: string, patterns: readonly SaidPattern[]) =>
    patterns.length === 0
      ? ''
      : element(
          'div',
          { class: 'brief' },
          element('h3', {}, escapeText(heading)),
          element(
            'ul',
            {},
            ...patterns.map((p) =>
              element(
                'li',
                {},
                element('b', {}, escapeText(`${patternName(p, voice)}. `)),
                escapeText(patternText(p, voice)),
              ),
            ),
          ),
        );
  return section(
    'patterns',
    texts.patternsHeading,
    ...blocks,
    brief(texts.notSeenHeading, reading.notSeen),
    brief(texts.openHeading, reading.notAssessed),
  );
}
