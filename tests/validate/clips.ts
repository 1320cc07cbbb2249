import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assessment, ModelName } from '../../src/core';
import { sharedFolder, sharedIsHere } from '../support/mocap';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The rendered walks seen from the side, each beside its `.truth.json`; those of the repository where no others are. */
export function sideWalks(): string[] {
  const folder = sharedIsHere ? `${sharedFolder}phantom/clips` : join(root, 'sample-videos');
  return readdirSync(folder)
    .filter((name) => /^(walk|treadmill)-.*\.mp4$/.test(name) && !name.includes('front'))
    .map((name) => join(folder, name));
}

/** Runs the command line over the clips; an assessment or a fault a clip. @throws when it does not run */
export function saidOfClips(
  paths: readonly string[],
  model: ModelName,
): (Assessment | { readonly fault: { readonly code: string } })[] {
  const folder = mkdtempSync(join(tmpdir(), 'contrapposto-'));
  const file = join(folder, 'results.jsonl');
  const options = ['--model', model, '--json', file, '--allow-no-sandbox'];
  const command = ['build/cli/main.js', 'analyze', ...paths, ...options];
  const run = spawnSync('node', command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(file)) throw new Error(`the command line gave no results (exit code ${run.status})`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(folder, { recursive: true });
  return paths.map((_, i) => JSON.parse(lines[i]!) as Assessment | { fault: { code: string } });
}

/** The same where every clip has to be assessed. @throws when it refuses one, too */
export const analyzeClips = (paths: readonly string[], model: ModelName): Assessment[] =>
  saidOfClips(paths, model).map((said, i) => {
    if ('fault' in said) throw new Error(`${basename(paths[i]!)}: ${said.fault.code}`);
    return said;
  });
