import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Starts the bench, which is TypeScript. */
const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(`${root}tests/validate/main.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
await module.main(...process.argv.slice(2));
