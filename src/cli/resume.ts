import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { version } from '../../package.json';
import { assessmentSchemaId, type Assessment } from '../core';
import { assessmentJson, type KeyPicture } from '../report';
import { say, type Language } from '../words';
import { clipSuffixes } from './stems';

/** What `--resume` goes by: a file beside the results of a clip that says what they were made of, and with what. */

const schema = 'contrapposto/done@2';

interface Done {
  readonly schema: typeof schema;
  readonly appVersion: string;
  readonly clipSha256: string;
  /** Of the assessment's file: one that was changed since is made again. */
  readonly assessmentSha256: string;
  /** What was measured, without its sentences: the file has them already. */
  readonly assessment: Assessment;
  /** Everything that was asked for and changes results, as JSON. */
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
 * @param options everything that changes results
 * @param language of the sentences in the assessment's file
 */
export function doneText({ assessment, pictures }: DoneClip, options: unknown, language: Language): string {
  const done: Done = {
    schema,
    appVersion: version,
    clipSha256: assessment.source.sha256,
    assessmentSha256: sha256(assessmentJson(say(assessment, language))),
    assessment,
    options: JSON.stringify(options),
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
  options: unknown,
): Promise<DoneClip | null> {
  const path = (suffix: string) => join(folder, stem + suffix);
  try {
    const done = JSON.parse(readFileSync(path(clipSuffixes.resume), 'utf8')) as Partial<Done>;
    const isSame =
      done.schema === schema && done.appVersion === version && done.options === JSON.stringify(options);
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
