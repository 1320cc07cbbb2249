import { createAnalyzer } from './analyze';
import type { Messages } from './messages';
import { serveCalls } from './port';

serveCalls<Messages>(self, { analyze: createAnalyzer(() => performance.now()) });
