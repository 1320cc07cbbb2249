import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../src/core';
import { WorkerPort } from '../../../src/work/port';
import type { TestMessages } from './port-worker';

let started = 0;
const startWorker = () => {
  started++;
  return new Worker(new URL('./port-worker.ts', import.meta.url), { type: 'module' });
};
let port = new WorkerPort<TestMessages>(startWorker);
afterEach(() => {
  port.dispose();
  port = new WorkerPort<TestMessages>(startWorker);
  started = 0;
});

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.fault.code);
const plainCount = { upTo: 3, holdAt: null };

describe('a call', () => {
  it('brings progress in order, then the result', async () => {
    const seen: number[] = [];
    const result = await port.call('count', plainCount, { onProgress: (n) => seen.push(n) });
    expect(result).toEqual({ ok: true, value: 3 });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('brings a fault as a value, with its detail', async () => {
    const result = await port.call('refuse', null);
    expect(result).toMatchObject({ ok: false, fault: { code: 'no-person', detail: 'nobody there' } });
  });

  it('waits for the one before it', async () => {
    const order: string[] = [];
    const first = port.call('count', plainCount, { onProgress: (n) => order.push(`a${n}`) });
    const second = port.call('count', plainCount, { onProgress: (n) => order.push(`b${n}`) });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 3 },
      { ok: true, value: 6 },
    ]);
    expect(order).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    expect(started).toBe(1);
  });
});

describe('cancelling', () => {
  it('before the call starts nothing', async () => {
    expect(code(await port.call('count', plainCount, { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(started).toBe(0);
  });

  it('during the call stops the work in the worker, and no progress follows', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = (n: number) => {
      seen.push(n);
      if (n === 4) stop.abort();
    };
    const result = await port.call('count', { upTo: 1e6, holdAt: 5 }, { signal: stop.signal, onProgress });
    expect(code(result)).toBe('cancelled');
    expect(seen).toEqual([1, 2, 3, 4]);
    // The same worker is free again and has counted no further.
    expect(await port.call('count', plainCount)).toEqual({ ok: true, value: 7 });
    expect(started).toBe(1);
  });

  it('a waiting call leaves the running one alone', async () => {
    const stopFirst = new AbortController();
    const stopSecond = new AbortController();
    const holding = Promise.withResolvers<void>();
    const first = port.call(
      'count',
      { upTo: 2, holdAt: 2 },
      { signal: stopFirst.signal, onProgress: () => holding.resolve() },
    );
    const seen: number[] = [];
    const second = port.call('count', plainCount, {
      signal: stopSecond.signal,
      onProgress: (n) => seen.push(n),
    });
    await holding.promise;
    stopSecond.abort();
    stopFirst.abort();
    expect([code(await first), code(await second)]).toEqual(['cancelled', 'cancelled']);
    expect(seen).toEqual([]);
  });

  it('a worker that never confirms is replaced', async () => {
    const stop = new AbortController();
    const looping = Promise.withResolvers<void>();
    const call = port.call('loop', null, { signal: stop.signal, onProgress: () => looping.resolve() });
    await looping.promise;
    vi.useFakeTimers();
    stop.abort();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(code(await call)).toBe('cancelled');
    expect(code(await port.call('count', plainCount))).toBe('ok');
    expect(started).toBe(2);
  });
});

describe('a worker that fails', () => {
  it('settles the call and every waiting one, and the next call gets a fresh worker', async () => {
    const crashed = port.call('throw', 'a bug');
    const waiting = port.call('count', plainCount);
    const result = await crashed;
    expect(result).toMatchObject({ ok: false, fault: { code: 'worker-died' } });
    expect(!result.ok && result.fault.detail).toContain('a bug');
    expect(code(await waiting)).toBe('worker-died');
    expect(await port.call('count', plainCount)).toEqual({ ok: true, value: 3 });
    expect(started).toBe(2);
  });

  it('also when the error is outside of any call', async () => {
    const result = await port.call('throwOutside', null);
    expect(result).toMatchObject({ ok: false, fault: { code: 'worker-died' } });
    expect(!result.ok && result.fault.detail).toContain('outside of any call');
    expect(code(await port.call('count', plainCount))).toBe('ok');
  });

  it('says so when memory ran out', async () => {
    expect(code(await port.call('throw', 'Array buffer allocation failed'))).toBe('out-of-memory');
  });

  it('is ended when it stands still, unless it said for how long it may', async () => {
    const strict = new WorkerPort<TestMessages>(startWorker, 900);
    expect(code(await strict.call('still', { patienceMs: 0, stillMs: 6000 }))).toBe('worker-died');
    expect(code(await strict.call('still', { patienceMs: 20_000, stillMs: 3000 }))).toBe('ok');
    strict.dispose();
  });

  it('says so when its script cannot be loaded', async () => {
    const lost = new WorkerPort<TestMessages>(() => new Worker('/no-such-script.js', { type: 'module' }));
    expect(code(await lost.call('count', plainCount))).toBe('worker-died');
    lost.dispose();
  });

  it('disposing settles what is pending', async () => {
    const call = port.call('count', { upTo: 1e6, holdAt: 1 });
    port.dispose();
    expect(code(await call)).toBe('cancelled');
    expect(() => port.call('count', plainCount)).toThrow('disposed');
  });
});
