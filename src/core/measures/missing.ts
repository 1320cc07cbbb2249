import type { MissingCode } from '../missing-code';
import type { View } from '../timeline';
import type { TaskKind } from '../recording/keypoints';
import { measureDefinitions, type MeasureId } from './measures';

/** The reason that applies before anything is computed; null when view and task fit. */
export function reasonByView(id: MeasureId, view: View, task: TaskKind): MissingCode | null {
  const definition = measureDefinitions[id];
  if (definition.task !== task) return 'other-task';
  if (definition.grade === 'D') return 'cannot-be-seen';
  if (definition.view !== 'any' && definition.view !== view.plane) return 'other-view';
  return null;
}
