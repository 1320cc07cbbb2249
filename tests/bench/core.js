import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run bench:core [-- frames...]`: what the core costs by the length of the clip. CPU time, since the machine may be
// shared; memory beyond what is there with the recording read. Each is measured in a process of its own: what one leaves
// behind is not the next one's. Exits with 1 where a bound is missed.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path */
const load = async (path) =>
  (await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' })).module;

const [longest, shortest] = [36_000, 9_000];
/** Ten minutes at 60 frames a second. */
const bounds = { ms: 6000, mb: 400, ratio: 1.2 };

/** @param {string} name @param {number} frames */
async function measure(name, frames) {
  const { assessRecording } = await load('tests/support/assess.ts');
  const { thereAndBack, onTreadmill } = await load('tests/support/long-walk.ts');
  const make = name === 'treadmill' ? onTreadmill : thereAndBack;
  assessRecording(make(1_000));
  const recording = make(frames);
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / 1e6;
  const startUs = process.cpuUsage().user;
  const result = assessRecording(recording);
  const ms = (process.cpuUsage().user - startUs) / 1000;
  const mb = process.resourceUsage().maxRSS / 1000 - before;
  const found = result.ok
    ? `${result.value.task.kind}, ${result.value.cycles.length} cycles`
    : result.fault.code;
  return { ms, mb, before, found };
}

/** @param {string} name @param {number} frames @returns {Awaited<ReturnType<typeof measure>>} */
function measureApart(name, frames) {
  const { stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', fileURLToPath(import.meta.url), 'one', name, String(frames)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(stdout);
}

/** @param {number[]} lengths */
function main(lengths) {
  let missed = false;
  /** @param {string} text @param {boolean} isOver */
  const say = (text, isOver) => {
    missed ||= isOver;
    process.stdout.write(`${text}${isOver ? ' (over the bound)' : ''}\n`);
  };
  for (const name of ['there and back', 'treadmill']) {
    const perFrame = new Map();
    for (const frames of lengths.length ? lengths : [shortest, 18_000, longest]) {
      const { ms, mb, before, found } = measureApart(name, frames);
      perFrame.set(frames, ms / frames);
      say(
        `${name}: ${frames} frames, ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB beyond ${before.toFixed(0)} MB, ${found}`,
        frames === longest && (ms > bounds.ms || mb > bounds.mb),
      );
    }
    if (!perFrame.has(longest) || !perFrame.has(shortest)) continue;
    const ratio = perFrame.get(longest) / perFrame.get(shortest);
    say(`${name}: ratio a frame, ${longest} to ${shortest}: ${ratio.toFixed(2)}`, ratio > bounds.ratio);
  }
  return missed ? 1 : 0;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'one') process.stdout.write(JSON.stringify(await measure(rest[0] ?? '', Number(rest[1]))));
else process.exitCode = main(process.argv.slice(2).map(Number));
