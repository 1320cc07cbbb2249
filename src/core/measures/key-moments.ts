import { sides, type Side } from '../recording/skeleton';
import type { TaskKind } from '../recording/task-kind';
import { tasks } from '../tasks/tasks';
import type { KeyFrameKind } from '../timeline';
import type { Assessment } from '../assessment';
import { measureDefinitions, measureIds, type MeasureId } from './measures';
import { instantOf, repetitionInTheMiddle } from './moment';

/** A moment worth a picture, and the measure that it shows. */
export interface KeyMoment {
  readonly kind: KeyFrameKind;
  readonly side: Side | null;
  readonly measure: MeasureId;
  /** Seconds of the container; null for a stand, all of which looks alike. */
  readonly timeS: number | null;
}

type Filmed = Pick<Assessment, 'task' | 'view' | 'passes' | 'cycles' | 'series' | 'phases'>;

/** In the order of a gait cycle. */
const walkKinds: readonly KeyFrameKind[] = ['heel-strike', 'mid-stance', 'terminal-stance', 'swing'];

/** @param view null: whatever the view */
const measureOf = (
  kind: KeyFrameKind,
  task: TaskKind,
  view: 'sagittal' | 'frontal' | null,
): MeasureId | null =>
  measureIds.find((id) => {
    const record = measureDefinitions[id];
    const isSeen = view === null || record.view === 'any' || record.view === view;
    return record.keyFrame === kind && record.task === task && isSeen;
  }) ?? null;

function ofWalk(assessment: Filmed): KeyMoment[] {
  const { plane, nearSide } = assessment.view;
  const fromFront = plane === 'frontal' || nearSide === null;
  const bothNear = assessment.passes.some(({ travel }) => travel !== assessment.passes[0]!.travel);
  const shown = sides.filter((side) => fromFront || side === nearSide || bothNear);
  return shown.flatMap((side) =>
    walkKinds.flatMap((kind): KeyMoment[] => {
      const measure = measureOf(kind, 'walking', fromFront ? 'frontal' : 'sagittal');
      const instant = measure && instantOf(assessment, measure, side);
      return measure && instant ? [{ kind, side, measure, timeS: instant.timeS }] : [];
    }),
  );
}

/** The moments of a recording that are worth a picture; none where nothing was recognised. */
export function keyMoments(assessment: Filmed): KeyMoment[] {
  const { view, task } = assessment;
  const facing = view.plane === 'frontal' ? 'frontal' : 'sagittal';
  if (task.kind === 'walking' || task.kind === 'running') return ofWalk(assessment);
  if (task.kind === 'standing') {
    const measure = measureOf('standing', 'standing', facing);
    const side = facing === 'frontal' ? null : view.nearSide;
    return measure ? [{ kind: 'standing', side, measure, timeS: null }] : [];
  }
  const { test } = tasks[task.kind];
  const measure = test && measureOf(test.keyFrame.kind, task.kind, null);
  if (!test || !measure) return [];
  const { kind, phase, at, of } = test.keyFrame;
  const shown = of === 'each' ? sides : [of === 'near' ? (view.nearSide ?? 'right') : null];
  return shown.flatMap((side): KeyMoment[] => {
    const timeS = repetitionInTheMiddle(assessment, { phase, at: [at] }, measure, side);
    return timeS === null ? [] : [{ kind, side, measure, timeS }];
  });
}
