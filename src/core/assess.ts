import {
  assessmentSchemaId,
  type Assessment,
  type PoseInfo,
  type SourceInfo,
  type Timing,
} from './assessment';
import { failed, ok, type FaultCode, type Result } from './fault';
import type { LandmarkModel } from './landmarks/landmark-model';
import { modelOf } from './landmarks/models';
import { findAll, phasesOf } from './measures/find';
import { judge } from './measures/judge';
import { measureDefinitions, type MeasureTable } from './measures/measures';
import { instantOf } from './measures/moment';
import { withExpected } from './measures/norm-curves';
import { isPossibleCurve } from './measures/possible';
import { isChild } from './measures/norms';
import { patternRules } from './patterns/catalogue';
import { readPattern, type PatternContext } from './patterns/engine';
import { recordedNeeds } from './patterns/recorded';
import { beyondLimits, coveredS } from './plausible/limits';
import { plausible } from './plausible/plausible';
import {
  editNote,
  engineNotes,
  legVisibility,
  measureNotes,
  minGaitRateHz,
  outlineNotes,
  qualityNotes,
} from './quality';
import { read, type AssessStage, type OnProgress, type Reading } from './read';
import { coreRevision } from './revision';
import { noEdits, type Edits } from './recording/edits';
import type { KeypointsRecording } from './recording/keypoints';
import { mean } from './signal/statistics';
import { minHeelStrikes } from './tasks/detect';
import { isTest } from './tasks/tasks';
import { cutsOf } from './tracks/cuts';
import { editedRecording, summarizeEdits } from './tracks/apply-edits';
import { walkTimes } from './walking/walk-times';

export interface AssessInput {
  readonly recording: KeypointsRecording;
  readonly source: SourceInfo;
  readonly pose: PoseInfo;
  /** The core has no clock: whoever calls it fills in coreMs and totalMs afterwards. */
  readonly timing: Timing;
  readonly appVersion: string;
  /** Corrections by hand; without them everything is as it is found. */
  readonly edits?: Edits | undefined;
  /** Told what begins, so that whoever waits sees that it goes on. It may not throw. */
  readonly onProgress?: OnProgress;
}

export type { AssessStage };

/** A person seen for less than this cannot be assessed. */
const minPersonS = 1;
const minPersonFrames = 12;

/** Why there is nothing to read, or too much; null where there is enough. */
function unreadable(recording: KeypointsRecording): [code: FaultCode, detail?: string] | null {
  const { frames, timesS } = recording;
  if (frames.length < 2) return ['single-frame'];
  const excess = beyondLimits(recording);
  if (excess) return ['beyond-limits', excess];
  const seen = frames.filter((frame) => frame !== null).length;
  if (seen < 2) return ['no-person'];
  const intervalS = coveredS(timesS) / (timesS.length - 1);
  if (seen < minPersonFrames || seen * intervalS < minPersonS)
    return ['too-short', `${seen} frames with a person`];
  return null;
}

/** What of the recording makes values less sure. */
const qualityOf = ({ tracks, scene, task }: Reading, model: LandmarkModel | null) => ({
  frameRateHz: tracks.rateHz,
  visibility: legVisibility(tracks, isTest(task) ? scene.view.nearSide : null),
  yawDeg: scene.view.yawDeg,
  noiseLegs: tracks.noiseLegs,
  landmarks: tracks.landmarks,
  left: scene.view.plane === 'sagittal' && model ? model.left : null,
});

/**
 * Everything that one recording shows, its times taken as they are. Deterministic: the same input gives the same result.
 * @param table the measures that are looked for
 * @returns the faults `single-frame`, `no-person`, `too-short` or `too-few-steps` where there is nothing to assess;
 *   `beyond-limits`, `not-a-body` or `picture-turned` where it must not be.
 */
export function assessAsTimed(
  input: AssessInput,
  table: MeasureTable = measureDefinitions,
): Result<Assessment> {
  const { edits = noEdits, onProgress } = input;
  const asEdited = editedRecording(input.recording, edits);
  const fault = unreadable(asEdited.recording);
  if (fault) return failed(fault[0], fault[1]);
  const { recording, doubt } = plausible(asEdited.recording);
  if (doubt) return failed(doubt.code, doubt.detail);
  const { frames, timesS, context = {} } = recording;

  const model = context.landmarks === 'markers' ? null : modelOf(input.pose.model);
  const reading = read({ ...asEdited, recording }, edits, model, onProgress);
  const { tracks, task, walking, scene, walk, speed, series, test } = reading;
  const tooSlowForGait = walking && tracks.rateHz < minGaitRateHz;
  if (walking && !tooSlowForGait && reading.heelStrikes < minHeelStrikes)
    return failed('too-few-steps', `${reading.heelStrikes} heel strikes`);

  onProgress?.('measures');
  const { ageYears, sex, heightM } = context;
  const norms = { speed, ageYears, sex };
  const child = isChild(norms);
  const drawn = reading.curves.filter((curve) => isPossibleCurve(curve.id, curve.mean));
  const curves = child ? drawn : withExpected(drawn, speed);
  const { cycles } = walk;
  const findings = findAll(
    table,
    { view: scene.view, task, tooSlowForGait, cameraMoves: tracks.ground !== null },
    { ...reading, walk: walkTimes(walk), cycles: cycles.length, curves },
  );
  const strideS = cycles.length ? mean(cycles.map((c) => c.endS - c.startS)) : null;
  const measures = judge(findings, { table, norms, quality: qualityOf(reading, model), strideS });

  const summary = summarizeEdits(edits, timesS, walk.excluded);
  const passes = scene.passes.map(({ startS, endS, travel }) => ({ startS, endS, travel }));
  const phases = phasesOf(table, test.repetitions);
  const what = { kind: task, chosenBy: context.task ? ('user' as const) : ('detected' as const) };
  const timeline = { view: scene.view, cycles, series, phases };
  onProgress?.('patterns');
  const patternContext: PatternContext = {
    measures: measures.map((measure) => ({ measure, norms, plane: scene.view.plane })),
    momentOf: (measure, side) => instantOf(timeline, measure, side)?.timeS ?? null,
    recorded: recordedNeeds({ task: what, view: scene.view, passes, measures }),
    answers: null,
  };
  const filmed = {
    ...{ tracks, view: scene.view, passes, rollDeg: reading.rollDeg, task, cycles, isChild: child },
    cuts: cutsOf(recording).length,
    cameraMoves: tracks.ground !== null,
    frames: frames.length,
    framesWithPerson: frames.filter((frame) => frame !== null).length,
  };
  return ok({
    schema: assessmentSchemaId,
    app: { version: input.appVersion, coreRevision },
    source: input.source,
    pose: input.pose,
    subject: { ageYears: ageYears ?? null, sex: sex ?? null, heightM: heightM ?? null },
    task: what,
    view: scene.view,
    passes,
    events: walk.events,
    cycles,
    phases,
    dimensionlessSpeed: speed,
    measures,
    curves,
    series,
    patterns: patternRules.map((rule) => readPattern(rule, patternContext)),
    quality: [
      ...qualityNotes(filmed),
      ...measureNotes(measures, table),
      ...outlineNotes(phases),
      ...(summary ? [editNote(summary)] : []),
      ...engineNotes(input.pose),
    ],
    ...(summary ? { edited: summary } : {}),
    timing: input.timing,
  });
}
