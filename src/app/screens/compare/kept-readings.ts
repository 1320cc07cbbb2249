import { coreRevision, ok, readSession, type Assessment, type Measure, type Result } from '../../../core';
import type { LibraryState } from '../../state/library.svelte';
import type { MeasuringClient } from '../../../work';

/** A kept session as one reading, for a comparison. */
export interface Reading {
  readonly personName: string;
  readonly startedMs: number;
  /** Measures as read across the recordings of that day. */
  readonly measures: readonly Measure[];
}

/**
 * Kept sessions, oldest first; those in which no recording could be read are left out. What an older core measured is
 * measured again, so that a change is one of the person and not of the program.
 */
export async function readKept(
  library: LibraryState,
  ids: readonly string[],
  client: MeasuringClient,
): Promise<Result<Reading[]>> {
  const readings: Reading[] = [];
  for (const id of ids) {
    const opened = await library.openSession(id);
    if (!opened.ok) return opened;
    const { person, session, recordings } = opened.value;
    const read: { id: string; assessment: Assessment }[] = [];
    for (const { record, result } of recordings) {
      if (!result.ok) continue;
      const { assessment, edits, needsMeasuring } = result.value;
      if (!needsMeasuring && assessment.app.coreRevision === coreRevision)
        read.push({ id: record.id, assessment });
      else {
        const again = await client.measure(result.value, { context: {}, edits });
        if (again.ok) read.push({ id: record.id, assessment: again.value.result.assessment });
      }
    }
    if (read.length === 0) continue;
    const joined = readSession({ recordings: read, answers: session.answers });
    readings.push({
      personName: person.name,
      startedMs: session.startedMs,
      measures: joined.measures.map(({ measure }) => measure),
    });
  }
  return ok(readings.toSorted((a, b) => a.startedMs - b.startedMs));
}
