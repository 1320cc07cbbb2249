import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { assessmentJson, keypointsJson, measuresCsv } from '../report';
import { jsonLine, type Outcome, type PrintedReport } from './outcome';
import { summaryText } from './summary';
import { UsageError } from './usage';

export interface OutputOptions {
  /** A path, or `-` for stdout. */
  readonly json?: string | undefined;
  readonly out?: string | undefined;
  readonly keypoints?: string | undefined;
}

/** Writes a report into the folder of results. */
export function writeReport(folder: string, stem: string, { html, pdf }: PrintedReport): void {
  writeFileSync(join(folder, `${stem}.report.html`), html);
  writeFileSync(join(folder, `${stem}.report.pdf`), pdf);
}

/** Opens every destination before any work is done, so that a wrong path fails at once. @throws UsageError */
export function openOutput(
  options: OutputOptions,
  stems: readonly string[],
): (outcome: Outcome, index: number) => void {
  const { json, out, keypoints } = options;
  const attempt = <T>(path: string, open: () => T): T => {
    try {
      return open();
    } catch (error) {
      throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
    }
  };
  const jsonFile = json === undefined || json === '-' ? null : attempt(json, () => openSync(json, 'w'));
  if (out !== undefined) attempt(out, () => mkdirSync(out, { recursive: true }));
  const keypointsFile = keypoints === undefined ? null : attempt(keypoints, () => openSync(keypoints, 'w'));
  const forPeople = json === undefined && out === undefined;

  return (outcome, index) => {
    if (json === '-') process.stdout.write(`${jsonLine(outcome)}\n`);
    if (jsonFile !== null) writeSync(jsonFile, `${jsonLine(outcome)}\n`);
    if (forPeople) process.stdout.write(`${summaryText(outcome)}\n`);
    if (!outcome.result.ok) return;
    const { assessment, keypoints: recording } = outcome.result.value;
    if (keypointsFile !== null) writeSync(keypointsFile, keypointsJson(recording));
    if (out !== undefined) {
      writeFileSync(join(out, `${stems[index]}.assessment.json`), assessmentJson(assessment));
      writeFileSync(join(out, `${stems[index]}.measures.csv`), measuresCsv(assessment));
      if (outcome.report) writeReport(out, stems[index]!, outcome.report);
    }
  };
}
