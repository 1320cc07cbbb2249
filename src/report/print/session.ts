import type { Assessment, Pattern } from '../../core';
import { element, escapeText } from '../figures/markup';
import { patternName, readingOf } from '../findings';
import { joinAssessments } from '../session';
import { taskLabel, viewLabel } from '../summary';
import { reportTexts, type ReportTexts } from '../text/texts';
import { facts, htmlDocument, section } from './document';
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

/** One recording of a session with its key frames. */
export interface PrintRecording {
  readonly assessment: Assessment;
  readonly pictures: readonly KeyPicture[];
}

/** More pictures than this would take a page of their own. */
const pictureLimit = 4;

function recordingsPart(assessments: readonly Assessment[], texts: ReportTexts): string {
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
            element('td', {}, escapeText(`${taskLabel(a.task.kind)}, ${viewLabel(a.view)}`)),
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

/**
 * The report of several recordings of one person as one HTML file.
 * @param patterns read across the recordings; without them each comes from the recording that shows most of it
 */
export function sessionDocument(
  recordings: readonly PrintRecording[],
  { voice, language, paper }: PrintOptions,
  patterns?: readonly Pattern[],
): string {
  const texts = reportTexts(language);
  const assessments = recordings.map((r) => r.assessment);
  const joined = joinAssessments(assessments, patterns);
  const reading = readingOf(joined.patterns, voice);
  const clinic = voice === 'clinic';
  const moments = recordings
    .flatMap(({ assessment, pictures }) => pictures.map((picture) => ({ assessment, picture })))
    .toSorted(
      (a, b) =>
        Number(b.picture.frame.kind === 'terminal-stance') -
        Number(a.picture.frame.kind === 'terminal-stance'),
    )
    .slice(0, pictureLimit);
  return htmlDocument(
    {
      title: texts.sessionReport,
      language,
      paper,
      footer: `Contrapposto ${joined.app.version} · ${texts.sessionReport}`,
      page: texts.page,
    },
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, escapeText(`Contrapposto · ${texts.voices[voice]}`)),
      element('h1', {}, escapeText(texts.sessionReport)),
      facts([[texts.facts.recordings, String(recordings.length)]]),
    ),
    summaryPart(
      reading,
      texts.sessionLine(
        recordings.length,
        reading.findings.map(({ pattern }) => ({ ...pattern, name: patternName(pattern, voice) })),
      ),
      texts,
      voice,
    ),
    momentsPart(moments, texts),
    recordingsPart(assessments, texts),
    clinic ? patternsPart([joined], reading, texts, voice) : '',
    clinic ? curvesPart(joined, texts) : '',
    measuresPart(joined, texts, texts.measuresHeading),
    missingPart(joined, texts),
    recordingPart(joined, texts),
    methodPart(assessments, texts),
  );
}
