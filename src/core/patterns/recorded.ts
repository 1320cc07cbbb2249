import { isMeasured, type Assessment, type PatternNeed } from '../assessment';
import type { MeasureId } from '../measures/measures';
import { sides, type Side } from '../recording/skeleton';

type Recorded = Pick<Assessment, 'task' | 'view' | 'passes' | 'measures'>;

/** Of a test that is done once a side: the measure that is there when the side was done. */
const oneSided: Partial<Record<PatternNeed['task'], MeasureId>> = {
  'single-leg-stance': 'single-leg-hold',
  'standing-hip-extension': 'hip-extension-standing',
};

function sidesOf({ task, view, passes, measures }: Recorded): readonly (Side | null)[] {
  const measure = oneSided[task.kind];
  if (measure)
    return sides.filter((side) => measures.some((m) => m.id === measure && m.side === side && isMeasured(m)));
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
