import {
  isMeasured,
  type EditSummary,
  type GaitCycle,
  type Measure,
  type Phase,
  type PoseInfo,
  type QualityCode,
  type QualityNote,
  type QualityValues,
  type View,
} from './assessment';
import { recordOf, type MeasureTable } from './measures/measures';
import type { TaskKind } from './recording/keypoints';
import type { PassReading } from './scene/scene';
import { sides, type Side } from './recording/skeleton';
import { isTest } from './tasks/tasks';
import { legLandmarks, type Tracks } from './tracks/tracks';
import { mean } from './signal/statistics';

/** What about this recording limits the numbers; each note names what to do (clinical reference 5.4). */

export const minGaitRateHz = 20;
const fewCycles = 6;

/**
 * Mean visibility of the leg landmarks over the frames with a person, 0..1.
 * @param side the leg that is measured alone; null for both.
 */
export function legVisibility(tracks: Tracks, side: Side | null = null): number {
  const used = side ? legLandmarks[sides.indexOf(side)]! : legLandmarks.flat();
  const means = used.map((k) => {
    const { values, known } = tracks.visibility[k]!;
    const seen = [...values].filter((_, i) => known[i]);
    return seen.length ? mean(seen) : 0;
  });
  return mean(means);
}

export interface QualityInput {
  readonly tracks: Tracks;
  readonly view: View;
  /** Roll of the camera that was taken out, degrees; null for none. */
  readonly rollDeg: number | null;
  /** Places where the film is cut. */
  readonly cuts: number;
  /** Whether the camera moves so far that lengths and speed are lost. */
  readonly cameraMoves: boolean;
  readonly passes: readonly Pick<PassReading, 'travel'>[];
  readonly task: TaskKind;
  readonly cycles: readonly GaitCycle[];
  /** Norms are those of adults. */
  readonly isChild: boolean;
  readonly frames: number;
  readonly framesWithPerson: number;
}

export function qualityNotes({
  tracks,
  view,
  cuts,
  cameraMoves,
  passes,
  rollDeg,
  task,
  cycles,
  isChild,
  frames,
  framesWithPerson,
}: QualityInput): QualityNote[] {
  const notes: QualityNote[] = [];
  const add = <C extends QualityCode>(severity: QualityNote['severity'], code: C, ...values: NoteValues<C>) =>
    notes.push(qualityNote(severity, code, ...values));
  const walking = task === 'walking';
  const { rateHz } = tracks;
  if (task === 'unknown') add('refuse', 'task-unknown');
  if (passes.some((pass) => pass.travel === 'backward')) add('warn', 'backward');
  if (task === 'running') add('refuse', 'running');
  if (isTest(task)) {
    if (rateHz < minGaitRateHz) add('warn', 'frame-rate-low', { rateHz });
  } else if (rateHz < minGaitRateHz)
    add('refuse', 'frame-rate-too-low', { rateHz, minimumHz: minGaitRateHz });
  else if (walking && rateHz < 50) add('info', 'frame-rate', { rateHz });
  if (view.plane === 'oblique') add('refuse', 'oblique-view');
  else if (view.yawDeg !== null && view.yawDeg > 15) add('warn', 'camera-axis', { yawDeg: view.yawDeg });
  if (isChild) add('info', 'child');
  if (framesWithPerson < 0.9 * frames) add('info', 'person-absent', { found: framesWithPerson, frames });
  if (legVisibility(tracks, isTest(task) ? view.nearSide : null) < 0.7) add('warn', 'legs-uncertain');
  if (tracks.framesUnswapped > 0) add('info', 'sides-repaired', { frames: tracks.framesUnswapped });
  if (walking && view.plane === 'sagittal') {
    const [left, right] = sides.map((side) => cycles.filter((c) => c.side === side).length) as [
      number,
      number,
    ];
    if (Math.min(left, right) < fewCycles) add('warn', 'few-cycles', { left, right });
    if (view.nearSide) add('info', 'near-side', { side: view.nearSide });
  }
  if (rollDeg !== null) add('warn', 'camera-roll', { rollDeg });
  if (edgeShare(tracks) > 0.1) add('warn', 'picture-edge');
  if (cuts > 0) add('warn', 'film-cut', { cuts });
  if (cameraMoves) add('warn', 'camera-moves');
  return notes;
}

type NoteValues<C extends QualityCode> = C extends keyof QualityValues
  ? [values: QualityValues[C]]
  : [values?: undefined];

/** A note with the figures that it tells of. */
export const qualityNote = <C extends QualityCode>(
  severity: QualityNote['severity'],
  code: C,
  ...[values]: NoteValues<C>
): QualityNote => ({ code, severity, ...(values ? { values } : {}) });

/** Share of frames in which a foot or the head lies within 1 % of the picture's edge or outside. */
function edgeShare(tracks: Tracks): number {
  const points = [0, 29, 30, 31, 32];
  let touching = 0;
  let seen = 0;
  const [marginX, marginY] = [0.01 * tracks.widthPx, 0.01 * tracks.heightPx];
  for (let i = 0; i < tracks.timesS.length; i++) {
    const known = points.filter((k) => tracks.x[k]!.known[i]);
    if (known.length === 0) continue;
    seen++;
    const outside = known.some((k) => {
      const [x, y] = [tracks.x[k]!.values[i]!, tracks.y[k]!.values[i]!];
      return x < marginX || y < marginY || x > tracks.widthPx - marginX || y > tracks.heightPx - marginY;
    });
    if (outside) touching++;
  }
  return seen ? touching / seen : 0;
}

/** What has to stand beside some values. */
export function measureNotes(measures: readonly Measure[], table: MeasureTable): QualityNote[] {
  return measures.flatMap((measure) => {
    const { note } = recordOf(measure.id, table);
    if (!note || !isMeasured(measure) || measure.changePlusMinus === undefined) return [];
    return [qualityNote('info', note, { changePlusMinus: measure.changePlusMinus })];
  });
}

/** Where a test is meant to watch the outline of the back and could not in any repetition that counts. */
export function outlineNotes(phases: readonly Phase[]): QualityNote[] {
  const watched = phases.filter((p) => p.rejected === null && p.outlineSeen !== undefined);
  if (watched.length === 0 || watched.some((p) => p.outlineSeen)) return [];
  return [qualityNote('info', 'trunk-watched-alone')];
}

/** What went wrong while the clip was read: an engine that gave up and the one that went on. */
export const engineNotes = ({ engineChanges = [] }: PoseInfo): QualityNote[] =>
  engineChanges.map(({ timeS, from, to, reason }) =>
    qualityNote('info', 'engine-changed', { timeS, from, to, reason }),
  );

/** What was corrected by hand, as a note. */
export const editNote = (summary: EditSummary): QualityNote =>
  qualityNote('info', 'edited', {
    moved: summary.eventsMoved,
    added: summary.eventsAdded,
    deleted: summary.eventsDeleted,
    leftOut: summary.excludedCycles.length,
    pulled: summary.landmarksDragged,
    swapped: summary.framesSwapped,
    ...(summary.trim ? { fromS: summary.trim.startS, toS: summary.trim.endS } : {}),
  });
