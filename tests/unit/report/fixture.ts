import {
  assessmentSchemaId,
  type Assessment,
  type MeasuredValue,
  type MissingMeasure,
  type Pattern,
  type PatternSign,
} from '../../../src/core';

/** Small enough to write expectations by hand. */

export const measured = (part: Partial<MeasuredValue> = {}): MeasuredValue => ({
  id: 'thigh-extension-peak',
  ref: 'G1',
  side: 'right',
  value: -7.84,
  unit: 'deg',
  plusMinus: 5,
  n: 3,
  grade: 'A',
  expected: { mean: -16, sd: 5, source: 'bovi-cgm' },
  flag: 'outside',
  ...part,
});

export const missing = (part: Partial<MissingMeasure> = {}): MissingMeasure => ({
  id: 'thigh-extension-peak',
  ref: 'G1',
  side: 'left',
  missing: { code: 'other-side' },
  ...part,
});

export const pattern = (part: Partial<Pattern> = {}): Pattern => ({
  id: 'P04',
  state: 'not-seen',
  side: null,
  signs: [],
  wouldShow: null,
  falseAlarmPercent: null,
  reported: [],
  unasked: false,
  evidence: 1,
  references: [],
  needs: [],
  missingNeeds: [],
  ...part,
});

export const sign = (part: Partial<PatternSign> = {}): PatternSign => ({
  measure: 'thigh-extension-peak',
  role: 'primary',
  state: 'borderline',
  logRatio: 1,
  side: 'right',
  look: { kind: 'value', on: 'this' },
  value: -7.84,
  plusMinus: 5,
  n: 3,
  expected: -16,
  limit: { above: -10, source: 'our-rule-from-curves' },
  reason: null,
  missing: null,
  ...part,
});

export const assessment = (part: Partial<Assessment> = {}): Assessment => ({
  schema: assessmentSchemaId,
  app: { version: '0.1.0' },
  source: {
    name: 'walk.mp4',
    sha256: 'ab'.repeat(32),
    widthPx: 1280,
    heightPx: 720,
    durationS: 4.2,
    frames: 126,
    framesAnalysed: 122,
    frameRateHz: 30,
    variableFrameRate: false,
  },
  pose: { model: 'heavy', modelSha256: null, engine: 'tfjs-wasm' },
  task: { kind: 'walking', chosenBy: 'detected' },
  view: { plane: 'sagittal', facing: 'right', nearSide: 'right', yawDeg: 3 },
  passes: [],
  events: [],
  cycles: [],
  phases: [],
  dimensionlessSpeed: null,
  measures: [],
  curves: [],
  series: [],
  patterns: [],
  quality: [],
  timing: { decodeMs: 1, poseMs: 2, coreMs: 3, totalMs: 6, msPerFrame: 0.05 },
  ...part,
});
