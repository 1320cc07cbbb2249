import type { Phase } from '../assessment';
import type { MissingCode } from '../missing-code';
import type { TaskKind } from '../recording/task-kind';
import { sides, type Side } from '../recording/skeleton';
import type { Repetition } from '../tasks/reading';
import type { View } from '../timeline';
import { gap, type Found } from './found';
import type { Material } from './material';
import { idsOf, recordOf, type MeasureId, type MeasureTable } from './measures';
import type { MeasureRecord } from './record';

/** What a recording shows of every measure. */

export interface Finding {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly found: Found;
}

/** What a recording can show, by what was filmed. */
export interface Filmed {
  readonly view: View;
  readonly task: TaskKind;
  /** Too few frames a second for a walk. */
  readonly tooSlowForGait: boolean;
  readonly cameraMoves: boolean;
}

/** The reason that applies before anything is computed; null when view and task fit. */
function reasonByView(
  record: MeasureRecord,
  { view, task, tooSlowForGait, cameraMoves }: Filmed,
): MissingCode | null {
  if (record.task !== task) return 'other-task';
  if (record.grade === 'D') return 'cannot-be-seen';
  if (record.view !== 'any' && record.view !== view.plane) return 'other-view';
  if (record.stillCamera && cameraMoves) return 'camera-moves';
  return tooSlowForGait ? 'low-frame-rate' : null;
}

/** Every measure of the table, once a side where it has sides, in its order. */
export function findAll(table: MeasureTable, filmed: Filmed, given: Omit<Material, 'found'>): Finding[] {
  const known = new Map<string, Found>();
  const found = (id: string, side: Side | null): Found => {
    const key = `${id}/${side}`;
    const before = known.get(key);
    if (before) return before;
    const record = table[id]!;
    const reason = reasonByView(record, filmed);
    const now = reason ? gap(reason) : (record.find?.(material, side) ?? gap('cannot-be-seen'));
    known.set(key, now);
    return now;
  };
  const material: Material = { ...given, found };
  return idsOf(table).flatMap((id) =>
    (recordOf(id, table).sided ? sides : [null]).map((side) => ({ id, side, found: found(id, side) })),
  );
}

/** The repetitions with the measures that they alone show. */
export function phasesOf(table: MeasureTable, repetitions: readonly Repetition[]): Phase[] {
  const idOf = (phase: string, name: string) =>
    idsOf(table).filter((id) => {
      const made = recordOf(id, table).repetitionValue;
      return made?.phase === phase && made.name === name;
    });
  return repetitions.map(({ stretch, shows }) => ({
    ...stretch,
    values: Object.entries(shows).flatMap(([name, value]) =>
      idOf(stretch.kind, name).map((id) => ({ id, value })),
    ),
  }));
}
