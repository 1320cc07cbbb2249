import { expect, it } from 'vitest';
import walkUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { openClip } from '../../../src/media';
import { ClipReader } from '../../../src/work/read-clip';
import { quantile } from '../../support/shared-clips';

const baseUrl = new URL('/', location.href).href;

async function read(worker: () => Worker, engine: 'auto' | 'litert-wasm', idleMs?: number) {
  const file = new File([await (await fetch(walkUrl)).arrayBuffer()], 'walk.mp4');
  const clip = await openClip(file);
  if (!clip.ok) throw new Error(clip.fault.code);
  // A busy machine may keep a living worker waiting for a while.
  const reader = new ClipReader(worker, 12_000, idleMs);
  const done: number[] = [];
  const result = await reader.read(
    file,
    clip.value,
    { model: 'lite', engine, baseUrl },
    { workers: 1 },
    {
      signal: new AbortController().signal,
      patience: () => undefined,
      progress: ({ framesDone }) => done.push(framesDone),
    },
  );
  clip.value.close();
  return { result, done, timesS: clip.value.timesS };
}
const hanging = (name: 'still' | 'idle' | 'all-idle') => () =>
  new Worker(new URL('./hanging-worker.ts', import.meta.url), { type: 'module', name });
const real = () =>
  new Worker(new URL('../../../src/work/analysis-worker.ts', import.meta.url), { type: 'module' });

it('a worker that hangs in one call is ended, and the next engine goes on from the last good frame', async () => {
  const { result, done, timesS } = await read(hanging('still'), 'auto');
  if (!result.ok) throw new Error(result.fault.detail);
  const { frames, changes, engine } = result.value;
  expect(frames.map(({ timeS }) => timeS)).toEqual(timesS);
  expect(done).toEqual(Array.from({ length: timesS.length + 1 }, (_, i) => i));
  expect(changes).toMatchObject([
    { from: 'litert-wasm', to: 'tfjs-wasm', reason: expect.stringContaining('no sign of life') },
  ]);
  // The first message comes before the first frame.
  expect(changes[0]!.timeS).toBe(timesS[19]);
  expect(engine).toBe('tfjs-wasm');

  const whole = await read(real, 'litert-wasm');
  if (!whole.result.ok) throw new Error(whole.result.fault.detail);
  const apart = frames.flatMap(({ people }, t) => {
    const other = whole.result.ok ? whole.result.value.frames[t]!.people : [];
    expect(people.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    return people.flatMap(({ keypoints }, i) =>
      keypoints.map(([x, y], k) => {
        const [otherX, otherY] = other[i]!.keypoints[k]!;
        return Math.hypot(x - otherX, y - otherY);
      }),
    );
  });
  expect(quantile(apart, 0.99)).toBeLessThan(0.5);
});

it('where one engine was asked for, a hang is a fault', async () => {
  const { result } = await read(hanging('still'), 'litert-wasm');
  expect(result).toMatchObject({ ok: false, fault: { code: 'worker-died' } });
});

/** Short, and longer than a step of loading on a busy machine. */
const idleMs = 25_000;

it('a worker that is alive and gets nowhere is ended, and the next engine goes on from the last good frame', async () => {
  const { result, done, timesS } = await read(hanging('idle'), 'auto', idleMs);
  if (!result.ok) throw new Error(result.fault.detail);
  const { frames, changes } = result.value;
  expect(frames.map(({ timeS }) => timeS)).toEqual(timesS);
  expect(done).toEqual(Array.from({ length: timesS.length + 1 }, (_, i) => i));
  expect(changes).toMatchObject([{ from: 'litert-wasm', to: 'tfjs-wasm', reason: 'no frame for 25 s' }]);
}, 240_000);

it('where the second worker gets no further than the first, that is the fault', async () => {
  const { result, done } = await read(hanging('all-idle'), 'auto', idleMs);
  expect(result).toMatchObject({ ok: false, fault: { code: 'decode-failed', detail: 'no frame for 25 s' } });
  expect(done.at(-1)).toBe(2);
}, 240_000);
