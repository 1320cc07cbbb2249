import * as v from 'valibot';
import { failed, ok, type Result } from '../../core';
import {
  recordingSchema,
  sessionSchema,
  type Person,
  type StoredRecording,
  type StoredSession,
} from '../records';
import { readResult, type OpenedResult } from '../result';
import { issueText, shortText } from '../values';
import type { Budget, ZipEntry } from '../zip';
import { clipName, indexName, indexSchema, resultName } from './format';

/** Why something that an archive names cannot come in. */
export const problemCodes = [
  'bad-record',
  'id-twice',
  'file-twice',
  'no-session',
  'other-person',
  'no-result',
  'damaged-result',
  'no-clip',
  'damaged-clip',
  'more',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export interface Problem {
  readonly code: ProblemCode;
  /** The recording or the file, as the archive names it; of `more`: how many. */
  readonly name: string;
  /** For a bug report. */
  readonly detail: string;
}

/** One recording of an archive whose content has been read and checked. */
export interface ArchivedRecording {
  readonly record: StoredRecording;
  /** Reads it again: only one is in memory at a time. null: damaged. */
  readonly readResult: (() => Promise<Result<OpenedResult>>) | null;
  /** null: there is none, or it is damaged. */
  readonly unpackClip: ((target: WritableStream<Uint8Array>) => Promise<Result<void>>) | null;
}
export interface Archive {
  readonly person: Person;
  readonly sessions: readonly StoredSession[];
  readonly recordings: readonly ArchivedRecording[];
  readonly problems: readonly Problem[];
}

const maxIndexBytes = 50_000_000;
/** Keypoints of ten minutes at 60 frames a second, twice over; more is no result file. */
const maxResultBytes = 300_000_000;
const maxClipBytes = 64e9;
/** Video shrinks by some percent, keypoints to a tenth: what unpacks to far more is made to fill a disk. */
const maxClipRatio = 20;
const totalLimit = (file: Blob) => Math.min(256e9, 1e9 + 50 * file.size);
const mostProblems = 100;

/** Reads an archive completely. @returns `not-an-archive`, `archive-unpacks-too-large` where nothing of it can be used */
export async function readArchive(file: Blob): Promise<Result<Archive>> {
  const { readZip } = await import('../zip');
  const zip = await readZip(file);
  if (!zip.ok) return zip;
  const { entries, twice } = zip.value;
  const maxTotalBytes = totalLimit(file);
  const budget: Budget = { leftBytes: maxTotalBytes };
  const json = await readJson(entries.get(indexName), indexName, maxIndexBytes, budget);
  if (!json.ok) return json;
  const parsed = v.safeParse(indexSchema, json.value);
  if (!parsed.success) return failed('not-an-archive', `${indexName}: ${issueText(parsed.issues[0])}`);
  const { person } = parsed.output;
  const problems: Problem[] = twice.map((name) => ({
    code: 'file-twice',
    name: shortText(name),
    detail: '',
  }));
  const tell = (code: ProblemCode, name: string, detail = '') =>
    void problems.push({ code, name: shortText(name), detail });

  const sessions = readRecords('sessions', parsed.output.sessions, sessionSchema, tell).filter((session) => {
    if (session.personId !== person.id) tell('other-person', session.id);
    return session.personId === person.id;
  });
  const known = new Set(sessions.map(({ id }) => id));
  const recordings: ArchivedRecording[] = [];
  for (const record of readRecords('recordings', parsed.output.recordings, recordingSchema, tell)) {
    if (known.has(record.sessionId)) recordings.push(await readRecording(record, entries, budget, tell));
    else tell('no-session', record.name);
    if (budget.leftBytes <= 0) return failed('archive-unpacks-too-large', `more than ${maxTotalBytes} bytes`);
  }
  const more = problems.length - mostProblems;
  if (more > 0) problems.splice(mostProblems, more, { code: 'more', name: String(more), detail: '' });
  return ok({ person, sessions, recordings, problems });
}

type Tell = (code: ProblemCode, name: string, detail?: string) => void;

function readRecords<T extends { readonly id: string }>(
  kind: string,
  records: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
  tell: Tell,
): T[] {
  const ids = new Set<string>();
  return records.flatMap((record, i) => {
    const parsed = v.safeParse(schema, record);
    if (!parsed.success) {
      const { name } = Object(record) as { name?: unknown };
      tell('bad-record', typeof name === 'string' ? name : `${kind} ${i + 1}`, issueText(parsed.issues[0]));
      return [];
    }
    const { id } = parsed.output;
    if (ids.has(id)) tell('id-twice', (parsed.output as { name?: string }).name ?? id);
    return ids.has(id) || !ids.add(id) ? [] : [parsed.output];
  });
}

async function readRecording(
  record: StoredRecording,
  entries: ReadonlyMap<string, ZipEntry>,
  budget: Budget,
  tell: Tell,
): Promise<ArchivedRecording> {
  const name = resultName(record.id);
  const entry = entries.get(name);
  const read = async (left: Budget): Promise<Result<OpenedResult>> => {
    const json = await readJson(entry, name, maxResultBytes, left);
    return json.ok ? readResult(json.value) : json;
  };
  const result = await read(budget);
  if (!result.ok) tell(entry ? 'damaged-result' : 'no-result', record.name, result.fault.detail);
  const clip = record.clip ? entries.get(clipName(record.id)) : undefined;
  if (record.clip && !clip) tell('no-clip', record.name);
  const checked = clip && (await checkClip(clip, record, budget));
  if (checked && !checked.ok) tell('damaged-clip', record.name, checked.fault.detail);
  return {
    record: checked?.ok ? record : { ...record, clip: null },
    readResult: result.ok ? () => read({ leftBytes: maxResultBytes }) : null,
    unpackClip:
      clip && checked?.ok
        ? (target) => clip.unpack(target, { maxBytes: maxClipBytes, budget: { leftBytes: maxClipBytes } })
        : null,
  };
}

/** Reads a clip through once, to nowhere. */
function checkClip(clip: ZipEntry, record: StoredRecording, budget: Budget): Promise<Result<void>> {
  const { sizeBytes, packedBytes } = clip;
  if (sizeBytes !== record.clip?.sizeBytes)
    return Promise.resolve(failed('not-an-archive', `${sizeBytes} bytes, not ${record.clip?.sizeBytes}`));
  if (sizeBytes > 1e6 + maxClipRatio * packedBytes)
    return Promise.resolve(failed('archive-unpacks-too-large', `${sizeBytes} bytes from ${packedBytes}`));
  return clip.unpack(new WritableStream(), { maxBytes: maxClipBytes, budget });
}

async function readJson(
  entry: ZipEntry | undefined,
  name: string,
  maxBytes: number,
  budget: Budget,
): Promise<Result<unknown>> {
  if (!entry) return failed('not-an-archive', `${name} is missing`);
  // By the browser, into a blob: the text is in memory only while it is parsed.
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const text = new Response(readable).json().then(
    (json: unknown) => ok(json),
    (error: unknown) => failed('not-an-archive', shortText(`${name}: ${String(error)}`)),
  );
  const unpacked = await entry.unpack(writable, { maxBytes, budget });
  const read = await text;
  return unpacked.ok ? read : unpacked;
}
