import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Starts the calibration, which is TypeScript. */
const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(`${root}tests/calibrate/main.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(...process.argv.slice(2));
