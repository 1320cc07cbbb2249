import type { Missing } from '../assessment';
import type { MissingCode } from '../missing-code';
import { recordOf, type MeasureId, type MeasureTable } from './measures';
import type { Side } from '../recording/skeleton';
import type { Language } from '../text/language';
import { textsIn } from '../text/texts';

/** Why a measure has no value, in words a person can act on. */
export function missing(
  code: MissingCode,
  id: MeasureId,
  side: Side | null,
  language: Language,
  table?: MeasureTable,
): Missing {
  const { view, task } = recordOf(id, table);
  return { code, text: textsIn(language).missing[code]({ id, side, view, task }) };
}
