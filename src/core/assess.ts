import {
  assessmentSchemaId,
  type Assessment,
  type GaitCycle,
  type GaitEvent,
  type Measure,
  type MissingCode,
  type Phase,
  type PoseInfo,
  type QualityNote,
  type SourceInfo,
  type Timing,
} from './assessment';
import { angleSeries, deviationFindings, meanCurves } from './walking/curves';
import { anglesOfPasses, cyclesByPass } from './walking/cycle-reader';
import { findCycles, inWalkingOrder, isRunning } from './walking/cycles';
import {
  editedEvents,
  editedRecording,
  editNote,
  summarizeEdits,
  withoutExcluded,
  type EditedRecording,
} from './tracks/apply-edits';
import { noEdits, type Edits } from './recording/edits';
import { findEvents } from './walking/events/events';
import { failed, ok, type Result } from './fault';
import { frontFindings } from './walking/front-strides';
import { withOffAxis } from './scene/front-plane';
import { isSample, type Finding } from './measures/findings';
import { gaitFindings, normalisedSpeed } from './walking/gait';
import { instantOf } from './measures/moment';
import { kept } from './signal/kept';
import type { KeypointsRecording } from './recording/keypoints';
import { measureDefinitions, measureIds, type MeasureId } from './measures/measures';
import { reasonByView } from './measures/missing';
import { expectedOf, flagOf, isChild } from './measures/norms';
import { backFindings } from './outline/back-findings';
import { estimateError } from './outline/estimate';
import { beyondLimits, coveredS } from './plausible/limits';
import { plausible } from './plausible/plausible';
import { isPossible, isPossibleCurve } from './measures/possible';
import { patternRules } from './patterns/catalogue';
import { readPattern, type PatternContext } from './patterns/engine';
import { recordedNeeds } from './patterns/recorded';
import { legVisibility, minGaitRateHz, qualityNote, qualityNotes } from './quality';
import { coreRevision } from './revision';
import { estimateRollDeg, levelled, smallestRollDeg } from './scene/roll';
import { scaleOf } from './scene/scale';
import { readScene, wholeClip, type Scene } from './scene/scene';
import { relativeSpeed } from './scene/speed';
import { otherSide, sides, type Side } from './recording/skeleton';
import { standingFindings, stillFrames } from './standing/standing';
import { readBody } from './tasks/body';
import { detectTask, minHeelStrikes } from './tasks/detect';
import { isTest, readTest } from './tasks/tests';
import { cleanTracks, type CleanTracks } from './tracks/tracks';
import { gradeOf, plusMinus } from './measures/uncertainty';
import { mean } from './signal/statistics';

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
  readonly onProgress?: ((stage: AssessStage) => void) | undefined;
}

/** What `assess` does, in this order; a camera that is not level takes it back to the tracks once. */
export type AssessStage = 'tracks' | 'scene' | 'events' | 'body' | 'measures' | 'patterns';
type OnProgress = AssessInput['onProgress'];

/** A person seen for less than this cannot be assessed. */
const minPersonS = 1;
const minPersonFrames = 12;

interface Walk {
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Left out by hand. */
  readonly excluded: readonly GaitCycle[];
  readonly relativeSpeed: number | null;
}

const noWalk: Walk = { events: [], cycles: [], excluded: [], relativeSpeed: null };

/** Nothing is measured on a pass that is walked backwards. */
const forwardPasses = kept((scene: Scene) => scene.passes.filter((pass) => pass.travel !== 'backward'));

// What no correction of an event changes.
const levelledOnce = kept(levelled);
const sceneOnce = kept((recording: KeypointsRecording, tracks: CleanTracks) =>
  withOffAxis(tracks, readScene(recording, tracks)),
);
const eventsOnce = kept(findEvents);
const speedOnce = kept(relativeSpeed);
const stillOnce = kept(stillFrames);
const wholeOnce = kept(wholeClip);
const bodyOnce = kept(readBody);
const anglesOnce = kept(anglesOfPasses);
const seriesOnce = kept(angleSeries);

function readWalk(tracks: CleanTracks, scene: Scene, edits: Edits): Walk {
  if (tracks.rateHz < minGaitRateHz) return noWalk;
  const passes = forwardPasses(scene);
  const found = eventsOnce(tracks.forEvents, passes);
  const events = editedEvents(isRunning(found) ? found : inWalkingOrder(found, passes), edits);
  const cycles = withoutExcluded(findCycles(events, passes), edits);
  return { events, ...cycles, relativeSpeed: speedOnce(tracks, passes) };
}

interface Reading {
  readonly recording: KeypointsRecording;
  readonly tracks: CleanTracks;
  readonly scene: Scene;
  readonly walk: Walk;
  /** Roll of the camera that was taken out; null where there was none worth it. */
  readonly rollDeg: number | null;
}

function read(
  edited: EditedRecording,
  edits: Edits,
  rollDeg: number | null,
  onProgress: OnProgress,
): Reading {
  const { recording, framesUnswapped } = edited;
  onProgress?.('tracks');
  const tracks = cleanTracks(recording, framesUnswapped);
  onProgress?.('scene');
  const scene = sceneOnce(recording, tracks);
  onProgress?.('events');
  return { recording, tracks, scene, walk: readWalk(tracks, scene, edits), rollDeg };
}

/** Reads the recording, and once more turned level where the floor shows that the camera was not. */
function readLevel(edited: EditedRecording, edits: Edits, onProgress: OnProgress): Reading {
  const first = read(edited, edits, null, onProgress);
  const rollDeg = estimateRollDeg(first.tracks, first.scene.passes, first.walk.events);
  if (rollDeg === null || Math.abs(rollDeg) < smallestRollDeg) return first;
  return read({ ...edited, recording: levelledOnce(edited.recording, rollDeg) }, edits, rollDeg, onProgress);
}

/** What has to stand beside an estimate of the pelvic tilt. */
function tiltNotes(measures: readonly Measure[]): QualityNote[] {
  const tilt = measures.find((m) => m.id === 'pelvic-tilt-estimate');
  if (!tilt || !('changePlusMinus' in tilt) || tilt.changePlusMinus === undefined) return [];
  return [qualityNote('info', 'tilt-estimate', { changePlusMinus: tilt.changePlusMinus })];
}

/** Where a test is meant to watch the outline of the back and could not in any repetition that counts. */
function outlineNotes(phases: readonly Phase[]): QualityNote[] {
  const watched = phases.filter((p) => p.rejected === null && p.outlineSeen !== undefined);
  if (watched.length === 0 || watched.some((p) => p.outlineSeen)) return [];
  return [qualityNote('info', 'trunk-watched-alone')];
}

/** Every measure, once a side where it has sides. */
function slots(): { id: MeasureId; side: Side | null }[] {
  return measureIds.flatMap((id) =>
    (measureDefinitions[id].sided ? sides : [null]).map((side) => ({ id, side })),
  );
}

/**
 * Everything that one recording shows. Deterministic: the same input gives the same result.
 * @returns the faults `single-frame`, `no-person`, `too-short` or `too-few-steps` where there is nothing to assess;
 *   `beyond-limits`, `not-a-body` or `picture-turned` where it must not be.
 */
export function assess(input: AssessInput): Result<Assessment> {
  const edits = input.edits ?? noEdits;
  const asEdited = editedRecording(input.recording, edits);
  const { onProgress } = input;
  if (asEdited.recording.frames.length < 2) return failed('single-frame');
  const excess = beyondLimits(asEdited.recording);
  if (excess) return failed('beyond-limits', excess);
  const given = asEdited.recording;
  const seen = given.frames.filter((frame) => frame !== null).length;
  if (seen < 2) return failed('no-person');
  const intervalS = coveredS(given.timesS) / (given.timesS.length - 1);
  if (seen < minPersonFrames || seen * intervalS < minPersonS)
    return failed('too-short', `${seen} frames with a person`);
  const { recording: original, doubt } = plausible(given);
  if (doubt) return failed(doubt.code, doubt.detail);
  const edited = { ...asEdited, recording: original };

  const reading = readLevel(edited, edits, onProgress);
  const { recording, tracks, walk, rollDeg } = reading;
  onProgress?.('body');
  const still = stillOnce(tracks);
  const inPlace = wholeOnce(recording, reading.scene);
  const body = bodyOnce(recording, tracks, inPlace);
  const chosen = recording.context?.task ?? null;
  const kind = chosen ?? detectTask(body, reading.scene, walk, still);
  const walking = kind === 'walking';
  const test = readTest(kind, body);
  const scene = isTest(kind) ? inPlace : reading.scene;
  const strikes = walk.events.filter((e) => e.kind === 'heel-strike').length;
  if (walking && tracks.rateHz >= minGaitRateHz && strikes < minHeelStrikes)
    return failed('too-few-steps', `${strikes} heel strikes`);

  onProgress?.('measures');
  const shown = walking ? walk : noWalk;
  const { legM, speed } = scaleOf(recording.context, scene.passes, shown.relativeSpeed);
  const walkInput = {
    tracks,
    passes: forwardPasses(scene),
    ...shown,
    legM,
  };
  const angles = anglesOnce(tracks, walkInput.passes);
  const cycles = cyclesByPass(angles, shown.cycles);
  const { ageYears, sex } = recording.context ?? {};
  const child = isChild({ speed, ageYears });
  const allCurves = walking ? meanCurves(cycles, speed, !child) : [];
  const curves = allCurves.filter((curve) => isPossibleCurve(curve.id, curve.mean));
  const findings: Finding[] = walking
    ? [
        ...gaitFindings(walkInput, cycles),
        ...frontFindings(walkInput),
        ...deviationFindings(curves, cycles),
        ...(speed === null ? [] : [normalisedSpeed(speed, shown.cycles.length)]),
      ]
    : kind === 'standing'
      ? [
          ...standingFindings(tracks, scene, still),
          ...backFindings(recording, tracks, scene.passes[0]!, still),
        ]
      : [...test.findings];
  const strides = shown.cycles.map((c) => c.endS - c.startS);
  const strideS = strides.length ? mean(strides) : null;
  const quality = {
    frameRateHz: tracks.rateHz,
    visibility: legVisibility(tracks, isTest(kind) ? scene.view.nearSide : null),
    yawDeg: scene.view.yawDeg,
    noiseLegs: tracks.noiseLegs,
    landmarks: tracks.landmarks,
  };
  const measures = slots().map(({ id, side }) => toMeasure(id, side));

  function toMeasure(id: MeasureId, side: Side | null): Measure {
    const { ref, unit } = measureDefinitions[id];
    const lost = (code: MissingCode): Measure => ({
      id,
      ref,
      side,
      missing: { code },
    });
    const reason = reasonByView(id, scene.view, kind);
    if (reason) return lost(reason);
    if (walking && tracks.rateHz < minGaitRateHz) return lost('low-frame-rate');
    const finding = findings.find((f) => f.id === id && f.side === side);
    if (!finding) return lost('not-visible');
    if (!isSample(finding)) return lost(finding.missing);
    const grade = gradeOf(id, finding.far);
    if (grade === 'D') return lost('other-side');
    const error = plusMinus(id, finding, quality, strideS);
    const { value, n, smallerSide, forChange } = finding;
    const printed = [value, error, forChange ?? 0];
    if (!isPossible(id, value) || !printed.every(Number.isFinite)) return lost('implausible');
    const other = side && findings.find((f) => f.id === id && f.side === otherSide(side));
    const context = { speed, ageYears, sex, otherSide: other && isSample(other) ? other.value : null };
    const norm = expectedOf(id, context);
    return {
      id,
      ref,
      side,
      value,
      unit,
      plusMinus: error,
      ...(forChange === undefined ? {} : { forChange }),
      ...(id in estimateError
        ? { changePlusMinus: estimateError[id as keyof typeof estimateError].change }
        : {}),
      n,
      grade,
      ...(smallerSide ? { smallerSide } : {}),
      expected: norm,
      flag: flagOf(id, value, error, context),
    };
  }

  const summary = summarizeEdits(edits, original.timesS, shown.excluded);

  const task = { kind, chosenBy: chosen ? ('user' as const) : ('detected' as const) };
  const passes = scene.passes.map(({ startS, endS, travel }) => ({ startS, endS, travel }));
  const series = scene.view.plane === 'sagittal' ? seriesOnce(tracks, angles) : [];
  const timeline = { view: scene.view, cycles: shown.cycles, series, phases: test.phases };
  onProgress?.('patterns');
  const patternContext: PatternContext = {
    measures: measures.map((measure) => ({ measure, norms: { speed, ageYears, sex } })),
    momentOf: (measure, side) => instantOf(timeline, measure, side)?.timeS ?? null,
    recorded: recordedNeeds({ task, view: scene.view, passes, measures }),
    answers: null,
  };

  return ok({
    schema: assessmentSchemaId,
    app: { version: input.appVersion, coreRevision },
    source: input.source,
    pose: input.pose,
    task,
    view: scene.view,
    passes,
    events: shown.events,
    cycles: shown.cycles,
    phases: test.phases,
    dimensionlessSpeed: speed,
    measures,
    curves,
    series,
    patterns: patternRules.map((rule) => readPattern(rule, patternContext)),
    quality: [
      ...qualityNotes({
        tracks,
        view: scene.view,
        passes: scene.passes,
        rollDeg,
        task: kind,
        cycles: shown.cycles,
        isChild: child,
        frames: original.frames.length,
        framesWithPerson: original.frames.filter((frame) => frame !== null).length,
      }),
      ...tiltNotes(measures),
      ...outlineNotes(test.phases),
      ...(summary ? [editNote(summary)] : []),
    ],
    ...(summary ? { edited: summary } : {}),
    timing: input.timing,
  });
}
