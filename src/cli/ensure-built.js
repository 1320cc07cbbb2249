import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds the app and the command line when they are missing or older than what they are made of, and says nothing on
 * standard output. Runs before `npm start` and `npm run contrapposto`, so that both work right after `npm ci`.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'src',
  'icons',
  'models',
  'sample-videos',
  'package-lock.json',
  'licences.config.ts',
  'offline.config.ts',
  'vite.config.ts',
  'svelte.config.js',
];
const results = ['build/app/headless.html', 'build/app/index.html', 'build/cli/main.js'];

/** @type {(path: string) => number} */
function newestMs(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

const oldestResultMs = Math.min(
  ...results.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0),
);
const newestSourceMs = Math.max(...sources.map((path) => newestMs(join(root, path))));

if (oldestResultMs < newestSourceMs) {
  process.stderr.write('Building Contrapposto; this takes a moment and happens once.\n');
  // One command string for the shell: npm is a script on Windows, which only a shell can start.
  const build = spawnSync('npm run -s build', { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  process.exitCode = build.status ?? 1;
}
