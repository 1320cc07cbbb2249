import * as v from 'valibot';
import {
  assessmentSchemaId,
  engineNames,
  facings,
  flagValues,
  measureDefinitions,
  measureIds,
  missingCodes,
  modelNames,
  painPlaces,
  patternIds,
  patternStates,
  phaseKinds,
  phaseMarks,
  qualityCodes,
  roundings,
  sexes,
  sides,
  sourceIds,
  speedFactors,
  statementIds,
  taskKinds,
  type Assessment,
  type MeasureUnit,
} from '../core';
import { id, integer, list, text, within } from './values';

/**
 * A kept assessment, field by field: every string is a name from a list, an id or text of bounded length, every number
 * finite. What is not named here is dropped. One that does not pass is no loss: it is measured again from its keypoints.
 */

const most = 10_000;
/** Frames of an hour at 120 a second. */
const mostFrames = 432_000;
const timeS = within(-1e6, 1e6);
const number = within(-1e6, 1e6);
const amount = within(0, 1e9);
const count = integer(0, 1e7);
const sourceId = v.picklist(sourceIds);
const side = v.picklist(sides);
const eitherSide = v.nullable(side);
const measureId = v.picklist(measureIds);
const units = [...new Set(measureIds.map((measure) => measureDefinitions[measure].unit))] as MeasureUnit[];
const curveId = v.picklist(['thigh', 'knee', 'ankle', 'trunk']);
const curve = v.pipe(v.array(number), v.length(101));
const cycle = v.object({ side, startS: timeS, endS: timeS, toeOffS: timeS });

export const sourceSchema = v.object({
  name: text(2000),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/)),
  widthPx: integer(1, 1e6),
  heightPx: integer(1, 1e6),
  durationS: within(0, 1e6),
  frames: count,
  framesAnalysed: count,
  frameRateHz: within(0, 1e6),
  variableFrameRate: v.boolean(),
});
export const poseSchema = v.object({
  model: v.nullable(v.picklist(modelNames)),
  modelSha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  engine: v.picklist([...engineNames, 'import']),
  engineChanges: v.exactOptional(
    list(
      v.object({ timeS, from: v.picklist(engineNames), to: v.picklist(engineNames), reason: text(2000) }),
      100,
    ),
  ),
});
export const timingSchema = v.object({
  decodeMs: amount,
  poseMs: amount,
  coreMs: amount,
  totalMs: amount,
  msPerFrame: amount,
});
export const noteSchema = v.object({
  code: v.picklist(qualityCodes),
  severity: v.picklist(['info', 'warn', 'refuse']),
  values: v.exactOptional(v.record(text(40), v.union([number, text(200)]))),
});

const measureKey = { id: measureId, ref: text(10), side: eitherSide };
const measure = v.union([
  v.object({
    ...measureKey,
    value: number,
    unit: v.picklist(units),
    plusMinus: within(0, 1e6),
    changePlusMinus: v.exactOptional(within(0, 1e6)),
    forChange: v.exactOptional(number),
    n: count,
    grade: v.picklist(['A', 'B', 'C']),
    smallerSide: v.exactOptional(side),
    expected: v.nullable(v.object({ mean: number, sd: v.nullable(within(0, 1e6)), source: sourceId })),
    flag: v.nullable(v.picklist(flagValues)),
  }),
  v.object({ ...measureKey, missing: v.object({ code: v.picklist(missingCodes) }) }),
]);

const phase = v.object({
  kind: v.picklist(phaseKinds),
  side: eitherSide,
  startS: timeS,
  endS: timeS,
  complete: v.boolean(),
  marks: list(v.object({ kind: v.picklist(phaseMarks), timeS }), 100),
  values: list(v.object({ id: measureId, value: number }), 200),
  rejected: v.nullable(v.picklist(missingCodes)),
  rounding: v.exactOptional(list(v.nullable(v.picklist(roundings)), 10)),
  outlineSeen: v.exactOptional(v.boolean()),
});

const need = v.object({
  task: v.picklist(taskKinds),
  plane: v.picklist(['sagittal', 'frontal', 'any']),
  side: eitherSide,
});
const look = v.variant('kind', [
  v.object({ kind: v.literal('value'), on: v.picklist(['this', 'other', 'either', 'both']) }),
  v.object({ kind: v.literal('difference') }),
  v.object({ kind: v.literal('signed-difference') }),
  v.object({ kind: v.literal('apart') }),
  v.object({ kind: v.literal('asymmetry'), smallerOn: v.picklist(['this', 'other']) }),
]);
const pattern = v.object({
  id: v.picklist(patternIds),
  state: v.picklist(patternStates),
  side: eitherSide,
  signs: list(
    v.object({
      measure: measureId,
      role: v.picklist(['primary', 'supporting', 'against']),
      state: v.picklist(['clear', 'borderline', 'absent', 'cannot-tell', 'not-assessed']),
      logRatio: number,
      side: eitherSide,
      look,
      value: v.nullable(number),
      plusMinus: v.nullable(within(0, 1e6)),
      n: v.nullable(count),
      expected: v.nullable(number),
      limit: v.nullable(
        v.object({
          below: v.exactOptional(number),
          above: v.exactOptional(number),
          source: sourceId,
        }),
      ),
      reason: v.nullable(v.picklist(['speed', 'other-side', 'missing'])),
      missing: v.nullable(v.picklist(missingCodes)),
      recording: v.exactOptional(id),
      timeS: v.exactOptional(timeS),
    }),
    100,
  ),
  wouldShow: v.nullable(v.object({ measure: measureId, size: amount })),
  falseAlarmPercent: v.nullable(within(0, 100)),
  reported: list(
    v.object({
      place: v.exactOptional(v.picklist(painPlaces)),
      statement: v.exactOptional(v.picklist(statementIds)),
      side: eitherSide,
    }),
    100,
  ),
  unasked: v.boolean(),
  evidence: v.picklist([1, 2, 3]),
  references: list(text(4000), 100),
  needs: list(need, 50),
  missingNeeds: list(need, 50),
});

export const assessmentSchema = v.object({
  schema: v.literal(assessmentSchemaId),
  app: v.object({ version: text(100), coreRevision: v.exactOptional(count) }),
  source: sourceSchema,
  pose: poseSchema,
  subject: v.exactOptional(
    v.object({
      ageYears: v.nullable(within(0, 120)),
      sex: v.nullable(v.picklist(sexes)),
      heightM: v.nullable(within(0, 3)),
    }),
  ),
  speedFactor: v.exactOptional(within(speedFactors.least, speedFactors.most)),
  task: v.object({ kind: v.picklist(taskKinds), chosenBy: v.picklist(['detected', 'user']) }),
  view: v.object({
    plane: v.picklist(['sagittal', 'frontal', 'oblique']),
    facing: v.picklist(facings),
    nearSide: eitherSide,
    yawDeg: v.nullable(within(-180, 180)),
  }),
  passes: list(
    v.object({ startS: timeS, endS: timeS, travel: v.picklist([...facings, 'treadmill', 'backward']) }),
    most,
  ),
  events: list(
    v.object({
      side,
      kind: v.picklist(['heel-strike', 'toe-off']),
      timeS,
      confidence: within(0, 1),
      origin: v.picklist(['detected', 'edited']),
      detectedS: v.exactOptional(timeS),
    }),
    most,
  ),
  cycles: list(cycle, most),
  phases: list(phase, most),
  dimensionlessSpeed: v.nullable(within(0, 100)),
  measures: list(measure, 1000),
  curves: list(
    v.object({
      id: curveId,
      side,
      unit: v.literal('deg'),
      mean: curve,
      sd: curve,
      n: count,
      expected: v.exactOptional(v.object({ mean: curve, sd: curve, source: sourceId })),
      deviationDeg: v.exactOptional(within(0, 1000)),
    }),
    100,
  ),
  series: list(
    v.pipe(
      v.object({
        id: curveId,
        side: eitherSide,
        unit: v.literal('deg'),
        timesS: list(timeS, mostFrames),
        values: list(v.nullable(number), mostFrames),
      }),
      v.check(({ timesS, values }) => timesS.length === values.length, 'as many times as values'),
    ),
    100,
  ),
  patterns: list(pattern, 100),
  quality: list(noteSchema, 200),
  edited: v.exactOptional(
    v.object({
      eventsAdded: count,
      eventsMoved: count,
      eventsDeleted: count,
      landmarksDragged: count,
      framesSwapped: count,
      excludedCycles: list(cycle, most),
      trim: v.nullable(v.object({ startS: timeS, endS: timeS })),
    }),
  ),
  timing: timingSchema,
});

/** Compile-time proof that what passes can be handed to the page as it is. */
export type AssessmentFits = [v.InferOutput<typeof assessmentSchema> extends Assessment ? true : never];
