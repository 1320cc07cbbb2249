import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';

/**
 * `npm test`: everything, from the type check to the built app in a real browser. Every stage runs, whatever failed
 * before it; the last line is the sum.
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const tallyFolder = join(root, 'build', 'tests');
// Taken before `runnerImport` sets NODE_ENV: with that, the build would be one for development.
const environment = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + process.env['PATH'],
};

/** @type {(command: string, env?: Record<string, string>) => boolean} */
function runs(command, env = {}) {
  // Through a shell: what npm installs are scripts on Windows.
  const options = { cwd: root, shell: true, stdio: /** @type {const} */ ('inherit') };
  return spawnSync(command, { ...options, env: { ...environment, ...env } }).status === 0;
}

/** @type {() => Promise<boolean>} */
async function browserIsThere() {
  /** @type {{ module: typeof import('../src/cli/chromium.ts') }} */
  const { module } = await runnerImport(join(root, 'src/cli/chromium.ts'), { root, configFile: false });
  return module.findChromium() !== null || existsSync(chromium.executablePath());
}

/** Finds a Chromium or installs one. @type {() => Promise<boolean>} */
async function ensureBrowser() {
  if (await browserIsThere()) return true;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  console.log('No Chrome, Chromium or Edge found; installing one.');
  if (isDebianRoot) runs('apt-get update && apt-get install -y --no-install-recommends chromium');
  else runs('playwright install chromium');
  return browserIsThere();
}

/** @typedef {import('./tally-reporter.ts').Tally} Tally */

/** A stage that only succeeds or fails counts when it fails. @type {(ok: boolean) => Tally} */
const tallyOf = (ok) => ({ passed: 0, failed: ok ? 0 : 1, skipped: [] });

/** @type {(command: string) => () => Tally} */
const command = (line) => () => tallyOf(runs(line));

/** @type {(project: string) => () => Tally} */
const vitest = (project) => () => {
  const file = join(tallyFolder, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = '--reporter=default --reporter=./tests/tally-reporter.ts';
  const ok = runs(`vitest run --project ${project} ${reporters}`, { TALLY_FILE: file });
  if (!existsSync(file)) return tallyOf(false);
  /** @type {Tally} */
  const tally = JSON.parse(readFileSync(file, 'utf8'));
  const saysNothing = tally.passed + tally.failed === 0;
  return (!ok && tally.failed === 0) || saysNothing ? { ...tally, failed: tally.failed + 1 } : tally;
};

/** @type {[name: string, run: () => Tally][]} */
const stages = [
  ['types', command('npm run -s check')],
  ['lint', command('eslint .')],
  ['format', command('prettier --check --log-level warn .')],
  ['room borders', command('depcruise src --config dependency-cruiser.config.js')],
  ['unit tests', vitest('unit')],
  ['browser tests', vitest('browser')],
  ['build', command('npm run -s build')],
  ['end-to-end tests', vitest('e2e')],
];

if (!runs('npm run -s models')) {
  console.log('The pose models could not be made; run "npm ci" and try again.');
  process.exit(1);
}
if (!(await ensureBrowser())) {
  console.log(
    'The tests need a browser: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}
mkdirSync(tallyFolder, { recursive: true });

/** @type {{ name: string, seconds: number, tally: Tally }[]} */
const finished = [];
for (const [name, run] of stages) {
  console.log(`\n== ${name}`);
  const startMs = performance.now();
  const tally = run();
  finished.push({ name, seconds: (performance.now() - startMs) / 1000, tally });
}

const sum = (/** @type {(tally: Tally) => number} */ count) =>
  finished.reduce((total, { tally }) => total + count(tally), 0);
console.log('');
for (const { name, seconds, tally } of finished)
  console.log(
    `${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s`,
  );
for (const { tally } of finished)
  for (const { name, reason } of tally.skipped) console.log(`skipped: ${name}: ${reason}`);
const failed = sum((tally) => tally.failed);
const skipped = sum((tally) => tally.skipped.length);
console.log(
  `${sum((tally) => tally.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
