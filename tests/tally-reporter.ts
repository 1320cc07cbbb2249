import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** What `tests/run.js` adds up over the test projects. */
export interface Tally {
  passed: number;
  /** Tests, files that could not be loaded, and errors outside of any test. */
  failed: number;
  skipped: { name: string; reason: string }[];
}

function tallyOf(modules: readonly TestModule[], errorsElsewhere: number): Tally {
  const tally: Tally = { passed: 0, failed: errorsElsewhere, skipped: [] };
  for (const module of modules) {
    tally.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') tally.passed++;
      else if (result.state === 'failed') tally.failed++;
      else {
        const reason = (result.state === 'skipped' && result.note) || 'no reason given';
        tally.skipped.push({ name: test.fullName, reason });
      }
    }
  }
  return tally;
}

/** Writes the tally into the file TALLY_FILE; Vitest's own JSON leaves out why a test was skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['TALLY_FILE'];
    if (file) writeFileSync(file, JSON.stringify(tallyOf(modules, unhandledErrors.length)));
  }
}
