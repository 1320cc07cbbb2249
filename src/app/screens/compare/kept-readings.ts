import { coreRevision, ok, readSession, type Assessment, type Language, type Result } from '../../../core';
import { sessionAsOne } from '../../../report';
import type { LibraryState } from '../../state/library.svelte';
import type { MeasuringClient } from '../../../work';

/** A kept session as one reading, for a comparison. */
export interface Reading {
  readonly personName: string;
  readonly startedMs: number;
  /** Measures as read across the recordings of that day. */
  readonly assessment: Assessment;
}

/**
 * Kept sessions, oldest first; those in which no recording could be read are left out. What an older core measured is
 * measured again, so that a change is one of the person and not of the program.
 */
export async function readCourse(
  library: LibraryState,
  ids: readonly string[],
  language: Language,
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
        const again = await client.measure(result.value, { context: {}, edits, language });
        if (again.ok) read.push({ id: record.id, assessment: again.value.result.assessment });
      }
    }
    if (read.length === 0) continue;
    const joined = readSession({ recordings: read, answers: session.answers, language });
    readings.push({
      personName: person.name,
      startedMs: session.startedMs,
      assessment: sessionAsOne(joined),
    });
  }
  return ok(readings.toSorted((a, b) => a.startedMs - b.startedMs));
}
