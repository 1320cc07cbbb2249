import type { AnalysisOptions } from '../work';
import { appFolder } from './app-folder';
import { openBrowser, type AnalysisPage } from './browser';
import { listClips, outputStems, type Job } from './clips';
import { inOrder, type Outcome } from './outcome';
import { openOutput, writeReport, type OutputOptions } from './output';
import { ProgressLine } from './progress';
import { ReportPrinter, type ReportOptions } from './report-printer';
import { startServer } from './serve';
import { UsageError } from './usage';

export interface AnalyzeCommand {
  readonly inputs: readonly string[];
  readonly options: AnalysisOptions;
  readonly output: OutputOptions;
  readonly report: ReportOptions;
  /** Pages side by side. */
  readonly pages: number;
}

async function runJob(
  job: Job,
  index: number,
  page: AnalysisPage,
  options: AnalysisOptions,
  line: ProgressLine,
  printer: ReportPrinter | null,
): Promise<Outcome> {
  const { name } = job;
  const result =
    job.kind === 'fault'
      ? { ok: false as const, fault: job.fault }
      : await page.analyze(job.path, options, (progress) => line.update(index, name, progress));
  const report = result.ok && printer ? await printer.print(index, result.value, page) : undefined;
  line.finish(index, name, result.ok ? 'done' : `${result.fault.text} (${result.fault.code})`);
  return { name, result, report };
}

/** Analyses clips in headless Chromium. @returns the exit code: 0 all analysed, 1 at least one refused */
export async function analyze({ inputs, options, output, report, pages }: AnalyzeCommand): Promise<0 | 1> {
  const jobs = listClips(inputs);
  if (output.keypoints !== undefined && jobs.length > 1)
    throw new UsageError(`--keypoints takes one clip, and ${jobs.length} were named`);
  const folder = appFolder();
  const write = openOutput(output, outputStems(jobs.map((job) => job.name)));
  const emit = inOrder(write);
  const line = new ProgressLine(process.stderr, jobs.length);

  const server = await startServer(folder, [0]);
  if (!server) throw new Error('no free port');
  try {
    const browser = await openBrowser(server.url);
    try {
      const { out } = output;
      const printer = out === undefined ? null : new ReportPrinter(browser, report);
      let next = 0;
      let refused = false;
      const work = async (page: AnalysisPage) => {
        for (let index = next++; index < jobs.length; index = next++) {
          const outcome = await runJob(jobs[index]!, index, page, options, line, printer);
          refused ||= !outcome.result.ok;
          emit(index, outcome);
        }
      };
      await Promise.all(Array.from({ length: Math.min(pages, jobs.length) }, () => work(browser.newPage())));
      const session = await printer?.printSession();
      if (session && out !== undefined) writeReport(out, 'session', session);
      return refused ? 1 : 0;
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
