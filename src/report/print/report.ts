import { noAnswers, type Answers, type Assessment } from '../../core';
import { keyFrameOverlay } from '../figures/key-frame';
import { element, escapeText } from '../figures/markup';
import { readingOf } from '../findings';
import { formatDuration } from '../format';
import { frameAngle, type KeyFrame } from '../key-frames';
import { summaryLine, taskLabel, viewLabel } from '../summary';
import { measureTable } from '../table';
import {
  formatNumber,
  reportTexts,
  say,
  sayCare,
  type Language,
  type ReportTexts,
  type SaidAssessment,
} from '../../words';
import { facts, htmlDocument, paragraph, section, type Paper, type Voice } from './document';
import { carePart } from './care';
import { appendixPart, noSheet, sheetFacts, signPart, type Sheet } from './sheet';
import { patternsPart, summaryPart } from './findings';
import { curvesPart, measuresPart } from './measures';

/** A key frame with its picture cut out of the clip. */
export interface KeyPicture {
  readonly frame: KeyFrame;
  /** Address of the picture; a `data:` address makes the file self-contained. */
  readonly url: string;
}

export interface PrintOptions {
  readonly voice: Voice;
  readonly language: Language;
  /** null: whatever the printer holds. */
  readonly paper: Paper | null;
  /** What the person said, for a report of one recording; a session brings its own. */
  readonly answers?: Answers;
  /** What to dial for an ambulance; null or left out: the place is not known. */
  readonly emergencyNumber?: string | null;
  readonly sheet?: Sheet;
}

/** Key frames, each with the recording that it is of. */
export function momentsPart(
  moments: readonly { readonly assessment: Pick<Assessment, 'series'>; readonly picture: KeyPicture }[],
  texts: ReportTexts,
): string {
  if (moments.length === 0) return '';
  return section(
    'moments',
    texts.momentsHeading,
    element(
      'div',
      { class: 'frames' },
      ...moments.map(({ assessment, picture: { frame, url } }) => {
        const label = texts.keyFrameLabel(frame.kind, frame.side);
        const angle = frameAngle(assessment, frame);
        return element(
          'figure',
          {},
          element(
            'div',
            { class: 'frame' },
            `<img src="${escapeText(url)}" alt="${escapeText(label)}" width="${frame.crop.widthPx}" height="${frame.crop.heightPx}">`,
            keyFrameOverlay(frame, angle),
          ),
          element(
            'figcaption',
            {},
            element('b', {}, escapeText(label)),
            escapeText(` ${frame.timeS.toFixed(2)} s${angle ? `, ${angle}` : ''}`),
          ),
        );
      }),
    ),
  );
}

export function missingPart(assessment: SaidAssessment, texts: ReportTexts): string {
  const { missing } = measureTable(assessment, texts.language);
  if (missing.length === 0) return '';
  return section(
    'missing',
    texts.notAssessedHeading,
    element(
      'ul',
      {},
      ...missing.map(({ text, entries }) =>
        element(
          'li',
          {},
          element('b', {}, escapeText(text)),
          escapeText(
            ` ${entries.map((e) => (e.side ? `${e.name} (${texts.sides[e.side].toLowerCase()})` : e.name)).join(', ')}.`,
          ),
        ),
      ),
    ),
  );
}

export function recordingPart(assessment: SaidAssessment, texts: ReportTexts): string {
  return section(
    'recording',
    texts.qualityHeading,
    element(
      'ul',
      {},
      ...assessment.quality.map(({ severity, text }) =>
        element('li', {}, element('b', {}, escapeText(`${texts.severities[severity]}. `)), escapeText(text)),
      ),
    ),
    paragraph(texts.framesFound(assessment.source.framesAnalysed, assessment.source.frames), 'soft capital'),
  );
}

export const recordingFacts = (a: SaidAssessment, texts: ReportTexts): [string, string][] => [
  [texts.facts.movement, taskLabel(a.task.kind, texts.language)],
  [texts.facts.view, texts.capital(viewLabel(a.view, texts.language))],
  [
    texts.facts.duration,
    `${formatDuration(a.source.durationS, texts.language)}, ${texts.perSecond(formatNumber(a.source.frameRateHz, 0, texts.language))}`,
  ],
  [
    texts.facts.strides,
    a.cycles.length === 0
      ? ''
      : (['left', 'right'] as const)
          .map((side) => a.cycles.filter((c) => c.side === side).length)
          .join(' + '),
  ],
];

export const methodPart = (assessments: readonly SaidAssessment[], texts: ReportTexts): string => {
  const a = assessments[0]!;
  return section(
    'method',
    texts.methodHeading,
    facts([
      [texts.facts.version, a.app.version],
      [
        texts.facts.model,
        [a.pose.model && `BlazePose ${a.pose.model}`, a.pose.engine].filter(Boolean).join(', '),
      ],
      ...assessments.map(({ source }): [string, string] => [
        assessments.length > 1 ? source.name : texts.facts.clip,
        `${source.sha256.slice(0, 16)}, ${source.widthPx} × ${source.heightPx} px`,
      ]),
    ]),
    paragraph(texts.limits),
    paragraph(texts.disclaimer),
  );
};

/** The report of one recording as one HTML file, for the printer, the browser and the PDF. */
export function reportDocument(
  assessment: Assessment,
  pictures: readonly KeyPicture[],
  { voice, language, paper, answers = noAnswers, emergencyNumber = null, sheet = noSheet }: PrintOptions,
): string {
  const texts = reportTexts(language);
  const said = say(assessment, language);
  const { name } = said.source;
  const care = sayCare(answers, language);
  const reading = readingOf(said.patterns, voice, care);
  const clinic = voice === 'clinic';
  return htmlDocument(
    {
      title: [sheet.person, texts.report, sheet.recordedOn || name].filter(Boolean).join(', '),
      language,
      paper,
      footer: [`Contrapposto ${assessment.app.version}`, sheet.person, name].filter(Boolean).join(' · '),
      page: texts.page,
    },
    element(
      'header',
      {},
      element(
        'p',
        { class: 'eyebrow' },
        escapeText(`Contrapposto · ${texts.report} · ${texts.voices[voice]}`),
      ),
      element('h1', {}, escapeText(name)),
      facts([...sheetFacts(sheet, texts), ...recordingFacts(said, texts)]),
    ),
    carePart(care, emergencyNumber, texts),
    care.replaces ? '' : summaryPart(reading, summaryLine(said, language), texts, voice),
    momentsPart(
      pictures.map((picture) => ({ assessment, picture })),
      texts,
    ),
    signPart(sheet, texts),
    appendixPart(texts),
    clinic ? patternsPart([said], reading, texts, voice) : '',
    clinic ? curvesPart(said, texts) : '',
    measuresPart(said, texts, texts.measuresHeading),
    missingPart(said, texts),
    recordingPart(said, texts),
    methodPart([said], texts),
  );
}
