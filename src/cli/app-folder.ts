import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './usage';

/** The built app beside the built command line. @throws SetupError when it is not there */
export function appFolder(): string {
  const folder = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'app');
  if (!existsSync(join(folder, 'headless.html')))
    throw new SetupError('The app is not built yet: run "npm run build" first.');
  return folder;
}
