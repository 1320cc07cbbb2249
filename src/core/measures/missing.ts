import type { Missing } from '../assessment';
import type { MissingCode } from '../missing-code';
import type { View } from '../timeline';
import type { TaskKind } from '../recording/keypoints';
import { measureDefinitions, type MeasureId } from './measures';
import type { Side } from '../recording/skeleton';
import type { Language } from '../text/language';
import { textsIn } from '../text/texts';

/** Why a measure has no value, in words a person can act on. */

export function missing(code: MissingCode, id: MeasureId, side: Side | null, language: Language): Missing {
  const { view, task } = measureDefinitions[id];
  return { code, text: textsIn(language).missing[code]({ id, side, view, task }) };
}

/** The reason that applies before anything is computed; null when view and task fit. */
export function reasonByView(id: MeasureId, view: View, task: TaskKind): MissingCode | null {
  const definition = measureDefinitions[id];
  if (definition.task !== task) return 'other-task';
  if (definition.grade === 'D') return 'cannot-be-seen';
  if (definition.view !== 'any' && definition.view !== view.plane) return 'other-view';
  return null;
}
