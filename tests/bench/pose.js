import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// `npm run bench:pose`: our whole path from file to keypoints against the stock library, in turn. Takes some minutes.
// Prints what the browser measured, and `ratio: N` (full model) last.

const root = fileURLToPath(new URL('../../', import.meta.url));
const child = spawn('npx', ['vitest', 'run', '--project', 'bench', '--reporter=default', '2>&1'], {
  cwd: root,
  shell: true,
  env: { ...process.env, NO_COLOR: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let ratio = '';
for await (const line of createInterface({ input: child.stdout })) {
  const [, text] = /bench: (.*)$/.exec(line) ?? [];
  if (text === undefined) continue;
  process.stdout.write(`${text}\n`);
  ratio = /^full ratio: (.*)$/.exec(text)?.[1] ?? ratio;
}
process.stdout.write(
  `${ratio ? `ratio: ${ratio}` : 'The bench failed; "npx vitest run --project bench" says why.'}\n`,
);
process.exitCode = ratio ? 0 : 1;
