import { deleteDB, openDB } from 'idb';
import { expect } from 'vitest';
import type { Result } from '../../../src/core';
import { Library, type RecordingToKeep, type SessionToKeep } from '../../../src/store';
import { databaseName } from '../../../src/store/database';
import { exampleResult } from '../app/example';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}
export const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.fault.code);

const folder = async () => navigator.storage.getDirectory();

/** A browser that never saw the page. */
export async function emptyStorage(): Promise<void> {
  await deleteDB(databaseName);
  const root = await folder();
  await root.removeEntry('recordings', { recursive: true }).catch(() => undefined);
}

/** `s1-a/result` for `s1-a/result-0a1b….json.gz`: what a file is, without the part of its name that is drawn by lot. */
export const kindsOf = (files: Record<string, number>): string[] =>
  Object.keys(files)
    .map((name) => name.replace(/-[0-9a-f]{20}(\.json\.gz)?$/, ''))
    .sort();

/** Names of all files in the private file system, with their sizes. */
export async function filesThere(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const recordings = await (await folder()).getDirectoryHandle('recordings', { create: true });
  for await (const [id, handle] of recordings.entries())
    for await (const [name, file] of (handle as FileSystemDirectoryHandle).entries())
      found[`${id}/${name}`] = (await (file as FileSystemFileHandle).getFile()).size;
  return found;
}

/** All records and all files, byte for byte: what must not change before a yes. */
export async function everything(): Promise<{ records: unknown[]; files: Record<string, string> }> {
  const database = await openDB(databaseName);
  const records: unknown[] = [];
  for (const store of database.objectStoreNames)
    records.push(...((await database.getAll(store)) as unknown[]));
  database.close();
  const files: Record<string, string> = {};
  const recordings = await (await folder()).getDirectoryHandle('recordings', { create: true });
  for await (const [id, handle] of recordings.entries())
    for await (const [name, file] of (handle as FileSystemDirectoryHandle).entries()) {
      const content = await (await (file as FileSystemFileHandle).getFile()).arrayBuffer();
      const digest = await crypto.subtle.digest('SHA-256', content);
      files[`${id}/${name}`] = btoa(String.fromCharCode(...new Uint8Array(digest)));
    }
  return { records, files };
}

export async function openLibrary(): Promise<Library> {
  return valueOf(await Library.open(() => expect.unreachable('the connection was lost')));
}

export const clip = new File([new Uint8Array(5000).map((_, i) => i % 251)], 'walk.mp4', {
  type: 'video/mp4',
});

export function recording(id: string, sessionId: string, withClip: boolean): RecordingToKeep {
  const { assessment, keypoints } = exampleResult({ name: `${id}.mp4` });
  return {
    record: {
      id,
      sessionId,
      position: 0,
      name: `${id}.mp4`,
      task: assessment.task.kind,
      facing: assessment.view.facing,
      durationS: assessment.source.durationS,
      chosenTask: null,
      chosenFacing: null,
      thumbnail: null,
      clip: withClip ? { type: clip.type, sizeBytes: clip.size } : null,
    },
    result: { assessment, keypoints, edits: null },
    clip: withClip ? clip : null,
  };
}

/** A session of person p1 with one recording that has its clip and one that has not. */
export function session(id: string, startedMs = 1_700_000_000_000): SessionToKeep {
  return {
    person: { id: 'p1', name: 'A-17', createdMs: startedMs },
    session: {
      id,
      personId: 'p1',
      startedMs,
      savedMs: startedMs + 1000,
      subject: { heightM: 1.72, ageYears: 61, sex: 'female', treadmillSpeedMS: null },
      answers: {
        pain: [{ place: 'groin', side: 'left' }],
        statements: { stairs: true },
        redFlags: [],
        painWithMovement: 4,
        since: 'weeks',
        worse: ['walking'],
      },
    },
    recordings: [
      recording(`${id}-a`, id, true),
      {
        ...recording(`${id}-b`, id, false),
        record: { ...recording(`${id}-b`, id, false).record, position: 1 },
      },
    ],
    untouched: [],
    openedMs: null,
  };
}
