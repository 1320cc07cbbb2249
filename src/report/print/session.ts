import type { Session } from '../../core';
import { element, escapeText } from '../figures/markup';
import { patternName, readingOf } from '../findings';
import { sessionAsOne } from '../session';
import { taskLabel, viewLabel } from '../summary';
import {
  reportTexts,
  saySession,
  type ReportTexts,
  type SaidAssessment,
  type SaidSession,
} from '../../words';
import { facts, htmlDocument, list, paragraph, section, type Voice } from './document';
import { carePart } from './care';
import { appendixPart, noSheet, sheetFacts, signPart } from './sheet';
import { patternsPart, summaryPart } from './findings';
import { curvesPart, measuresPart } from './measures';
import {
  methodPart,
  missingPart,
  momentsPart,
  recordingPart,
  type KeyPicture,
  type PrintOptions,
} from './report';

/** More pictures than this would take a page of their own. */
const pictureLimit = 4;

function recordingsPart(assessments: readonly SaidAssessment[], texts: ReportTexts): string {
  return section(
    'recordings',
    texts.facts.recordings,
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        ...assessments.map((a) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, escapeText(a.source.name)),
            element(
              'td',
              {},
              escapeText(`${taskLabel(a.task.kind, texts.language)}, ${viewLabel(a.view, texts.language)}`),
            ),
            element(
              'td',
              {},
              escapeText(
                texts.strides(
                  a.cycles.filter((c) => c.side === 'left').length,
                  a.cycles.filter((c) => c.side === 'right').length,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A report asks for this many more recordings at most; the page shows the rest when asked. */
export const viewsAtFirst = 3;

/** What to have examined first with what speaks for it, and which recordings would answer what is open. */
function suggestionsPart({ order, missingViews }: SaidSession, texts: ReportTexts, voice: Voice): string {
  const reasons = (region: 'hip' | 'spine') =>
    order && order[region].length > 0
      ? element('h3', {}, escapeText(texts.speaksFor[region])) + list(order[region])
      : '';
  return [
    order
      ? section(
          'order',
          texts.orderHeading,
          paragraph(voice === 'home' ? order.plainText : order.text),
          reasons('hip'),
          reasons('spine'),
        )
      : '',
    missingViews.length > 0
      ? section(
          'missing-views',
          texts.missingViewsHeading,
          list(
            missingViews
              .slice(0, viewsAtFirst)
              .map(({ text, plainText }) => (voice === 'home' ? plainText : text)),
          ),
        )
      : '',
  ].join('');
}

/**
 * The report of several recordings of one person, read together, as one HTML file.
 * @param pictures key frames by the id of the recording
 */
export function sessionDocument(
  session: Session,
  pictures: ReadonlyMap<string, readonly KeyPicture[]>,
  { voice, language, paper, emergencyNumber = null, sheet = noSheet }: PrintOptions,
): string {
  const said = saySession(session, language);
  const { recordings } = session;
  const texts = reportTexts(language);
  const assessments = said.recordings.map((r) => r.assessment);
  const joined = sessionAsOne(said);
  const reading = readingOf(joined.patterns, voice, said.care);
  const clinic = voice === 'clinic';
  const moments = recordings
    .flatMap(({ id, assessment }) => (pictures.get(id) ?? []).map((picture) => ({ assessment, picture })))
    .toSorted(
      (a, b) =>
        Number(b.picture.frame.kind === 'terminal-stance') -
        Number(a.picture.frame.kind === 'terminal-stance'),
    )
    .slice(0, pictureLimit);
  return htmlDocument(
    {
      title: [sheet.person, texts.sessionReport, sheet.recordedOn].filter(Boolean).join(', '),
      language,
      paper,
      footer: [`Contrapposto ${joined.app.version}`, sheet.person, texts.sessionReport]
        .filter(Boolean)
        .join(' · '),
      page: texts.page,
    },
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, escapeText(`Contrapposto · ${texts.voices[voice]}`)),
      element('h1', {}, escapeText(texts.sessionReport)),
      facts([...sheetFacts(sheet, texts), [texts.facts.recordings, String(recordings.length)]]),
    ),
    carePart(said.care, emergencyNumber, texts),
    said.care.replaces
      ? ''
      : summaryPart(
          reading,
          texts.sessionLine(
            recordings.length,
            reading.findings.map(({ pattern }) => ({ ...pattern, name: patternName(pattern, voice) })),
          ),
          texts,
          voice,
        ),
    said.care.replaces ? '' : suggestionsPart(said, texts, voice),
    momentsPart(moments, texts),
    signPart(sheet, texts),
    appendixPart(texts),
    recordingsPart(assessments, texts),
    clinic ? patternsPart([joined], reading, texts, voice) : '',
    clinic ? curvesPart(joined, texts) : '',
    measuresPart(joined, texts, texts.measuresHeading),
    missingPart(joined, texts),
    recordingPart(joined, texts),
    methodPart(assessments, texts),
  );
}
