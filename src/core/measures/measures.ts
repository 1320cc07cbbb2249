import { front } from './front';
import type { MeasureRecord } from './record';
import { side } from './side';
import { standing } from './standing';
import { tests } from './tests';
import { times } from './times';

export type { Grade, MeasureGroup, MeasureRecord, MeasureUnit } from './record';

const records = { ...times, ...side, ...front, ...standing, ...tests };

export type MeasureId = keyof typeof records;

/** A table of records: the measures, or in a test some more. */
export type MeasureTable = Readonly<Record<string, MeasureRecord>>;

/** Every measure in the order in which it is listed. */
export const measureDefinitions: Readonly<Record<MeasureId, MeasureRecord>> = records;

export const idsOf = (table: MeasureTable): MeasureId[] => Object.keys(table) as MeasureId[];
export const measureIds = idsOf(measureDefinitions);

/** The record of an id. */
export const recordOf = (id: MeasureId, table: MeasureTable = measureDefinitions): MeasureRecord =>
  table[id]!;

/** Measures that are left minus right of another where a camera sees one side well: in a session the sides are joined. */
export const differenceOf: Readonly<Partial<Record<MeasureId, MeasureId>>> = Object.fromEntries(
  measureIds.flatMap((id) => {
    const { differenceOf: of, view } = recordOf(id);
    return of !== undefined && view === 'sagittal' ? [[id, of as MeasureId]] : [];
  }),
);
