import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tally } from '../tally-reporter';
import { emptyTally, type ClassTally } from './tally';

/** Attacks that are tests of `npm test`: they are run, and counted. */
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Suite {
  readonly project: 'unit' | 'browser' | 'e2e';
  readonly paths: readonly string[];
}

function runSuite({ project, paths }: Suite, file: string): Tally {
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=./tests/tally-reporter.ts'];
  const { NODE_ENV: _, ...environment } = process.env;
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', project, ...reporters, ...paths],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, TALLY_FILE: file, HOSTILE_ALL: '1' },
    },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
  const saysNothing = tally.passed + tally.failed + tally.skipped.length === 0;
  return saysNothing || (status !== 0 && tally.failed === 0) ? { ...tally, failed: tally.failed + 1 } : tally;
}

/** Runs these tests one file after the other. A test is one attack, or one kind of them. */
export function attackBySuites(suites: readonly Suite[], folder: string): ClassTally {
  const all = emptyTally();
  for (const suite of suites) {
    const tally = runSuite(suite, `${folder}.json`);
    all.tried += tally.passed + tally.failed;
    for (let i = 0; i < tally.failed; i++) all.failures.push(`a test of ${suite.paths.join(', ')}`);
    for (const { name, reason } of tally.skipped) all.notes.push(`Not tried here: ${name} (${reason}).`);
  }
  return all;
}
