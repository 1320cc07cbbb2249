import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../dependency-cruiser.config.js';

const { forbidden, options } = config as IConfiguration;
const root = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'borders-'));

/** A small copy of the rooms: every file empty but for its imports. */
const rightFiles: Readonly<Record<string, string>> = {
  'src/core/index.ts': `export * from './angle';`,
  'src/core/angle.ts': `import { mean } from 'simple-statistics'; export const angle = mean;`,
  'src/media/index.ts': `import '../core'; import 'mediabunny'; export {};`,
  'src/pose/index.ts': `import '../core'; export {};`,
  'src/work/index.ts': `import '../core'; import '../media'; import '../pose'; export interface Options {}`,
  'src/work/headless.ts': `import './index';`,
  'src/work/analysis-worker.ts': `import './index';`,
  'src/report/index.ts': `import '../core'; import 'd3-shape'; export {};`,
  'src/app/main.ts': `import '../work'; import '../report'; import 'svelte';`,
  'src/cli/main.ts': `import { readFile } from 'node:fs'; import type { Options } from '../work'; import '../report'; import 'commander';`,
};

async function brokenRules(changes: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(base, 'case-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, content] of Object.entries({ ...rightFiles, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { tsConfig, ...rest } = options ?? {};
  const result = await cruise(['src'], {
    ...rest,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  });
  const { violations } = (result.output as ICruiseResult).summary;
  return [...new Set(violations.map((violation) => violation.rule.name))].sort();
}

beforeAll(() => mkdirSync(base, { recursive: true }));
afterAll(() => rmSync(base, { recursive: true }));

describe('borders between rooms', () => {
  it('let through what the table allows', async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  it.each([
    ['core-rooms', { 'src/core/angle.ts': `import '../report'; export const angle = 1;` }],
    ['core-packages', { 'src/core/angle.ts': `import 'mediabunny'; export const angle = 1;` }],
    ['core-browser', { 'src/core/angle.ts': `import 'node:fs'; export const angle = 1;` }],
    ['media-packages', { 'src/media/index.ts': `import 'svelte'; export {};` }],
    ['media-rooms', { 'src/media/index.ts': `import '../pose'; export {};` }],
    ['pose-packages', { 'src/pose/index.ts': `import 'mediabunny'; export {};` }],
    ['work-packages', { 'src/work/index.ts': `import 'svelte'; export interface Options {}` }],
    ['work-rooms', { 'src/work/index.ts': `import '../report'; export interface Options {}` }],
    ['report-rooms', { 'src/report/index.ts': `import '../work'; export {};` }],
    ['app-rooms', { 'src/app/main.ts': `import '../pose';` }],
    ['app-packages', { 'src/app/main.ts': `import '@tensorflow/tfjs';` }],
    ['app-front-doors', { 'src/app/main.ts': `import '../core/angle';` }],
    ['cli-types', { 'src/cli/main.ts': `import { type Options } from '../work'; import '../work';` }],
    ['cli-rooms', { 'src/cli/main.ts': `import '../media';` }],
    ['cli-packages', { 'src/cli/main.ts': `import 'svelte';` }],
    ['known-rooms', { 'src/tools/index.ts': '', 'src/app/main.ts': `import '../tools';` }],
    ['in-use', { 'src/core/forgotten.ts': `export const forgotten = 1;` }],
    [
      'no-cycles',
      {
        'src/core/angle.ts': `import './arc'; export const angle = 1;`,
        'src/core/arc.ts': `import './angle';`,
      },
    ],
    ['resolvable', { 'src/core/angle.ts': `import './nothing-there'; export const angle = 1;` }],
  ])('%s stops a wrong import', async (rule, changes) => {
    expect(await brokenRules(changes as Readonly<Record<string, string>>)).toContain(rule);
  });
});
