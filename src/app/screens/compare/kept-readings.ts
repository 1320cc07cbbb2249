import { ok, readSession, type Assessment, type Language, type Result } from '../../../core';
import { sessionAsOne } from '../../../report';
import type { LibraryState } from '../../state/library.svelte';
import { coreVersion, reassess } from '../../state/reassess';

/** A kept session as one reading, for a comparison. */
export interface Reading {
  readonly personName: string;
  readonly startedMs: number;
  /** Measures as read across the recordings of that day. */
  readonly assessment: Assessment;
}

/**
 * Kept sessions, oldest first; those in which no recording could be read are left out. What another version measured is
 * measured again, so that a change is one of the person and not of the program.
 */
export async function readCourse(
  library: LibraryState,
  ids: readonly string[],
  language: Language,
): Promise<Result<Reading[]>> {
  const readings: Reading[] = [];
  for (const id of ids) {
    const opened = await library.openSession(id);
    if (!opened.ok) return opened;
    const { person, session, recordings } = opened.value;
    const read = recordings.flatMap(({ record, result }) => {
      if (!result.ok) return [];
      const { assessment, edits, needsMeasuring } = result.value;
      if (!needsMeasuring && assessment.app.version === coreVersion) return [{ id: record.id, assessment }];
      const again = reassess(result.value, {}, edits, language);
      return again.ok ? [{ id: record.id, assessment: again.value.assessment }] : [];
    });
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
