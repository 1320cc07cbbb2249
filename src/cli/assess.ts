import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { version } from '../../package.json';
import {
  assess,
  isEdited,
  describeSource,
  failed,
  fault,
  ok,
  readKeypoints,
  type Edits,
  type KeypointsRecording,
  type RecordingContext,
  type Fault,
  type Result,
  type Timing,
} from '../core';
import { faultOfError } from './clips';
import type { AssessedFile } from './outcome';
import { Output, type OutputOptions } from './output';
import { UsageError } from './usage';

const tenths = (ms: number) => Math.round(ms * 10) / 10;

function parse(bytes: Uint8Array): Result<KeypointsRecording> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return failed('not-keypoints', (error as Error).message);
  }
  return readKeypoints(json);
}

/** A pipe may be read as a file may; a device such as `/dev/zero` has no end. */
async function readWhole(path: string): Promise<Uint8Array> {
  const there = await stat(path);
  if (!there.isFile() && !there.isFIFO()) throw new Error(`${path} is not a file`);
  return readFile(path);
}

/** What the user says about all files. */
interface Said {
  readonly context: RecordingContext;
  readonly edits: Edits;
}

/** Keypoints of a file straight into the core; no browser, no pictures. */
async function assessFile(path: string, { context, edits }: Said): Promise<Result<AssessedFile>> {
  const startMs = performance.now();
  const bytes = await readWhole(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return { ok: false, fault: faultOfError(bytes) };
  const read = parse(bytes);
  if (!read.ok) return read;
  const recording = { ...read.value, context: { ...read.value.context, ...context } };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = describeSource(recording, { name: basename(path), sha256, durationS: null });
  if (!source.ok) return source;
  const timing: Timing = { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 };
  const coreStartMs = performance.now();
  const assessed = assess({
    recording,
    source: source.value,
    pose: { model: null, modelSha256: null, engine: 'import' },
    timing,
    appVersion: version,
    edits: isEdited(edits) ? edits : undefined,
  });
  if (!assessed.ok) return assessed;
  const endMs = performance.now();
  const whole = { ...timing, coreMs: tenths(endMs - coreStartMs), totalMs: tenths(endMs - startMs) };
  return ok({ assessment: { ...assessed.value, timing: whole }, keypoints: recording, edits });
}

export interface AssessCommand extends Said {
  readonly paths: readonly string[];
  readonly output: Omit<OutputOptions, 'keypoints'>;
}

/** Why a file of the results is not there; never throws. */
function written(results: Output, index: number, files: AssessedFile): Fault | undefined {
  try {
    return results.writeClip(index, files);
  } catch (error) {
    return fault('cannot-write', (error as Error).message);
  }
}

/** Assesses `contrapposto/keypoints@1` files. @returns the exit code: 0 all assessed, 1 at least one refused */
export async function assessFiles({ paths, output, ...said }: AssessCommand): Promise<0 | 1> {
  const inputs = paths.map((path) => ({ path, what: 'the input' }));
  if (output.exports?.length && output.out === undefined)
    throw new UsageError('--export writes into --out, and no folder was named');
  const names = output.out === undefined ? [] : paths.map((path) => basename(path));
  const results = new Output(output, names, inputs, { hasSession: false });
  let refused = false;
  try {
    for (const [index, path] of paths.entries()) {
      const result = await assessFile(path, said).catch((error: Error) =>
        failed('worker-died', error.message),
      );
      const afterwards = result.ok ? written(results, index, result.value) : undefined;
      refused ||= !result.ok || afterwards !== undefined;
      results.emit({ name: basename(path), result, afterwards });
    }
    return !results.close() || refused ? 1 : 0;
  } finally {
    results.close();
  }
}
