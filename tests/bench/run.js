import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// `npm run bench:pose`: our whole path from file to keypoints against the stock library, in turn; `ratio: N` (full model)
// last. `npm run bench:memory`: 2,000 frames in one go. Each takes some minutes and prints what the browser measured.

const [name] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const child = spawn(
  'npx',
  ['vitest', 'run', '--project', 'bench', `tests/bench/${name}.bench.ts`, '--reporter=default', '2>&1'],
  { cwd: root, shell: true, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
);
let last = '';
for await (const line of createInterface({ input: child.stdout })) {
  const [, text] = /bench: (.*)$/.exec(line) ?? [];
  if (text === undefined) continue;
  last = text;
  process.stdout.write(`${text}\n`);
}
const code = child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)));
if (code !== 0)
  process.stdout.write(
    `${last ? 'A bound is missed, or the bench failed' : 'The bench failed'}; "npx vitest run --project bench tests/bench/${name}.bench.ts" says more.\n`,
  );
process.exitCode = code === 0 ? 0 : 1;
