import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { version } from '../../package.json';
import {
  assess,
  isEdited,
  describeSource,
  failed,
  importedPose,
  fault,
  ok,
  type Edits,
  type RecordingContext,
  type Fault,
  type Result,
  type Timing,
} from '../core';
import { readInput, type InputOptions } from '../formats';
import { faultOfError } from './clips';
import { readWhole } from './inputs';
import type { AssessedFile } from './outcome';
import { Output, type OutputOptions } from './output';
import { UsageError } from './usage';

const tenths = (ms: number) => Math.round(ms * 10) / 10;

/** What the user says about all files. */
interface Said {
  readonly input: InputOptions;
  readonly context: RecordingContext;
  readonly edits: Edits;
}

/** Points of a file straight into the core; no browser, no pictures. */
async function assessFile(path: string, { input, context, edits }: Said): Promise<Result<AssessedFile>> {
  const startMs = performance.now();
  const files = await readWhole(path).catch((error: NodeJS.ErrnoException) => error);
  if (files instanceof Error) return { ok: false, fault: faultOfError(files) };
  const read = readInput(files, input);
  if (!read.ok) return read;
  const recording = {
    ...read.value.keypoints,
    context: { ...read.value.keypoints.context, ...context },
  };
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const sha256 = hash.digest('hex');
  const source = describeSource(recording, { name: basename(path), sha256, durationS: null });
  if (!source.ok) return source;
  const timing: Timing = { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 };
  const coreStartMs = performance.now();
  const assessed = assess({
    recording,
    source: source.value,
    pose: importedPose(recording),
    timing,
    appVersion: version,
    edits: isEdited(edits) ? edits : undefined,
  });
  if (!assessed.ok) return assessed;
  const endMs = performance.now();
  const whole = { ...timing, coreMs: tenths(endMs - coreStartMs), totalMs: tenths(endMs - startMs) };
  return ok({
    assessment: { ...assessed.value, timing: whole },
    keypoints: recording,
    edits,
    reference: read.value.reference,
  });
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

/** Assesses keypoints and markers, of ours and of other tools. @returns the exit code: 0 all assessed, 1 at least one refused */
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
