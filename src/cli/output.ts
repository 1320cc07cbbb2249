import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noEdits, type Assessment, type Edits, type Fault, type KeypointsRecording } from '../core';
import { exportSuffixes, writeFormat, type ExportKind, type ReferenceEvent } from '../formats';
import { assessmentJson, keypointsJson, measuresCsv } from '../report';
import { say as sayResult, type Language } from '../words';
import { filesInFolder, followed, isDevice, isFolder, refuseClashes, type Place } from './destinations';
import { jsonLine, type Outcome, type PrintedReport } from './outcome';
import { referenceCsv } from './reference';
import { clipSuffixes, outputStems, referenceSuffix, sessionStem } from './stems';
import { summaryLines } from './summary';
import { say } from './terminal';
import { UsageError } from './usage';
import { LineFile, longestNameBytes, makeFolder, tryFolder, writeWhole } from './write';

export interface OutputOptions {
  /** A path, or `-` for stdout. */
  readonly json?: string | undefined;
  readonly out?: string | undefined;
  readonly keypoints?: string | undefined;
  /** Of the sentences. */
  readonly language: Language;
  /** Files for other tools, beside the others in `out`. */
  readonly exports?: readonly ExportKind[] | undefined;
  /** Stands for the person in those files. */
  readonly code?: string | undefined;
}

/** What a clip leaves in the folder of results, and in the file of its keypoints. */
export interface ClipFiles {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  readonly edits?: Edits | undefined;
  readonly reference?: readonly ReferenceEvent[] | undefined;
  readonly report?: PrintedReport | undefined;
  /** Of `resume.ts`; none for a clip that is to be done again. */
  readonly resume?: string | undefined;
}

const message = (error: unknown) => (error as Error).message;

function attempt<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${message(error)}`);
  }
}

/** The nearest folder on the way to `path` that is there. */
function existingFolder(path: string): string {
  let folder = path;
  while (!lstatSync(folder, { throwIfNoEntry: false }) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

/** Every destination of a run: tried when it is opened, written whole or not at all. */
export class Output {
  readonly #out: string | undefined;
  readonly #keypoints: string | undefined;
  readonly #language: Language;
  readonly #exports: readonly ExportKind[];
  readonly #code: string | null;
  readonly #toStdout: boolean;
  #lines: LineFile | null;
  readonly #jsonPath: string;
  readonly #stems: readonly string[];
  /** Of all files that a clip may leave. */
  readonly #suffixes: readonly string[];
  #linesFailed = false;

  /** @throws UsageError */
  constructor(
    options: OutputOptions,
    names: readonly string[],
    inputs: readonly Place[],
    { hasSession }: { readonly hasSession: boolean },
  ) {
    const { json, out, keypoints, exports = [], code } = options;
    const suffixes = [
      ...Object.values(clipSuffixes),
      referenceSuffix,
      ...exports.flatMap((kind) => exportSuffixes[kind]),
    ];
    const jsonPath = json === undefined || json === '-' ? undefined : attempt(json, () => followed(json));
    const keypointsPath = keypoints === undefined ? undefined : attempt(keypoints, () => followed(keypoints));
    const nameBytes = out === undefined ? 255 : attempt(out, () => longestNameBytes(existingFolder(out)));
    this.#stems = outputStems(names, nameBytes, suffixes);
    const inFolder = out === undefined ? [] : filesInFolder(out, this.#stems, suffixes, hasSession);
    refuseClashes(inputs, [
      ...(jsonPath === undefined ? [] : [{ path: jsonPath, what: '--json' }]),
      ...(keypointsPath === undefined ? [] : [{ path: keypointsPath, what: '--keypoints' }]),
      ...inFolder.map((path) => ({ path, what: '--out file' })),
    ]);
    // Only now is anything touched, and nothing that was there is changed.
    if (out !== undefined) {
      attempt(out, () => makeFolder(out));
      attempt(out, () => tryFolder(out));
    }
    for (const path of [jsonPath, keypointsPath]) {
      if (path === undefined) continue;
      if (isFolder(path)) throw new UsageError(`${path} cannot be written: it is a folder`);
      if (isDevice(path)) attempt(path, () => accessSync(path, constants.W_OK));
      else attempt(path, () => tryFolder(dirname(path), path));
    }
    this.#lines = jsonPath === undefined ? null : attempt(jsonPath, () => new LineFile(jsonPath));
    this.#jsonPath = jsonPath ?? '';
    this.#out = out;
    this.#keypoints = keypointsPath;
    this.#language = options.language;
    this.#suffixes = suffixes;
    this.#exports = exports;
    this.#code = code ?? null;
    this.#toStdout = json === '-';
  }

  stemOf(index: number): string {
    return this.#stems[index]!;
  }

  /** Why the files of this clip cannot be placed, as can be known before it is analysed; null where nothing is in the way. */
  obstacle(index: number): string | null {
    if (this.#out === undefined) return null;
    const folder = filesInFolder(this.#out, [this.stemOf(index)], this.#suffixes, false).find(isFolder);
    return folder === undefined ? null : `${folder} is a folder`;
  }

  /**
   * Writes what a clip leaves; what marks it as done comes last.
   * @returns why a file for another tool is not there
   * @throws an errno error
   */
  writeClip(index: number, files: ClipFiles): Fault | undefined {
    const { assessment, keypoints, edits = noEdits, reference = [], report, resume } = files;
    if (this.#keypoints !== undefined) writeWhole(this.#keypoints, keypointsJson(keypoints));
    if (this.#out === undefined) return undefined;
    const path = (suffix: string) => join(this.#out!, this.stemOf(index) + suffix);
    const said = sayResult(assessment, this.#language);
    writeWhole(path(clipSuffixes.assessment), assessmentJson(said));
    writeWhole(path(clipSuffixes.measures), measuresCsv(said));
    if (report) this.#writeReport(this.stemOf(index), report);
    const exported = { assessment, keypoints, edits, code: this.#code };
    if (reference.length > 0) writeWhole(path(referenceSuffix), referenceCsv(reference, assessment.events));
    const lacking = this.#exports.flatMap((kind) => {
      const made = writeFormat(kind, exported);
      if (!made.ok) return [{ ...made.fault, detail: made.fault.detail ?? kind }];
      for (const { suffix, content } of made.value) writeWhole(path(suffix), content);
      return [];
    });
    if (resume !== undefined) writeWhole(path(clipSuffixes.resume), resume);
    return lacking[0];
  }

  /** @throws an errno error */
  writeSession(report: PrintedReport): void {
    this.#writeReport(sessionStem, report);
  }

  #writeReport(stem: string, { html, pdf }: PrintedReport): void {
    const path = (suffix: string) => join(this.#out!, stem + suffix);
    writeWhole(path(clipSuffixes.html), html);
    writeWhole(path(clipSuffixes.pdf), pdf);
  }

  /** The one line of a clip, and its summary where nothing else was asked for. Never throws. */
  emit(outcome: Outcome): void {
    if (this.#toStdout) process.stdout.write(`${jsonLine(outcome, this.#language)}\n`);
    if (this.#lines) this.#writeLine(this.#lines, jsonLine(outcome, this.#language));
    if (!this.#toStdout && !this.#lines && this.#out === undefined)
      say(process.stdout, ...summaryLines(outcome, this.#language));
  }

  #writeLine(lines: LineFile, line: string): void {
    try {
      lines.write(line);
    } catch (error) {
      if (!this.#linesFailed)
        say(process.stderr, `${this.#jsonPath} cannot be written, which is tried again: ${message(error)}`);
      this.#linesFailed = true;
    }
  }

  /** Once; later calls find nothing left to do. @returns whether every line found its place */
  close(): boolean {
    const lines = this.#lines;
    if (!lines) return true;
    this.#lines = null;
    try {
      lines.flush();
    } catch (error) {
      say(
        process.stderr,
        `${this.#jsonPath} lacks its last lines, which go to standard output: ${message(error)}`,
      );
    }
    const waiting = lines.close();
    // A result that took minutes is not lost for want of room.
    for (const line of waiting) process.stdout.write(line);
    return waiting.length === 0;
  }
}
