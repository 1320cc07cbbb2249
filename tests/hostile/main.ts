import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say as sayTo } from '../../src/cli/terminal';
import { attackClips } from './clips';
import { classNames, withRows, type ClassName } from './document';
import { attackKeypoints } from './keypoints';
import { attackNames } from './names';
import { attackBySuites } from './suites';
import type { ClassTally } from './tally';

const file = fileURLToPath(new URL('../../docs/TRUST.md', import.meta.url));
const say = (text: string) => sayTo(process.stdout, text);

/** Each gets the path of a folder that is not there yet, and may make it. */
const attacks: Record<ClassName, (folder: string) => ClassTally | Promise<ClassTally>> = {
  clips: attackClips,
  keypoints: attackKeypoints,
  archives: (folder) =>
    attackBySuites(
      [
        {
          project: 'browser',
          paths: ['tests/browser/store/hostile-archives.test.ts', 'tests/browser/store/archive.test.ts'],
        },
      ],
      folder,
    ),
  names: attackNames,
  'files and processes': (folder) =>
    attackBySuites(
      [
        { project: 'unit', paths: ['tests/unit/cli'] },
        {
          project: 'browser',
          paths: ['tests/browser/store/crash.test.ts', 'tests/browser/store/library.test.ts'],
        },
        {
          project: 'e2e',
          paths: ['batch', 'printing', 'library'].map((name) => `tests/e2e/${name}.test.ts`),
        },
      ],
      folder,
    ),
  'two tabs': (folder) =>
    attackBySuites([{ project: 'browser', paths: ['tests/browser/store/tabs.test.ts'] }], folder),
  outside: (folder) => attackBySuites([{ project: 'e2e', paths: ['tests/e2e/outside.test.ts'] }], folder),
};

const isClass = (name: string): name is ClassName => (classNames as readonly string[]).includes(name);

/** `npm run test:hostile [-- class...]`: all classes, or these. @returns the exit code */
export async function main(...asked: string[]): Promise<0 | 1 | 2> {
  const unknown = asked.find((name) => !isClass(name));
  if (unknown !== undefined) {
    say(`There is no class ${unknown}. Classes: ${classNames.join(', ')}.`);
    return 2;
  }
  const chosen = asked.length > 0 ? asked.filter(isClass) : classNames;
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  let failed = 0;
  try {
    for (const name of chosen) {
      const startMs = performance.now();
      const tally = await attacks[name](join(folder, name));
      failed += tally.failures.length;
      say(`${name}: ${tally.tried} tried, ${tally.failures.length} failed`);
      say(`  in ${((performance.now() - startMs) / 1000).toFixed(0)} s`);
      for (const note of tally.notes) say(`  ${note}`);
      for (const failure of tally.failures) say(`  FAILED ${failure}`);
      const earlier = existsSync(file) ? readFileSync(file, 'utf8') : '';
      // After each class: a run that is ended leaves the rows that it measured.
      writeFileSync(file, withRows(earlier, new Map([[name, tally]]), new Date().toISOString().slice(0, 10)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failed === 0 ? 0 : 1;
}
