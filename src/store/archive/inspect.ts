import { ok, type Result } from '../../core';
import type { Library } from '../library';
import type { Incoming, Merge } from '../merge';
import type { Person, StoredSession } from '../records';
import type { Shelf } from '../shelf';
import { comesIn, derivedId, isFree, standingOfRecording, standingOfSession, type Standing } from './plan';
import { readArchive, type Archive, type ArchivedRecording, type Problem } from './read';

export interface RecordingPreview {
  readonly name: string;
  readonly standing: Standing;
}
export interface SessionPreview {
  readonly startedMs: number;
  readonly standing: Standing;
  readonly recordings: readonly RecordingPreview[];
}

/** What an archive holds and what a yes would do; until then nothing in the library has changed. */
export interface ArchivePreview {
  /** As the archive names the person. */
  readonly name: string;
  /** The name of the person of this id in the library; null: nobody here has it. */
  readonly knownAs: string | null;
  /** Newest first. */
  readonly sessions: readonly SessionPreview[];
  readonly problems: readonly Problem[];
  /** Whether a yes would change anything. */
  readonly bringsAnything: boolean;
  /** What `importArchive` hands to the library. */
  readonly merge: Merge;
}

interface PlannedRecording extends RecordingPreview {
  readonly incoming: Incoming | null;
  readonly id: string;
  /** Name of the result file in the library. */
  readonly seen: string | null;
}
interface PlannedSession extends SessionPreview {
  /** null: it stays as it is here, whatever the archive says. */
  readonly put: StoredSession | null;
  readonly seenMs: number | null;
  readonly recordings: readonly PlannedRecording[];
}

/** Reads an archive completely and holds it against the library. Changes nothing. @returns the faults of `readArchive` */
export async function inspectArchive(library: Library, file: Blob): Promise<Result<ArchivePreview>> {
  const archive = await readArchive(file);
  if (!archive.ok) return archive;
  const shelf = await library.shelf();
  if (!shelf.ok) return shelf;
  const { person: archived, problems } = archive.value;
  const here = shelf.value.people.find(({ id }) => id === archived.id) ?? null;
  const person: Person =
    here ??
    (isFree(shelf.value, 'people', archived.id)
      ? archived
      : { ...archived, id: await derivedId('person', archived.id) });
  const sessions: PlannedSession[] = [];
  for (const session of archive.value.sessions.toSorted((a, b) => b.startedMs - a.startedMs))
    sessions.push(await planSession(library, shelf.value, archive.value, person, session));
  const merge = mergeOf(person, here !== null, sessions);
  return ok({
    name: archived.name,
    knownAs: here?.name ?? null,
    sessions: sessions.map(({ startedMs, standing, recordings }) => ({
      startedMs,
      standing,
      recordings: recordings.map(({ name, standing: its }) => ({ name, standing: its })),
    })),
    problems,
    bringsAnything: merge.sessions.length > 0,
    merge,
  });
}

/** Does what a preview said, after the user agreed. @returns the faults of `Library.mergePerson` */
export const importArchive = (library: Library, { merge }: ArchivePreview): Promise<Result<void>> =>
  library.mergePerson(merge);

async function planSession(
  library: Library,
  shelf: Shelf,
  archive: Archive,
  person: Person,
  session: StoredSession,
): Promise<PlannedSession> {
  const own = (id: string) => shelf.sessions.find((one) => one.id === id && one.personId === person.id);
  const isForeign = !own(session.id) && !isFree(shelf, 'sessions', session.id);
  const id = isForeign ? await derivedId(person.id, session.id) : session.id;
  const here = own(id) ?? null;
  const bySelf = standingOfSession(session, here);
  const standing = isForeign && bySelf === 'new' ? 'foreign' : bySelf;
  // A recording has no date of its own: it is as new as the state of its session.
  const isNewer = here !== null && session.savedMs > here.savedMs;
  const recordings: PlannedRecording[] = [];
  for (const recording of archive.recordings)
    if (recording.record.sessionId === session.id)
      recordings.push(await planRecording(library, shelf, recording, id, isNewer));
  const brings = recordings.some(({ incoming }) => incoming !== null);
  const archived = { ...session, id, personId: person.id };
  // A session that gets recordings is in a new state, so that a tab that has it open does not take them out again.
  const renewed = here && { ...here, savedMs: Math.max(here.savedMs + 1, session.savedMs) };
  const put = comesIn(standing) ? archived : brings ? renewed : null;
  return { startedMs: session.startedMs, standing, put, seenMs: here?.savedMs ?? null, recordings };
}

async function planRecording(
  library: Library,
  shelf: Shelf,
  archived: ArchivedRecording,
  sessionId: string,
  isSessionNewer: boolean,
): Promise<PlannedRecording> {
  const { record, readResult, unpackClip } = archived;
  const own = (id: string) => shelf.recordings.find((one) => one.id === id && one.sessionId === sessionId);
  const isForeign = !own(record.id) && !isFree(shelf, 'recordings', record.id);
  const id = isForeign ? await derivedId(sessionId, record.id) : record.id;
  const here = own(id) ?? null;
  const bySelf = await standingOfRecording(library, archived, here, isSessionNewer);
  const standing = isForeign && bySelf === 'new' ? 'foreign' : bySelf;
  const hasClip = here !== null && (await library.readClip(here)) !== null;
  const onlyClip = standing === 'adds-clip' && here;
  const incoming: Incoming | null = comesIn(standing)
    ? {
        record: onlyClip
          ? { ...here, clip: record.clip, thumbnail: here.thumbnail ?? record.thumbnail }
          : { ...record, id, sessionId },
        readResult: onlyClip ? null : readResult,
        unpackClip: hasClip ? null : unpackClip,
      }
    : null;
  return { name: record.name, standing, incoming, id, seen: here?.files.result ?? null };
}

function mergeOf(person: Person, hasPerson: boolean, sessions: readonly PlannedSession[]): Merge {
  const put = sessions.flatMap((session) => (session.put ? [{ ...session, put: session.put }] : []));
  const coming = put.flatMap(({ recordings }) => recordings.filter(({ incoming }) => incoming !== null));
  return {
    person,
    sessions: put.map((session) => session.put),
    recordings: coming.flatMap(({ incoming }) => incoming ?? []),
    seen: {
      hasPerson,
      sessions: new Map(put.map((session) => [session.put.id, session.seenMs])),
      recordings: new Map(coming.map(({ id, seen }) => [id, seen])),
    },
  };
}
