import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run bench:core`: what the core costs by the length of the clip. CPU time, since the machine may be shared.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path */
const load = async (path) =>
  (await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' })).module;
const { assessRecording } = await load('tests/support/assess.ts');
const { thereAndBack, onTreadmill } = await load('tests/support/long-walk.ts');

const lengths = process.argv.slice(2).map(Number);
const [longest, shortest] = [36_000, 9_000];
let missed = false;
for (const [name, make] of Object.entries({ 'there and back': thereAndBack, treadmill: onTreadmill })) {
  assessRecording(make(1_000));
  const perFrame = new Map();
  for (const frames of lengths.length ? lengths : [shortest, 18_000, longest]) {
    const recording = make(frames);
    globalThis.gc?.();
    const beforeMb = process.memoryUsage().rss / 1e6;
    const startUs = process.cpuUsage().user;
    const result = assessRecording(recording);
    const ms = (process.cpuUsage().user - startUs) / 1000;
    perFrame.set(frames, ms / frames);
    process.stdout.write(
      `${name}: ${frames} frames, ${ms.toFixed(0)} ms, ` +
        `${beforeMb.toFixed(0)} MB before and at most ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB, ` +
        `${result.ok ? `${result.value.task.kind}, ${result.value.cycles.length} cycles` : result.fault.code}\n`,
    );
    missed ||= frames === longest && ms > 6000;
  }
  if (!perFrame.has(longest) || !perFrame.has(shortest)) continue;
  const ratio = perFrame.get(longest) / perFrame.get(shortest);
  missed ||= ratio > 1.2;
  process.stdout.write(`${name}: ratio a frame, ${longest} to ${shortest}: ${ratio.toFixed(2)}\n`);
}
process.exitCode = missed ? 1 : 0;
