import type { Messages } from '../../../src/work/messages';
import { serveCalls } from '../../../src/work/port';
import { createStretchReader } from '../../../src/work/read-clip';

/** Reads as the real worker does, but stands still for good, as in a call that does not come back, on one engine. */
const read = createStretchReader(() => performance.now());
let frames = 0;
serveCalls<Pick<Messages, 'read'>>(self, {
  read: (params, context) =>
    read(params, {
      ...context,
      progress: (one) => {
        if (one.engine === 'litert-wasm' && ++frames > 20) for (;;);
        context.progress(one);
      },
    }),
});
