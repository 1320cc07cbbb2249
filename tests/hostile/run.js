import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Starts the attacks, which are TypeScript. */
const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(`${root}tests/hostile/main.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(...process.argv.slice(2));
