import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run bench:noise [files] [from]`: keypoints that are no body's, a thousand of them; none may get a measure.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path */
const load = async (path) =>
  (await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' })).module;
const { assessRecording } = await load('tests/support/assess.ts');
const { hostileKeypoints } = await load('tests/support/hostile-keypoints.ts');

const [files, from] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 0)];
const byKind = new Map();
for (let i = 0; i < files; i++) {
  const { kind, recording } = hostileKeypoints(i + from);
  const result = assessRecording(recording);
  const said = result.ok
    ? result.value.measures.some((/** @type {object} */ m) => 'value' in m)
      ? `MEASURED ${result.value.task.kind}`
      : `nothing measured, ${result.value.task.kind}`
    : `${result.fault.code}`;
  const of = byKind.get(kind) ?? new Map();
  of.set(said, (of.get(said) ?? 0) + 1);
  byKind.set(kind, of);
}
let measured = 0;
for (const [kind, of] of byKind) {
  for (const [said, count] of of) if (said.startsWith('MEASURED')) measured += count;
  process.stdout.write(`${kind}: ${[...of].map(([said, count]) => `${said} ${count}`).join(', ')}\n`);
}
process.stdout.write(`${measured} of ${files} with a measure\n`);
process.exitCode = measured ? 1 : 0;
