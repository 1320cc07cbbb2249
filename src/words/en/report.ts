import type { CurveId, EvidenceGrade, ExaminationOrder, PatternState, Side } from '../../core';
import type { Language } from '../language';
import { purpose } from './purpose';
import { capital, count } from '../phrases';
import { flags, grades, groups, severities, sides, signStates } from './labels';

const keyFrames = {
  'heel-strike': 'Heel strike',
  'terminal-stance': 'Thigh furthest back',
  swing: 'Knee bent most in swing',
  'mid-stance': 'Weight on one leg',
  standing: 'Standing',
  'deepest-bend': 'Deepest bend',
  'one-leg': 'On one leg',
  'deepest-squat': 'Deepest point',
  rising: 'Leaning furthest forward',
  'turned-in': 'Hip turned in furthest',
  'leg-back': 'Leg furthest back',
};
const sureness = {
  'signs-agree': 'The main sign is clear of its error, and others agree with it.',
  'main-sign-clear': 'The main sign is clear of its error; few others support it.',
  'within-error': 'Past the limit by less than the error of the method.',
};
/** The same for the person at home. */
const plainSureness: Record<keyof typeof sureness, string> = {
  'signs-agree': 'Sure: several things in the recording say the same.',
  'main-sign-clear': 'Fairly sure: it shows clearly, and little else goes with it.',
  'within-error': 'Not sure: a camera cannot tell for certain.',
};
const sideNames: Readonly<Record<Side, string>> = { left: capital(sides.left), right: capital(sides.right) };
const states: Record<PatternState, string> = {
  'several-signs': 'Several signs',
  'some-signs': 'Some signs',
  'not-seen': 'Not seen',
  'cannot-tell': 'Cannot tell',
  'not-assessed': 'Not assessed',
};
const curves: Record<CurveId, string> = {
  trunk: 'Trunk lean',
  thigh: 'Thigh against the vertical',
  knee: 'Knee flexion',
  ankle: 'Ankle, toes up +',
};

/** The words of the report that are neither results nor controls: headings, labels, how to read a figure. */
export const en = {
  language: 'en' as Language,
  report: 'Movement report',
  sessionReport: 'Session report',
  voices: { clinic: 'For clinicians', home: 'For you' },
  sides: sideNames,
  sideLetters: { left: 'L', right: 'R' },
  whole: 'Whole body',
  onSide: (side: Side | null) => (side ? `${sideNames[side]} side` : 'Side unclear'),
  states,
  signStates,
  sureness,
  plainSureness,
  keyFrames,
  groups,
  curves,
  flags,
  grades,
  severities,
  keyFrameLabel: (kind: keyof typeof keyFrames, side: Side | null) =>
    side ? `${keyFrames[kind]}, ${sides[side]}` : keyFrames[kind],
  summaryHeading: 'Summary',
  seenHeading: 'What was seen',
  nothingSeen: 'No pattern of signs was seen.',
  nothingAssessed: 'No pattern could be assessed.',
  againstHeading: 'What speaks against it',
  nextHeading: 'What to do next',
  dailyHeading: 'In daily life',
  whomHeading: 'When to see somebody',
  numbersHeading: 'Key numbers',
  mechanismHeading: 'How hip and spine are tied here',
  reportedHeading: 'Reported with it',
  alternativesHeading: 'What else looks the same',
  evidenceHeading: 'Grade of evidence and references',
  evidenceGrades: {
    1: 'Grade 1: a meta-analysis or several controlled studies of the sign.',
    2: 'Grade 2: single studies, or studies that disagree.',
    3: 'Grade 3: clinical tradition, or the mechanism alone.',
  } as Record<EvidenceGrade, string>,
  notSeenLine: (n: number) => `${count(n, 'pattern', 'patterns')} looked for and not seen`,
  notAssessedLine: (patterns: number, values: number) =>
    `Not assessed: ${count(patterns, 'pattern', 'patterns')} and ${count(values, 'value', 'values')}, and why`,
  momentsHeading: 'The moments that matter',
  patternsHeading: 'Patterns and their evidence',
  measuresHeading: 'All measures',
  curvesHeading: 'The average gait cycle',
  curvesNote: 'Solid: right. Dashed: left. Grey band: expected at this speed, where known.',
  notAssessedHeading: 'What could not be assessed, and why',
  qualityHeading: 'The recording',
  methodHeading: 'Method',
  signs: 'Signs',
  mainSign: 'main sign',
  speaksAgainst: 'speaks against',
  notSeenHeading: 'Looked for, not seen',
  openHeading: 'Not assessed',
  evidence: (seen: number, absent: number, open: number) =>
    [
      `${count(seen, 'sign', 'signs')} seen`,
      absent > 0 ? `${absent} looked for and absent` : '',
      open > 0 ? `${open} not assessed` : '',
    ]
      .filter(Boolean)
      .join(', '),
  againstNone: 'Nothing that was looked at speaks against it.',
  againstSigns: (names: readonly string[]) => `Looked for and absent: ${names.join(', ')}.`,
  againstClear: (names: readonly string[]) => `Speaks against it: ${names.join(', ')}.`,
  bodyLabel: (marks: readonly string[]) =>
    marks.length === 0 ? 'Body without marks: no pattern was seen.' : `Body with marks: ${marks.join('; ')}.`,
  barsLabel: (name: string, values: string, expected: string | null) =>
    `${name}: ${values}${expected ? `; expected ${expected}` : ''}.`,
  cycleLabel: (name: string) => `${name} over the gait cycle, left and right.`,
  expected: 'Expected',
  expectedAbout: (text: string) => `expected ${text}`,
  columns: {
    measure: 'Measure',
    left: 'Left',
    right: 'Right',
    expected: 'Expected (SD)',
    grade: 'Grade',
  },
  legend:
    '± is the half width of a 95 % style interval for one camera. Point: value; line: ±; bands: expected, one and two standard deviations.',
  facts: {
    movement: 'Movement',
    view: 'Seen from',
    duration: 'Duration',
    strides: 'Whole strides, left and right',
    model: 'Pose model',
    version: 'Contrapposto',
    clip: 'Clip, SHA-256',
    picture: 'Picture',
    recordings: 'Recordings',
    printed: 'Printed',
  },
  perSecond: (hz: string) => `${hz} pictures a second`,
  framesFound: (found: number, all: number) => `person found in ${found} of ${all} pictures`,
  capital,
  sheet: {
    person: 'Person',
    recorded: 'Recorded on',
    clinician: 'Clinician',
    place: 'Place',
    note: 'Note',
    signature: 'Date and signature',
    appendix: 'Appendix',
  },
  page: (here: string, all: string) => `Page ${here} of ${all}`,
  warningsHeading: 'Before anything else',
  orderHeading: 'What to have examined first',
  speaksFor: { hip: 'Speaks for the hip', spine: 'Speaks for the lumbar spine' } as Record<
    Exclude<ExaminationOrder['first'], 'both'>,
    string
  >,
  missingViewsHeading: 'What to film next',
  moreViews: (n: number) => `${count(n, 'more recording', 'more recordings')} that would answer something`,
  limits:
    'One camera cannot see the pelvis bones. A pelvic tilt is not measured, at most estimated from the outline of the back in standing. We report how far the thigh moves behind the body and how the back outline changes.',
  disclaimer: purpose,
  strides: (left: number, right: number) =>
    left + right === 0 ? '' : `${count(left, 'stride', 'strides')} left, ${right} right`,
  /** What a session shows, in one or two sentences. */
  sessionLine: (recordings: number, seen: readonly { readonly name: string; readonly side: Side | null }[]) =>
    `${count(recordings, 'recording', 'recordings')} of one person. ${
      seen.length === 0
        ? 'No pattern of signs was seen in them.'
        : `Seen in them: ${seen
            .map(({ name, side }) => `${name.toLowerCase()}${side ? ` on the ${sides[side]}` : ''}`)
            .join('; ')}.`
    }`,
  measuredCount: (n: number) => `${count(n, 'value', 'values')}, each with its error.`,
};

export type ReportTexts = typeof en;
