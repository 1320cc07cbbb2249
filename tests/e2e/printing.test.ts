import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findChromium } from '../../src/cli/chromium';
import { contrappostoUnder, jsonLines, samplePath, type Run } from './support';

/** A browser that is killed while it prints a report: at the order to print, or with the paper half handed over. */

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'printing-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * A program that stands between the command line and the browser, and kills the browser when it is told one of these
 * things for the n-th time. What it was told is counted over all its runs.
 */
function deadlyBrowser(method: string, times: readonly number[]): string {
  const source = `#!${process.execPath}
    const { spawn } = require('node:child_process');
    const { existsSync, readFileSync, writeFileSync } = require('node:fs');
    const { Socket } = require('node:net');
    const told = ${JSON.stringify(at('told'))};
    const child = spawn(${JSON.stringify(findChromium())}, process.argv.slice(2), {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
    });
    child.on('exit', () => process.exit(1));
    process.on('SIGTERM', () => child.kill('SIGKILL'));
    child.stdio[4].pipe(new Socket({ fd: 4 }));
    child.stdio[3].on('error', () => undefined);
    new Socket({ fd: 3 }).on('data', (chunk) => {
      for (const _ of chunk.toString('latin1').split('"method":"${method}"').slice(1)) {
        const count = existsSync(told) ? Number(readFileSync(told, 'utf8')) + 1 : 1;
        writeFileSync(told, String(count));
        if (${JSON.stringify(times)}.includes(count)) return void child.kill('SIGKILL');
      }
      child.stdio[3].write(chunk);
    }).on('end', () => child.kill('SIGKILL'));
  `;
  const path = at('browser.cjs');
  writeFileSync(path, source);
  chmodSync(path, 0o755);
  return path;
}

function batch(browser: string): Promise<Run> {
  const clips = ['first.mp4', 'second.mp4'].map((name) => at(name));
  for (const clip of clips) copyFileSync(samplePath('stand-side-neutral.mp4'), clip);
  const args = ['analyze', ...clips, '--json', '-', '--out', at('out'), '--model', 'lite'];
  return contrappostoUnder([], { CHROMIUM_PATH: browser }, ...args);
}

it.skipIf(process.platform === 'win32').each([
  // The report of the first clip twice, that of the second once, that of both twice.
  ['Page.printToPDF', [1, 2, 3, 5, 6], false],
  // A report is handed over in several pieces: here it dies at the first of each.
  ['IO.read', [1, 2, 3], true],
] as const)(
  'a browser killed at %s is started anew and prints; killed again, the clip keeps its measures and the batch goes on',
  async (method, times, hasSession) => {
    const run = await batch(deadlyBrowser(method, times));
    const lines = jsonLines(run.stdout);
    expect(
      lines.map((line) => [
        (line['source'] as { name: string }).name,
        (line['fault'] as { code?: string } | undefined)?.code,
      ]),
      run.stderr,
    ).toEqual([
      ['first.mp4', 'report-failed'],
      ['second.mp4', undefined],
    ]);
    for (const line of lines) expect((line['measures'] as unknown[]).length).toBeGreaterThan(0);
    expect(run.stderr).not.toContain('    at ');
    expect(run.stderr.includes('The report of all clips together could not be made')).toBe(!hasSession);
    expect(run.code).toBe(1);
    expect(readdirSync(at('out')).sort()).toEqual(
      [
        'first.assessment.json',
        'first.measures.csv',
        'second.assessment.json',
        'second.measures.csv',
        'second.report.html',
        'second.report.pdf',
        'second.resume.json',
        ...(hasSession ? ['session.report.html', 'session.report.pdf'] : []),
      ].sort(),
    );
    for (const stem of hasSession ? ['second', 'session'] : ['second']) {
      const pdf = readFileSync(at('out', `${stem}.report.pdf`), 'latin1');
      expect([pdf.slice(0, 5), pdf.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
    }
  },
);
