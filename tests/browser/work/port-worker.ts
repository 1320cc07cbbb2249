import { failed, ok } from '../../../src/core';
import { serveCalls } from '../../../src/work/port';

/** A worker with one handler for each way a call can end. */
export type TestMessages = {
  count: [params: { upTo: number; holdAt: number | null }, progress: number, result: number];
  refuse: [params: null, progress: never, result: never];
  throw: [params: string, progress: never, result: never];
  throwOutside: [params: null, progress: never, result: never];
  still: [params: { patienceMs: number; stillMs: number }, progress: never, result: string];
  loop: [params: null, progress: 'looping', result: never];
};

const pause = () => new Promise((resolve) => setTimeout(resolve));
let counted = 0;

serveCalls<TestMessages>(self, {
  async count({ upTo, holdAt }, { progress, signal }) {
    for (let i = 1; i <= upTo; i++) {
      while (i === holdAt && !signal.aborted) await pause();
      signal.throwIfAborted();
      counted++;
      progress(i);
      await pause();
    }
    return ok(counted);
  },
  refuse: () => Promise.resolve(failed('no-person', 'nobody there')),
  throw: (message) => Promise.reject(new RangeError(message)),
  throwOutside: () => {
    setTimeout(() => {
      throw new Error('outside of any call');
    });
    return new Promise(() => {});
  },
  still: ({ patienceMs, stillMs }, { patience }) => {
    if (patienceMs > 0) patience(patienceMs);
    const untilMs = performance.now() + stillMs;
    while (performance.now() < untilMs);
    return Promise.resolve(ok('done'));
  },
  loop: (_, { progress }) => {
    progress('looping');
    for (;;);
  },
});
