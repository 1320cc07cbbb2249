import { ok, readSession, type Measure, type Result } from '../../../core';
import type { LibraryState } from '../../state/library.svelte';
import { coreVersion, reassess } from '../../state/reassess';

/** A kept session as one reading, for a comparison. */
export interface Reading {
  readonly personName: string;
  readonly startedMs: number;
  /** Measures as read across the recordings of that day. */
  readonly measures: readonly Measure[];
}

/**
 * Kept sessions, oldest first; those in which no recording could be read are left out. What another version measured is
 * measured again, so that a change is one of the person and not of the program.
 */
export async function readCourse(library: LibraryState, ids: readonly string[]): Promise<Result<Reading[]>> {
  const readings: Reading[] = [];
  for (const id of ids) {
    const opened = await library.openSession(id);
    if (!opened.ok) return opened;
    const { person, session, recordings } = opened.value;
    const read = recordings.flatMap(({ record, result }) => {
      if (!result.ok) return [];
      const { assessment, edits, needsMeasuring } = result.value;
      if (!needsMeasuring && assessment.app.version === coreVersion) return [{ id: record.id, assessment }];
      const again = reassess(result.value, {}, edits);
      return again.ok ? [{ id: record.id, assessment: again.value.assessment }] : [];
    });
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
