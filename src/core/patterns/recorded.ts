import { isMeasured, type Assessment, type PatternNeed } from '../assessment';
import { measureDefinitions } from '../measures/measures';
import { tasks } from '../tasks/tasks';
import { sides, type Side } from '../recording/skeleton';

type Recorded = Pick<Assessment, 'task' | 'view' | 'passes' | 'measures'>;

function sidesOf({ task, view, passes, measures }: Recorded): readonly (Side | null)[] {
  if (tasks[task.kind].test?.oneSided) {
    const done = measures.filter((m) => measureDefinitions[m.id].showsSideDone && isMeasured(m));
    return sides.filter((side) => done.some((m) => m.side === side));
  }
  if (task.kind !== 'walking' || view.plane !== 'sagittal') return [null];
  // Whoever faces the right edge of the picture shows the right side.
  return sides.filter((side) => view.nearSide === side || passes.some((pass) => pass.travel === side));
}

/** What a recording can stand for among the recordings that patterns ask for; nothing where the view is oblique. */
export function recordedNeeds(recording: Recorded): PatternNeed[] {
  const { plane } = recording.view;
  if (plane === 'oblique') return [];
  return sidesOf(recording).map((side) => ({ task: recording.task.kind, plane, side }));
}
