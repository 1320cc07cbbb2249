import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  assessmentSchemaId,
  coreRevision,
  isEdited,
  type Assessment,
  type Edits,
  type Facing,
} from '../core';
import type { ExportKind } from '../formats';
import { assessmentJson, type KeyPicture, type PrintOptions } from '../report';
import { say, type Language } from '../words';
import type { AnalysisOptions } from '../work';
import { clipSuffixes } from './stems';

/** What `--resume` goes by: a file beside the results of a clip that says what they were made of, and with what. */

const schema = 'contrapposto/done@2';

/** Everything that was asked for and changes results. */
export interface Asked {
  readonly options: AnalysisOptions;
  readonly report: PrintOptions;
  readonly facing?: Facing | null;
  readonly edits?: Edits;
  readonly output?: {
    readonly exports?: readonly ExportKind[] | undefined;
    readonly code?: string | undefined;
  };
}

/** `Asked` as text: the same for what gives the same results. What was not asked for is not in it. */
export function askedOf({ options, report, facing, edits, output }: Asked): string {
  const { workers: _, ...asked } = options;
  return JSON.stringify({
    ...asked,
    report,
    ...(facing ? { facing } : {}),
    ...(edits && isEdited(edits) ? { edits } : {}),
    ...(output?.exports?.length ? { exports: output.exports, code: output.code } : {}),
  });
}

interface Done {
  readonly schema: typeof schema;
  readonly clipSha256: string;
  /** Of the assessment's file: one that was changed since is made again. */
  readonly assessmentSha256: string;
  /** What was measured, without its sentences: the file has them already. */
  readonly assessment: Assessment;
  /** Of `askedOf`. */
  readonly options: string;
  /** For the report of all clips together. */
  readonly pictures: readonly KeyPicture[];
}

export interface DoneClip {
  readonly assessment: Assessment;
  readonly pictures: readonly KeyPicture[];
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The text of the file for a clip that is done.
 * @param language of the sentences in the assessment's file
 */
export function doneText({ assessment, pictures }: DoneClip, asked: string, language: Language): string {
  const done: Done = {
    schema,
    clipSha256: assessment.source.sha256,
    assessmentSha256: sha256(assessmentJson(say(assessment, language))),
    assessment,
    options: asked,
    pictures,
  };
  return `${JSON.stringify(done)}\n`;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * What an earlier run left of the same clip, whole and made with the same options; null where anything differs.
 * @param stem of the clip's files in the folder
 */
export async function findDone(
  folder: string,
  stem: string,
  clip: string,
  asked: string,
): Promise<DoneClip | null> {
  const path = (suffix: string) => join(folder, stem + suffix);
  try {
    const done = JSON.parse(readFileSync(path(clipSuffixes.resume), 'utf8')) as Partial<Done>;
    // What an older core measured is measured again, here as in the library.
    const isSame =
      done.schema === schema && done.assessment?.app.coreRevision === coreRevision && done.options === asked;
    if (!isSame || !Object.values(clipSuffixes).every((suffix) => existsSync(path(suffix)))) return null;
    const text = readFileSync(path(clipSuffixes.assessment), 'utf8');
    if (sha256(text) !== done.assessmentSha256 || (await hashFile(clip)) !== done.clipSha256) return null;
    const { assessment, pictures = [] } = done;
    return assessment?.schema === assessmentSchemaId ? { assessment, pictures } : null;
  } catch {
    // None there, or none that can be read: the clip is analysed.
    return null;
  }
}
