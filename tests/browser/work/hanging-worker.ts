import type { Messages } from '../../../src/work/messages';
import { serveCalls } from '../../../src/work/port';
import { createStretchReader } from '../../../src/work/read-clip';

/**
 * Reads as the real worker does, but not for good. Its name says how it ends: `still` on one engine, as in a call that does
 * not come back; `idle` on that engine, or `all-idle` on every one: alive, but with no further frame, as with a decoder
 * that does not answer.
 */
const read = createStretchReader(() => performance.now());
const ending = self.name;
let frames = 0;
serveCalls<Pick<Messages, 'read'>>(self, {
  async read(params, context) {
    const stop = new AbortController();
    let isIdle = false;
    const result = await read(params, {
      ...context,
      signal: AbortSignal.any([context.signal, stop.signal]),
      progress: (one) => {
        if (isIdle) return;
        const isHere = one.engine !== null && (ending === 'all-idle' || one.engine === 'litert-wasm');
        if (isHere && ++frames > (ending === 'all-idle' ? 3 : 20)) {
          if (ending === 'still') for (;;);
          isIdle = true;
          stop.abort();
          return;
        }
        context.progress(one);
      },
    });
    return isIdle ? new Promise(() => undefined) : result;
  },
});
