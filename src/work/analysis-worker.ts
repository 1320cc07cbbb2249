import { createAnalyzer } from './analyze';
import type { Messages } from './messages';
import { serveCalls } from './port';
import { createStretchReader } from './read-clip';

const now = () => performance.now();
/** One more of the same, for a stretch of a clip. */
const startWorker = () => new Worker(self.location.href, { type: 'module', name: 'pose' });

serveCalls<Messages>(self, {
  analyze: createAnalyzer(now, startWorker),
  read: createStretchReader(now),
});
