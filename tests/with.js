import { spawnSync } from 'node:child_process';

// `node tests/with.js NAME=value ... command`: runs a command of an npm script with these variables, on Windows too.

const words = process.argv.slice(2);
const isSetting = (/** @type {string} */ word) => /^[A-Z_]+=/.test(word);
const from = words.findIndex((word) => !isSetting(word));
const settings = words.slice(0, from).map((word) => word.split('=', 2));
const { status } = spawnSync(words.slice(from).join(' '), {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, ...Object.fromEntries(settings) },
});
process.exitCode = status ?? 1;
