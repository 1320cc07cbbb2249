import type { CurveId, EngineName, ModelName, PatternState, Side } from '../../../core';
import { capital, count } from '../../phrases';
import { sides, signStates } from '../labels';

const curveNames: Record<CurveId, string> = { trunk: 'Trunk', thigh: 'Thigh', knee: 'Knee', ankle: 'Ankle' };
const curveNotes: Record<CurveId, string> = {
  trunk: 'lean, forward +',
  thigh: 'against the vertical, forward +',
  knee: 'flexion +',
  ankle: 'toes up +',
};
const patternStates: Record<PatternState, string> = {
  'several-signs': 'Several signs seen',
  'some-signs': 'Some signs seen',
  'not-seen': 'Not seen',
  'cannot-tell': 'Cannot tell',
  'not-assessed': 'Not assessed',
};

export const report = {
  pageTitle: (name: string) => `${name}: report`,
  eyebrow: 'Report',
  facts: {
    task: 'Movement',
    view: 'Seen from',
    model: 'Pose model',
    duration: 'Duration',
    frames: 'Frames with the person',
  },
  chosenByUser: 'chosen by you',
  detected: 'detected',
  framesOf: (found: number, all: number) => `${found} of ${all}`,
  rateTerm: 'Pictures',
  rate: (hz: string, variable: boolean) => `${hz} a second${variable ? ', variable' : ''}`,
  clipHeading: 'The clip',
  clipNote: 'Every curve, footfall and figure below belongs to the frame on screen.',
  cycleHeading: 'The average gait cycle',
  cycleNote:
    'Heel strike to the next heel strike of the same foot. Line: mean. Band: one standard deviation.',
  measuresHeading: 'Measures',
  measuresNote: (n: number) => `${count(n, 'value', 'values')} of this recording, each with its error.`,
  patternsHeading: 'Patterns',
  patternsNote:
    'What the measures say together. A pattern is a reason to look closer, not a finding about health.',
  patternsNone: 'No pattern is looked for in a recording of this kind.',
  recordingHeading: 'The recording',
  recordingNote: 'What helps or limits this reading.',
  methodHeading: 'Method',
  voiceLabel: 'Who reads this report',
  toEvidence: 'See the evidence',
  nothingNext: 'To compare later, repeat the recording under the same conditions in four to eight weeks.',
  contents: 'On this page',
  toClip: 'The clip',
  film: 'Film this now',
  markFootfalls: 'Mark the footfalls by hand',
  markFootfallsNote: 'Few strides were found. In the player, the key C opens the corrections.',
  figures: 'All figures of this recording',
  signsFold: 'Signs, one by one',
  noNorm: 'no norm',
  momentsNote: 'Cut out of the clip, with the angle drawn on it. Click one to see it move.',
  nearCamera: ', near the camera',
  refusedHeading: 'Why there is no full reading',
  noCurves: 'No curve could be drawn from this recording.',
  noCurvesInFront:
    'Curves of trunk, thigh and knee need a view from the side. Film a pass from the side for them.',
  noCycles: 'No whole gait cycle was found in this recording, so there is no average cycle.',
  noMeasures: 'No measure could be taken from this recording. The reasons are listed below.',
  noNotes: 'Nothing in the recording limits this reading.',
  footer:
    'One camera cannot see the pelvis bones: a pelvic tilt is at most an estimate from the outline of the back. This report describes one recording; it is not a diagnosis.',
} as const;

export const questions = {
  heading: 'What the person says',
  note: 'Answers order what is suggested; they never change what was measured. They stay in this browser.',
  flagsHeading: 'Warning signs first',
  flagsHint: 'Tick what applies. Any of these is a reason to see someone, whatever the recording shows.',
  noFlag: 'None of these',
  painHeading: 'Where does it hurt?',
  painHint: 'Tap the places. From the front their left is on your right.',
  chosen: 'Places that hurt',
  noPain: 'No place chosen',
  front: 'Front',
  back: 'Back',
  lifeHeading: 'In daily life',
  flagGroups: {
    nerves: 'Nerves and bladder',
    injury: 'Fall or injury',
    illness: 'Illness',
    safety: 'Standing and moving',
    background: 'Also worth telling',
  },
  strength: 'How strong is the pain with movement?',
  strengthNone: '0: none',
  strengthWorst: '10: worst imaginable',
  since: 'Since when?',
  durations: { days: 'Days', weeks: 'Weeks', months: 'Months', years: 'Years' },
  worse: 'What makes it worse?',
  aggravators: {
    walking: 'Walking',
    standing: 'Standing',
    sitting: 'Sitting',
    bending: 'Bending',
    'getting-up': 'Getting up',
    'one-leg': 'Standing on one leg',
    squatting: 'Squatting',
  },
  yes: 'Yes',
  no: 'No',
} as const;

export const downloads = {
  label: 'Download',
  print: 'Print or save as PDF',
  paper: 'Paper',
  sheetNote: 'All of it may stay empty. Clinician and place are remembered in this browser, the rest is not.',
  json: 'Assessment, JSON',
  csv: 'Measures, CSV',
  keypoints: 'Keypoints, JSON',
  more: 'For other tools',
  kinds: {
    csv: 'Tables, CSV',
    trc: 'Points, TRC',
    mot: 'Angles, MOT and STO',
    c3d: 'Points and events, C3D',
  },
} as const;

export const curves = {
  names: curveNames,
  notes: curveNotes,
  overTime: (name: string, low: string, high: string, span: string) =>
    `${name} angle over ${span}, from ${low} to ${high}. Click or drag to go to a moment.`,
  overCycle: (name: string, sidesShown: string) =>
    `${name} angle over the gait cycle, mean and spread, ${sidesShown}.`,
  toeOff: 'toe off',
  cycles: (n: number) => count(n, 'cycle', 'cycles'),
  now: 'now',
  seconds: 'seconds',
  missing: 'not visible',
} as const;

export const patterns = {
  states: patternStates,
  signStates,
  seen: 'Seen',
  absent: 'Looked for, absent',
  against: 'Speak against it',
  notAssessed: 'Not assessed',
  primary: 'main sign',
  next: 'Worth discussing',
  signs: 'Signs in detail',
  side: (side: Side) => `${capital(sides[side])} side`,
  sideUnclear: 'Side unclear',
  atMoment: (timeS: number) => `at ${timeS.toFixed(2)} s`,
  onCurve: (curve: string) => `on the curve: ${curve.toLowerCase()}`,
} as const;

export const engines: Record<EngineName | 'import', string> = {
  'tfjs-webgpu': 'TensorFlow.js, WebGPU',
  'tfjs-webgl': 'TensorFlow.js, WebGL',
  'tfjs-wasm': 'TensorFlow.js, WASM',
  'litert-webgpu': 'LiteRT, WebGPU',
  'litert-wasm': 'LiteRT, WASM',
  import: 'imported keypoints',
};

export const modelNames: Record<ModelName, string> = { lite: 'lite', full: 'full', heavy: 'heavy' };

export const method = {
  summary: 'Engine, model, timing',
  app: 'Contrapposto',
  engine: 'Engine',
  model: 'Pose model',
  modelSha: 'Model file, SHA-256',
  clipSha: 'Clip, SHA-256',
  picture: 'Picture',
  decode: 'Decoding',
  pose: 'Pose',
  core: 'Measuring',
  total: 'Altogether',
  perFrame: (ms: string) => `${ms} ms a frame`,
  ms: (s: string) => `${s} s`,
  none: 'none',
  events: 'Footfalls found',
  cycles: 'Whole cycles',
  passes: 'Passes',
} as const;
