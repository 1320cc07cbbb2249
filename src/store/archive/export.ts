import { failed, ok, type Result } from '../../core';
import { guarded } from '../faults';
import type { Library } from '../library';
import type { FiledRecording, StoredRecording } from '../records';
import { resultText } from '../result';
import { recordOf } from '../shelf';
import type { ToZip } from '../zip';
import { archiveSchemaId, clipName, indexName, resultName } from './format';

export interface Exported {
  readonly file: Blob;
  /** Names of recordings and clips that could not be read, and are not in the file. */
  readonly leftOut: readonly string[];
}

/**
 * @param withClips whether the clips that were kept go along
 * @returns the .zip, with everything that can be read, or the fault of the storage
 */
export async function exportPerson(
  library: Library,
  id: string,
  withClips: boolean,
): Promise<Result<Exported>> {
  const shelf = await library.shelf();
  if (!shelf.ok) return shelf;
  const person = shelf.value.people.find((one) => one.id === id);
  const sessions = shelf.value.sessions.filter(({ personId }) => personId === id);
  if (!person || sessions.length === 0) return failed('record-unreadable', 'this person has no session');
  const ids = new Set(sessions.map((session) => session.id));
  const filed = shelf.value.recordings.filter(({ sessionId }) => ids.has(sessionId));
  const leftOut: string[] = [];
  async function* parts(): AsyncGenerator<ToZip> {
    const recordings: StoredRecording[] = [];
    for (const recording of filed) {
      const packed = yield* partsOf(library, recording, withClips, leftOut);
      if (packed) recordings.push(packed);
    }
    const index = { schema: archiveSchemaId, person, sessions, recordings };
    yield { name: indexName, content: new Blob([JSON.stringify(index, null, 2)]), packed: true };
  }
  const { writeZip } = await import('../zip');
  return guarded(async () => ok({ file: await writeZip(parts()), leftOut }));
}

/** One recording after the other: only one is in memory. */
async function* partsOf(
  library: Library,
  filed: FiledRecording,
  withClips: boolean,
  leftOut: string[],
): AsyncGenerator<ToZip, StoredRecording | null> {
  const record = recordOf(filed);
  const result = await library.readResult(filed);
  if (!result.ok) {
    leftOut.push(record.name);
    return null;
  }
  const text = await resultText(result.value);
  yield { name: resultName(record.id), content: new Blob(text), packed: true };
  const clip = withClips ? await library.readClip(filed) : null;
  if (withClips && record.clip && !clip) leftOut.push(record.name);
  if (!clip) return { ...record, clip: null };
  yield { name: clipName(record.id), content: clip, packed: false };
  return record;
}
