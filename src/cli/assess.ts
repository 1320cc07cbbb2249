import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { version } from '../../package.json';
import {
  assess,
  describeSource,
  failed,
  ok,
  readKeypoints,
  type KeypointsRecording,
  type RecordingContext,
  type Result,
  type Timing,
} from '../core';
import { faultOfError } from './clips';
import type { AssessedFile } from './outcome';
import { Output, type OutputOptions } from './output';

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

/** What is known of the recording beside its file; replaces what the file says. */
type Said = Pick<RecordingContext, 'heightM' | 'speedFactor'>;

/** Keypoints of a file straight into the core; no browser, no pictures. */
async function assessFile(path: string, said: Said): Promise<Result<AssessedFile>> {
  const startMs = performance.now();
  const bytes = await readWhole(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return { ok: false, fault: faultOfError(bytes) };
  const read = parse(bytes);
  if (!read.ok) return read;
  const recording = { ...read.value, context: { ...read.value.context, ...said } };
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
  });
  if (!assessed.ok) return assessed;
  const endMs = performance.now();
  const whole = { ...timing, coreMs: tenths(endMs - coreStartMs), totalMs: tenths(endMs - startMs) };
  return ok({ assessment: { ...assessed.value, timing: whole }, keypoints: recording });
}

export interface AssessCommand {
  readonly paths: readonly string[];
  readonly said: Said;
  readonly output: Pick<OutputOptions, 'json' | 'language'>;
}

/** Assesses `contrapposto/keypoints@1` files. @returns the exit code: 0 all assessed, 1 at least one refused */
export async function assessFiles({ paths, said, output }: AssessCommand): Promise<0 | 1> {
  const inputs = paths.map((path) => ({ path, what: 'the input' }));
  const results = new Output(output, [], inputs, { hasSession: false });
  let refused = false;
  try {
    for (const path of paths) {
      const result = await assessFile(path, said).catch((error: Error) =>
        failed('worker-died', error.message),
      );
      refused ||= !result.ok;
      results.emit({ name: basename(path), result });
    }
    return !results.close() || refused ? 1 : 0;
  } finally {
    results.close();
  }
}
