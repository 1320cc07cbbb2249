import { failed, ok, type Result } from '../core';
import { newFileName, openForWriting, packJson, writeFile } from './files';
import type { LibraryDatabase } from './migrations';
import type { Person, StoredRecording, StoredSession } from './records';
import { resultText, type RecordingResult } from './result';
import { discard, inTransaction, whileWriting, type Writing } from './writing';

/** A recording that comes in from an archive. */
export interface Incoming {
  readonly record: StoredRecording;
  /** null: what was measured stays as it lies there, only the clip comes. */
  readonly readResult: (() => Promise<Result<RecordingResult>>) | null;
  /** Writes the clip; null: it has none, or the library has it. */
  readonly unpackClip: ((target: WritableStream<Uint8Array>) => Promise<Result<void>>) | null;
}

/** What an import puts into the library. It only ever adds and renews: what it does not name stays as it is. */
export interface Merge {
  /** Put where the library has no such person; one that it has keeps its name. */
  readonly person: Person;
  readonly sessions: readonly StoredSession[];
  readonly recordings: readonly Incoming[];
  /** The library as the user saw it when they agreed. */
  readonly seen: {
    readonly hasPerson: boolean;
    /** `savedMs`, null where there is none; of every session in `sessions`. */
    readonly sessions: ReadonlyMap<string, number | null>;
    /** Name of the result file, null where there is none; of every recording in `recordings`. */
    readonly recordings: ReadonlyMap<string, string | null>;
  };
}

interface Staged {
  readonly record: StoredRecording;
  readonly result: string | null;
  readonly clip: string | null;
}

async function stage(
  { record, readResult, unpackClip }: Incoming,
  written: [id: string, name: string][],
): Promise<Result<Staged>> {
  let resultName: string | null = null;
  if (readResult) {
    const result = await readResult();
    if (!result.ok) return result;
    resultName = newFileName('result');
    written.push([record.id, resultName]);
    await writeFile(record.id, resultName, await packJson(await resultText(result.value)));
  }
  if (!unpackClip) return ok({ record, result: resultName, clip: null });
  const clipName = newFileName('clip');
  written.push([record.id, clipName]);
  const unpacked = await unpackClip(await openForWriting(record.id, clipName));
  return unpacked.ok ? ok({ record, result: resultName, clip: clipName }) : unpacked;
}

/** Whether what the merge touches is still as the user saw it. */
async function isAsSeen(transaction: Writing, { person, seen }: Merge): Promise<boolean> {
  const there = (await transaction.objectStore('people').get(person.id)) !== undefined;
  if (there !== seen.hasPerson) return false;
  for (const [id, savedMs] of seen.sessions) {
    const session = await transaction.objectStore('sessions').get(id);
    if ((session?.savedMs ?? null) !== savedMs) return false;
    if (session && session.personId !== person.id) return false;
  }
  for (const [id, result] of seen.recordings) {
    const recording = await transaction.objectStore('recordings').get(id);
    if ((recording?.files.result ?? null) !== result) return false;
  }
  return true;
}

/**
 * Takes one person in, whole or not at all.
 * @returns `import-outdated` where the library changed since the user looked, the fault of the archive, or of the storage
 */
export async function mergePerson(database: LibraryDatabase, merge: Merge): Promise<Result<void>> {
  const written: [id: string, name: string][] = [];
  const replaced: [id: string, name: string][] = [];
  const result = await whileWriting(async (): Promise<Result<void>> => {
    try {
      const staged: Staged[] = [];
      for (const recording of merge.recordings) {
        const one = await stage(recording, written);
        if (!one.ok) {
          await discard(written);
          return one;
        }
        staged.push(one.value);
      }
      const switched = await inTransaction(database, async (transaction) => {
        if (!(await isAsSeen(transaction, merge))) return failed('import-outdated');
        if (!merge.seen.hasPerson) await transaction.objectStore('people').put(merge.person);
        for (const session of merge.sessions) await transaction.objectStore('sessions').put(session);
        const recordings = transaction.objectStore('recordings');
        for (const { record, result: resultName, clip } of staged) {
          const known = await recordings.get(record.id);
          const file = resultName ?? known?.files.result;
          if (file === undefined) return failed('import-outdated', `recording ${record.id}`);
          await recordings.put({
            ...record,
            clip: clip ? record.clip : (known?.clip ?? null),
            files: { result: file, clip: clip ?? known?.files.clip ?? null },
          });
          if (known && resultName) replaced.push([record.id, known.files.result]);
          if (known?.files.clip && clip) replaced.push([record.id, known.files.clip]);
        }
        return ok(undefined);
      });
      if (!switched.ok) await discard(written);
      return switched;
    } catch (error) {
      await discard(written);
      throw error;
    }
  });
  if (result.ok) await discard(replaced);
  return result;
}
