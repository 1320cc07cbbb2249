import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../dependency-cruiser.config.js';
import { coreStages, entries, rooms, roomsTable } from '../../rooms.config.js';

const { forbidden, options } = config as IConfiguration;
const root = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'borders-'));

type Files = Readonly<Record<string, string>>;

/** What rooms import of npm, where the name of the folder is not that of a package. */
const packageOf: Readonly<Record<string, string>> = {
  '@tensorflow': '@tensorflow/tfjs',
  '@litertjs': '@litertjs/core',
  '@noble/hashes': '@noble/hashes/sha2.js',
};
const imports = (name: string) => `import '${packageOf[name] ?? name}';`;
const entriesOf = (room: string) => entries.filter((entry) => entry.startsWith(`${room}/`));

/**
 * A small copy of the rooms, made from the table: every room has a front door, imports all that it may, and is entered by
 * what starts it.
 */
const rightFiles: Files = Object.fromEntries(
  rooms.flatMap(({ name, rooms: open, typesOf = [], packages }) => [
    [
      `src/${name}/index.ts`,
      [
        ...open.map((room) => `import '../${room}';`),
        ...typesOf.map((room) => `import type { Known } from '../${room}';`),
        ...packages.map(imports),
        ...(name === 'core' ? coreStages.flat().map((stage) => `import './${stage}/step';`) : []),
        `export interface Known { ${typesOf.map((room) => `from: '${room}'`).join(';')} }`,
        typesOf.length ? `export type Same = Known;` : '',
      ].join('\n'),
    ],
    ...entriesOf(name).map((entry) => [`src/${entry}.ts`, `import './index';`]),
  ]),
);
const stageFiles: Files = Object.fromEntries(
  coreStages
    .map((row, i) => row.map((stage) => [stage, coreStages[i - 1]?.[0]] as const))
    .flatMap((row) =>
      row.map(([stage, before]) => [
        `src/core/${stage}/step.ts`,
        before ? `import '../${before}/step'; export {};` : 'export {};',
      ]),
    ),
);

async function brokenRules(changes: Files): Promise<string[]> {
  const folder = mkdtempSync(join(base, 'case-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, content] of Object.entries({ ...rightFiles, ...stageFiles, ...changes })) {
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

/** Adds a line to a room's front door. */
const plant = (room: string, line: string): Files => ({
  [`src/${room}/index.ts`]: `${rightFiles[`src/${room}/index.ts`]}\n${line}`,
});

/** Every border of the table, crossed once. */
const crossings = rooms.flatMap(({ name, rooms: open, typesOf = [], packages, node }) => {
  const closed = rooms.find((other) => other.name !== name && ![...open, ...typesOf].includes(other.name));
  const foreign = ['svelte', 'mediabunny'].find((one) => !packages.includes(one))!;
  return [
    ...(closed ? [[`${name}-rooms`, plant(name, `import '../${closed.name}';`)] as const] : []),
    [`${name}-packages`, plant(name, `import '${foreign}';`)] as const,
    ...typesOf.map((room) => [`${name}-types`, plant(name, `import '../${room}';`)] as const),
    ...(node ? [] : [[`${name}-browser`, plant(name, `import 'node:fs';`)] as const]),
    ...(open.length > 0
      ? [
          [
            `${name}-front-doors`,
            { ...plant(name, `import '../core/angle';`), 'src/core/angle.ts': 'export {};' },
          ] as const,
        ]
      : []),
  ];
});

/** Every stage of the core that has one after it looks uphill once. */
const uphill = coreStages
  .slice(0, -1)
  .flatMap((row, i) =>
    row.map(
      (stage) =>
        [
          `core-${stage}-uphill`,
          { [`src/core/${stage}/step.ts`]: `import '../${coreStages[i + 1]![0]}/step'; export {};` },
        ] as const,
    ),
  );

describe('borders between rooms', () => {
  it('let through what the table allows', async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  it.each([
    ...crossings,
    ...uphill,
    ['known-rooms', { 'src/tools/index.ts': '', 'src/app/main.ts': `import './index'; import '../tools';` }],
    ['in-use', { 'src/core/forgotten.ts': `export const forgotten = 1;` }],
    [
      'no-cycles',
      {
        ...plant('core', `import './angle';`),
        'src/core/angle.ts': `import './arc'; export {};`,
        'src/core/arc.ts': `import './angle';`,
      },
    ],
    ['resolvable', plant('core', `import './nothing-there';`)],
  ] as const)('%s stops a wrong import', async (rule, changes) => {
    expect(await brokenRules(changes)).toContain(rule);
  });
});

describe('the table in ARCHITECTURE.md', () => {
  const file = join(root, 'ARCHITECTURE.md');
  const [opening, closing] = ['<!-- rooms -->', '<!-- /rooms -->'];

  it('is that of rooms.config.js (UPDATE_DOCS=1 writes it)', async () => {
    const text = readFileSync(file, 'utf8');
    const [from, to] = [text.indexOf(opening) + opening.length, text.indexOf(closing)];
    expect(Math.min(from, to)).toBeGreaterThan(opening.length);
    const table = (await format(roomsTable(), { parser: 'markdown', printWidth: 112 })).trim();
    if (process.env['UPDATE_DOCS'])
      writeFileSync(file, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`);
    else expect(text.slice(from, to).trim()).toBe(table);
  });
});
