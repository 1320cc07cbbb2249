import * as v from 'valibot';
import { failed, ok, type Result } from '../core';
import { newFileName, packJson, writeFile } from './files';
import type { LibraryDatabase } from './migrations';
import {
  filedRecordingSchema,
  type FiledRecording,
  type Person,
  type StoredRecording,
  type StoredSession,
} from './records';
import { resultText, type RecordingResult } from './result';
import { discard, discardAll, inTransaction, whileWriting } from './writing';

/** One recording on its way in: `clip` is written only where it is given. */
export interface RecordingToKeep {
  readonly record: StoredRecording;
  readonly result: RecordingResult;
  readonly clip: File | null;
}

export interface SessionToKeep {
  readonly person: Person;
  readonly session: StoredSession;
  /** What is written, anew or for the first time. A recording of the stored session that is named nowhere here goes. */
  readonly recordings: readonly RecordingToKeep[];
  /** Ids of recordings of the stored session that stay as they lie there. */
  readonly untouched: readonly string[];
  /** `savedMs` of the stored state that this one goes back to; null: the session is new to the library. */
  readonly openedMs: number | null;
}

/** What now lies in the library: the person under the name it has there, the session with its new `savedMs`. */
export interface Kept {
  readonly person: Person;
  readonly session: StoredSession;
}

interface Staged {
  readonly record: StoredRecording;
  readonly result: string;
  readonly clip: string | null;
}

/** Writes the files of a recording beside what is in force. @throws DOMException */
async function stage(
  { record, result, clip }: RecordingToKeep,
  written: [id: string, name: string][],
): Promise<Staged> {
  const write = async (kind: 'result' | 'clip', content: Blob) => {
    const name = newFileName(kind);
    written.push([record.id, name]);
    await writeFile(record.id, name, content);
    return name;
  };
  const resultName = await write('result', await packJson(await resultText(result)));
  if (!clip) return { record, result: resultName, clip: null };
  // A clip that another tab deleted from the library cannot be read any more; what was measured is kept without it.
  const isReadable = await clip
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
  const clipName = isReadable ? await write('clip', clip) : null;
  return { record, result: resultName, clip: clipName };
}

/**
 * Keeps a session, or keeps it anew. Clips that were kept before stay, and so does the name that the person has in the
 * library.
 * @returns the faults `save-stale` (the library holds a state that this one does not go back to), `save-deleted`, those of
 * the storage
 */
export async function keepSession(database: LibraryDatabase, kept: SessionToKeep): Promise<Result<Kept>> {
  const written: [id: string, name: string][] = [];
  const replaced: [id: string, name: string][] = [];
  const gone: string[] = [];
  const result = await whileWriting(async (): Promise<Result<Kept>> => {
    try {
      const staged: Staged[] = [];
      for (const recording of kept.recordings) staged.push(await stage(recording, written));
      const switched = await inTransaction(database, async (transaction) => {
        const [people, sessions, recordings] = [
          transaction.objectStore('people'),
          transaction.objectStore('sessions'),
          transaction.objectStore('recordings'),
        ];
        const [person, session] = [await people.get(kept.person.id), await sessions.get(kept.session.id)];
        if (kept.openedMs !== null && (!person || !session)) return failed('save-deleted');
        if ((session?.savedMs ?? null) !== kept.openedMs) return failed('save-stale');
        if (session && session.personId !== kept.person.id) return failed('save-stale', 'another person');
        const now: Kept = {
          person: person ?? kept.person,
          session: { ...kept.session, savedMs: Math.max(kept.session.savedMs, (session?.savedMs ?? -1) + 1) },
        };
        if (!person) await people.put(now.person);
        await sessions.put(now.session);
        const before = await recordings.index('session').getAll(now.session.id);
        for (const { record, result: resultName, clip } of staged) {
          const known = await recordings.get(record.id);
          if (known && known.sessionId !== now.session.id)
            return failed('save-stale', `recording ${record.id}`);
          await recordings.put({
            ...record,
            clip: clip ? record.clip : (known?.clip ?? null),
            files: { result: resultName, clip: clip ?? known?.files.clip ?? null },
          });
          if (known) replaced.push(...replacedFiles(known, clip !== null));
        }
        const stay = new Set([...kept.untouched, ...staged.map(({ record }) => record.id)]);
        for (const one of before) {
          const { id } = one;
          // What cannot be read no tab has shown: nobody took it out.
          if (stay.has(id) || !v.is(filedRecordingSchema, one)) continue;
          await recordings.delete(id);
          gone.push(id);
        }
        return ok(now);
      });
      if (!switched.ok) await discard(written);
      return switched;
    } catch (error) {
      await discard(written);
      throw error;
    }
  });
  if (!result.ok) return result;
  await discard(replaced);
  await discardAll(gone).catch(() => undefined);
  return result;
}

const replacedFiles = ({ id, files }: FiledRecording, withClip: boolean): [string, string][] => [
  [id, files.result],
  ...(withClip && files.clip ? [[id, files.clip] as [string, string]] : []),
];
