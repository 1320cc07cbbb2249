import { strToU8, Zip, ZipDeflate, ZipPassThrough, type ZipInputFile } from 'fflate';
import * as v from 'valibot';
import { failed, ok, type Result } from '../core';
import type { Library, RecordingToKeep, SessionToKeep } from './library';
import {
  personSchema,
  recordingSchema,
  sessionSchema,
  type Person,
  type StoredRecording,
  type StoredSession,
} from './records';
import { readResult, resultText } from './result';
import { readZip, type ZipEntry } from './unzip';

/** One person in one .zip: `person.json`, and for each recording `recordings/<id>/result.json` and perhaps `clip`. */
const archiveSchemaId = 'contrapposto/person@1';
const indexName = 'person.json';
const resultName = (id: string) => `recordings/${id}/result.json`;
const clipName = (id: string) => `recordings/${id}/clip`;

const indexSchema = v.object({
  schema: v.literal(archiveSchemaId),
  person: personSchema,
  sessions: v.array(sessionSchema),
  recordings: v.array(recordingSchema),
});

/** A ZIP without its 64-bit extension ends at 4 GiB. */
const maxArchiveBytes = 0xf000_0000;
/** Keypoints of an hour; more is no result file. */
const maxResultBytes = 500_000_000;

/**
 * @param withClips whether the clips that were kept go along
 * @returns the .zip, or `archive-too-large`, or the fault of what could not be read
 */
export async function exportPerson(library: Library, id: string, withClips: boolean): Promise<Result<Blob>> {
  const opened = await library.openPerson(id);
  if (!opened.ok) return opened;
  const [first] = opened.value;
  if (!first) return failed('record-unreadable', 'this person has no session');
  const recordings = opened.value.flatMap((session) => session.recordings);
  const clipBytes = recordings.reduce((sum, { clip }) => sum + (clip?.size ?? 0), 0);
  if (withClips && clipBytes > maxArchiveBytes) return failed('archive-too-large', `${clipBytes} bytes`);

  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const add = (entry: ZipInputFile & { push: ZipPassThrough['push'] }, text: string) => {
    zip.add(entry);
    entry.push(strToU8(text), true);
  };
  const records: StoredRecording[] = [];
  for (const { record, result, clip } of recordings) {
    if (!result.ok) return result;
    records.push(withClips && clip ? record : { ...record, clip: null });
    add(new ZipDeflate(resultName(record.id), { level: 6 }), (await resultText(result.value)).join(''));
    if (!withClips || !clip) continue;
    const entry = new ZipPassThrough(clipName(record.id));
    zip.add(entry);
    // As a stream, so that a long clip is never in memory as a whole.
    const reader = clip.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) entry.push(piece.value);
    entry.push(new Uint8Array(), true);
  }
  const sessions = opened.value.map(({ session }) => session);
  const index = { schema: archiveSchemaId, person: first.person, sessions, recordings: records };
  add(new ZipDeflate(indexName, { level: 6 }), JSON.stringify(index, null, 2));
  zip.end();
  return ok(new Blob(parts, { type: 'application/zip' }));
}

/** What an import did. */
export interface Imported {
  readonly person: Person;
  readonly sessions: number;
  /** Sessions that the library holds in the same or a newer state; left as they are. */
  readonly alreadyThere: number;
  /** One line for each recording or clip that the archive holds damaged; all others were taken in. */
  readonly damaged: readonly string[];
}

/** Takes a person in. @returns `not-an-archive`, or the fault of the storage; each session comes in whole or not at all */
export async function importPerson(library: Library, file: Blob): Promise<Result<Imported>> {
  const zip = await readZip(file);
  if (!zip.ok) return zip;
  const index = await readJson(zip.value.get(indexName), indexName);
  if (!index.ok) return index;
  const parsed = v.safeParse(indexSchema, index.value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failed('not-an-archive', `${indexName}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const contents = await library.contents();
  if (!contents.ok) return contents;
  const { sessions, recordings } = parsed.output;
  const person =
    contents.value.people.find(({ id }) => id === parsed.output.person.id) ?? parsed.output.person;
  const damaged: string[] = [];
  let alreadyThere = 0;
  for (const session of sessions) {
    const here = contents.value.sessions.find(({ id }) => id === session.id);
    if (here && here.savedMs >= session.savedMs) {
      alreadyThere += 1;
      continue;
    }
    const own = recordings.filter(({ sessionId }) => sessionId === session.id);
    const kept = await library.keepSession(await unpackSession(zip.value, person, session, own, damaged));
    if (!kept.ok) return kept;
  }
  return ok({ person, sessions: sessions.length - alreadyThere, alreadyThere, damaged });
}

async function unpackSession(
  zip: ReadonlyMap<string, ZipEntry>,
  person: Person,
  session: StoredSession,
  recordings: readonly StoredRecording[],
  damaged: string[],
): Promise<SessionToKeep> {
  const kept: RecordingToKeep[] = [];
  for (const record of recordings) {
    const json = await readJson(zip.get(resultName(record.id)), resultName(record.id));
    const result = json.ok ? readResult(json.value) : json;
    if (!result.ok) {
      damaged.push(`${record.name}: ${result.fault.detail ?? result.fault.text}`);
      continue;
    }
    const entry = record.clip ? zip.get(clipName(record.id)) : undefined;
    const clip = entry ? await entry.read(record.clip!.type) : null;
    if (record.clip && !clip?.ok) damaged.push(`${record.name}: ${clip?.fault.detail ?? 'no clip'}`);
    const file = clip?.ok ? new File([clip.value], record.name, { type: record.clip!.type }) : null;
    kept.push({ record: file ? record : { ...record, clip: null }, result: result.value, clip: file });
  }
  return { person, session, recordings: kept };
}

async function readJson(entry: ZipEntry | undefined, name: string): Promise<Result<unknown>> {
  if (!entry) return failed('not-an-archive', `${name} is missing`);
  if (entry.sizeBytes > maxResultBytes) return failed('not-an-archive', `${name}: ${entry.sizeBytes} bytes`);
  const content = await entry.read();
  if (!content.ok) return content;
  try {
    return ok(JSON.parse(await content.value.text()) as unknown);
  } catch (error) {
    return failed('not-an-archive', `${name}: ${String(error)}`);
  }
}
