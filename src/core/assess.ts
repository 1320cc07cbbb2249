import {
  assessmentSchemaId,
  type Assessment,
  type GaitCycle,
  type GaitEvent,
  type Measure,
  type PoseInfo,
  type SourceInfo,
  type Timing,
} from './assessment';
import { angleSeries, meanCurves } from './curves';
import { findCycles, findEvents, relativeSpeed } from './events';
import { failed, ok, type Result } from './fault';
import { frontFindings } from './front';
import { gaitFindings, isSample, type Finding } from './gait';
import type { KeypointsRecording, TaskKind } from './keypoints';
import { measureDefinitions, measureIds, type MeasureId } from './measures';
import { missing, reasonByView } from './missing';
import { dimensionlessSpeed, expectedOf, flagOf, legMetres } from './norms';
import { patternRules } from './patterns/catalogue';
import { readPattern } from './patterns/engine';
import { legVisibility, minGaitRateHz, qualityNotes } from './quality';
import { readScene, type Scene } from './scene';
import { sides, type Side } from './skeleton';
import { minStillS, standingFindings, stillFrames } from './standing';
import { cleanTracks, type Tracks } from './tracks';
import { gradeOf, plusMinus } from './uncertainty';

export interface AssessInput {
  readonly recording: KeypointsRecording;
  readonly source: SourceInfo;
  readonly pose: PoseInfo;
  /** The core has no clock: whoever calls it fills in coreMs and totalMs afterwards. */
  readonly timing: Timing;
  readonly appVersion: string;
}

/** A person seen for less than this cannot be assessed. */
const minPersonS = 1;
const minPersonFrames = 12;
/** Two steps are three heel strikes. */
const minHeelStrikes = 3;

interface Walk {
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  readonly relativeSpeed: number | null;
}

const noWalk: Walk = { events: [], cycles: [], relativeSpeed: null };

function readWalk(tracks: Tracks, scene: Scene): Walk {
  if (tracks.rateHz < minGaitRateHz) return noWalk;
  const events = findEvents(tracks, scene.passes);
  return {
    events,
    cycles: findCycles(events, scene.passes),
    relativeSpeed: relativeSpeed(tracks, scene.passes),
  };
}

/** Walking is stepping with both feet, or at least getting somewhere on one step; standing is a second of stillness. */
function detectTask(walk: Walk, scene: Scene, still: readonly number[], tracks: Tracks): TaskKind {
  const strikes = walk.events.filter((e) => e.kind === 'heel-strike');
  const bothFeet = sides.every((side) => strikes.some((e) => e.side === side));
  const travelled = scene.passes.some((pass) => pass.travel !== 'treadmill');
  const stillS = still.length / tracks.rateHz;
  if (stillS >= minStillS && still.length > 0.5 * tracks.timesS.length) return 'standing';
  if (bothFeet && strikes.length >= minHeelStrikes) return 'walking';
  if (strikes.length > 0 && travelled) return 'walking';
  return stillS >= minStillS ? 'standing' : 'unknown';
}

/** Every measure, once a side where it has sides. */
function slots(): { id: MeasureId; side: Side | null }[] {
  return measureIds.flatMap((id) =>
    (measureDefinitions[id].sided ? sides : [null]).map((side) => ({ id, side })),
  );
}

/**
 * Everything that one recording shows. Deterministic: the same input gives the same result.
 * @returns the faults `single-frame`, `no-person`, `too-short` or `too-few-steps` where there is nothing to assess.
 */
export function assess(input: AssessInput): Result<Assessment> {
  const { recording } = input;
  if (recording.frames.length < 2) return failed('single-frame');
  const personTimesS = recording.timesS.filter((_, i) => recording.frames[i] !== null);
  if (personTimesS.length < 2) return failed('no-person');
  const intervalS = (recording.timesS.at(-1)! - recording.timesS[0]!) / (recording.timesS.length - 1);
  if (personTimesS.length < minPersonFrames || personTimesS.length * intervalS < minPersonS)
    return failed('too-short', `${personTimesS.length} frames with a person`);

  const tracks = cleanTracks(recording);
  const scene = readScene(recording, tracks);
  const still = stillFrames(tracks);
  const chosen = recording.context?.task ?? null;
  const walk = readWalk(tracks, scene);
  const kind = chosen ?? detectTask(walk, scene, still, tracks);
  const walking = kind === 'walking';
  const strikes = walk.events.filter((e) => e.kind === 'heel-strike').length;
  if (walking && tracks.rateHz >= minGaitRateHz && strikes < minHeelStrikes)
    return failed('too-few-steps', `${strikes} heel strikes`);

  const heightM = recording.context?.heightM ?? null;
  const shown = walking ? walk : noWalk;
  const walkInput = {
    tracks,
    passes: scene.passes,
    ...shown,
    legM: heightM === null ? null : legMetres(heightM),
  };
  const findings: Finding[] = walking
    ? [...gaitFindings(walkInput), ...frontFindings(walkInput)]
    : kind === 'standing'
      ? standingFindings(tracks, scene, still)
      : [];
  const speed = shown.relativeSpeed === null ? null : dimensionlessSpeed(shown.relativeSpeed, heightM);
  const strides = shown.cycles.map((c) => c.endS - c.startS);
  const strideS = strides.length ? strides.reduce((a, b) => a + b, 0) / strides.length : null;
  const quality = {
    frameRateHz: tracks.rateHz,
    visibility: legVisibility(tracks),
    yawDeg: scene.view.yawDeg,
  };
  const measures = slots().map(({ id, side }) => toMeasure(id, side));

  function toMeasure(id: MeasureId, side: Side | null): Measure {
    const { ref, unit } = measureDefinitions[id];
    const lost = (code: Parameters<typeof missing>[0]): Measure => ({
      id,
      ref,
      side,
      missing: missing(code, id, side),
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
    const { value, n, smallerSide } = finding;
    const expected = expectedOf(id, { speed });
    return {
      id,
      ref,
      side,
      value,
      unit,
      plusMinus: error,
      n,
      grade,
      ...(smallerSide ? { smallerSide } : {}),
      expected,
      flag: flagOf(id, value, error, { speed }),
    };
  }

  return ok({
    schema: assessmentSchemaId,
    app: { version: input.appVersion },
    source: input.source,
    pose: input.pose,
    task: { kind, chosenBy: chosen ? 'user' : 'detected' },
    view: scene.view,
    passes: scene.passes.map(({ startS, endS, travel }) => ({ startS, endS, travel })),
    events: shown.events,
    cycles: shown.cycles,
    measures,
    curves: walking ? meanCurves(walkInput) : [],
    series: scene.view.plane === 'sagittal' ? angleSeries(tracks, scene.passes) : [],
    patterns: patternRules.map((rule) => readPattern(rule, { measures, speed })),
    quality: qualityNotes({
      tracks,
      view: scene.view,
      task: kind,
      cycles: shown.cycles,
      frames: recording.frames.length,
      framesWithPerson: personTimesS.length,
    }),
    timing: input.timing,
  });
}
