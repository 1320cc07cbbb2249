import {
  assess,
  failed,
  fault,
  isEdited,
  ok,
  type Edits,
  type Facing,
  type Fault,
  type Result,
} from '../core';
import type { KeyPicture, PrintOptions } from '../report';
import { sayFault } from '../words';
import type { AnalysisOptions, AnalysisResult } from '../work';
import { appFolder } from './app-folder';
import { firstLineOf, openBrowser, type AnalysisPage } from './browser';
import { listClips, type Job } from './clips';
import { faultOf, inOrder, type Outcome, type PrintedReport } from './outcome';
import { Output, type OutputOptions } from './output';
import { ProgressLine } from './progress';
import { ReportPrinter } from './report-printer';
import { askedOf, doneText, findDone } from './resume';
import { startServer } from './serve';
import { say } from './terminal';
import { UsageError } from './usage';

export interface AnalyzeCommand {
  readonly inputs: readonly string[];
  readonly options: AnalysisOptions;
  readonly output: OutputOptions;
  readonly report: PrintOptions;
  /** Pages side by side. */
  readonly pages: number;
  /** Clips of a batch are joined in one report, as recordings of one person. */
  readonly session: boolean;
  /** Clips whose results are there are not analysed again. */
  readonly resume: boolean;
  readonly allowNoSandbox: boolean;
  /** What the user says about the view; null: found out. */
  readonly facing: Facing | null;
  /** Corrections by hand, of every clip. */
  readonly edits: Edits;
}

/** What the page measured, once more with what only this side knows. */
function corrected(result: AnalysisResult, { facing, edits }: AnalyzeCommand): Result<AnalysisResult> {
  if (facing === null && !isEdited(edits)) return ok(result);
  const { assessment } = result;
  const keypoints =
    facing === null
      ? result.keypoints
      : { ...result.keypoints, context: { ...result.keypoints.context, facing } };
  const { source, pose, timing, app } = assessment;
  const measured = assess({ recording: keypoints, source, pose, timing, edits, appVersion: app.version });
  return measured.ok ? ok({ ...result, keypoints, assessment: measured.value }) : measured;
}

/** One run over a list of clips; whatever becomes of one of them is its own outcome, and the others go on. */
class Batch {
  readonly #command: AnalyzeCommand;
  readonly #output: Output;
  readonly #printer: ReportPrinter | null;
  readonly #line: ProgressLine;
  readonly #asked: string;

  constructor(command: AnalyzeCommand, output: Output, printer: ReportPrinter | null, line: ProgressLine) {
    this.#command = command;
    this.#output = output;
    this.#printer = printer;
    this.#line = line;
    this.#asked = askedOf(command);
  }

  /** Never throws. */
  async run(job: Job, index: number, page: AnalysisPage): Promise<Outcome> {
    const { name } = job;
    let outcome: Outcome;
    let isOld = false;
    try {
      const old = await this.#findDone(job, index);
      isOld = old !== null;
      outcome = old ?? (await this.#analyze(job, index, page));
    } catch (error) {
      outcome = { name, result: failed('worker-died', firstLineOf(error)) };
    }
    const reason = faultOf(outcome);
    // Progress is told in English, whatever the language of the results.
    const words = reason ? `${sayFault(reason, 'en').text} (${reason.code})` : isOld ? 'done before' : 'done';
    this.#line.finish(index, name, words);
    return outcome;
  }

  async #findDone(job: Job, index: number): Promise<Outcome | null> {
    const { resume, output } = this.#command;
    if (!resume || output.out === undefined || job.kind === 'fault') return null;
    const done = await findDone(output.out, this.#output.stemOf(index), job.path, this.#asked);
    if (!done) return null;
    this.#printer?.join(index, done);
    return { name: job.name, result: { ok: true, value: done } };
  }

  async #analyze(job: Job, index: number, page: AnalysisPage): Promise<Outcome> {
    const { name } = job;
    if (job.kind === 'fault') return { name, result: { ok: false, fault: job.fault } };
    const obstacle = this.#output.obstacle(index);
    if (obstacle !== null) return { name, result: failed('cannot-write', obstacle) };
    const found = await page.analyze(job.path, this.#command.options, (progress) =>
      this.#line.update(index, name, progress),
    );
    const result = found.ok ? corrected(found.value, this.#command) : found;
    if (!result.ok) return { name, result };
    const afterwards = await this.#finish(job.path, index, result.value, page);
    return { name, result: { ok: true, value: { assessment: result.value.assessment } }, afterwards };
  }

  /** Prints and writes; what can be written is, whether it can be printed or not. */
  async #finish(
    path: string,
    index: number,
    result: AnalysisResult,
    page: AnalysisPage,
  ): Promise<Fault | undefined> {
    const { assessment } = result;
    let unprinted: Fault | undefined;
    let report: PrintedReport | undefined;
    let pictures: readonly KeyPicture[] = [];
    try {
      if (this.#printer) {
        pictures = await this.#printer.pictures(path, result, page);
        this.#printer.join(index, { assessment, pictures });
        report = await this.#printer.print({ assessment, pictures });
      }
    } catch (error) {
      unprinted = fault('report-failed', firstLineOf(error));
    }
    try {
      const resume = report && doneText({ assessment, pictures }, this.#asked, this.#command.output.language);
      const unwritten = this.#output.writeClip(index, {
        ...result,
        edits: this.#command.edits,
        report,
        resume,
      });
      return unprinted ?? unwritten;
    } catch (error) {
      return fault('cannot-write', firstLineOf(error));
    }
  }

  /** @returns whether the report of all clips is there, or none was due. Never throws. */
  async finishSession(): Promise<boolean> {
    try {
      const report = await this.#printer?.printSession();
      if (report) this.#output.writeSession(report);
      return true;
    } catch (error) {
      say(process.stderr, `The report of all clips together could not be made: ${firstLineOf(error)}`);
      return false;
    }
  }
}

/** Analyses clips in headless Chromium. @returns the exit code: 0 all analysed, 1 at least one refused or not written */
export async function analyze(command: AnalyzeCommand): Promise<0 | 1> {
  const { inputs, output: destinations, report, pages, allowNoSandbox } = command;
  const jobs = listClips(inputs);
  if (destinations.keypoints !== undefined && jobs.length > 1)
    throw new UsageError(`--keypoints takes one clip, and ${jobs.length} were named`);
  if (destinations.exports?.length && destinations.out === undefined)
    throw new UsageError('--export writes into --out, and no folder was named');
  if (command.resume && destinations.out === undefined)
    throw new UsageError('--resume looks for results in --out, and no folder was named');
  const folder = appFolder();
  const hasSession = command.session && jobs.length > 1;
  const clips = jobs.flatMap((job) => (job.kind === 'file' ? [job.path] : []));
  const read = [...inputs, ...clips].map((path) => ({ path, what: 'the input' }));
  const names = jobs.map((job) => job.name);
  const output = new Output(destinations, names, read, { hasSession });
  try {
    const server = await startServer(folder, [0]);
    if (!server) throw new Error('no free port');
    try {
      const browser = await openBrowser(server.url, { allowNoSandbox });
      try {
        const printer =
          destinations.out === undefined ? null : new ReportPrinter(browser, report, hasSession);
        const line = new ProgressLine(process.stderr, jobs.length);
        const batch = new Batch(command, output, printer, line);
        const emit = inOrder((outcome: Outcome) => output.emit(outcome));
        let next = 0;
        let refused = false;
        const work = async (page: AnalysisPage) => {
          for (let index = next++; index < jobs.length; index = next++) {
            const outcome = await batch.run(jobs[index]!, index, page);
            refused ||= faultOf(outcome) !== undefined;
            emit(index, outcome);
          }
        };
        await Promise.all(
          Array.from({ length: Math.min(pages, jobs.length) }, () => work(browser.newPage())),
        );
        refused = !(await batch.finishSession()) || refused;
        return !output.close() || refused ? 1 : 0;
      } finally {
        await browser.close();
      }
    } finally {
      await server.close();
    }
  } finally {
    output.close();
  }
}
