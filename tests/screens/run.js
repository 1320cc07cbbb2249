import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run screens [NAME ...]`: pictures of the built app on sample clips, into docs/screens.
const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(`${root}tests/screens/main.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
await module.main(`${root}docs/screens`, ...process.argv.slice(2));
