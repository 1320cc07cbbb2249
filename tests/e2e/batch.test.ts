import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../src/cli/chromium';
import {
  contrapposto,
  contrappostoUnder,
  jsonLines,
  program,
  samplePath,
  testEnvironment,
  type Run,
} from './support';

const walk = samplePath('walk-normal-right.mp4');
const stand = samplePath('stand-side-neutral.mp4');
const lite = ['--model', 'lite'] as const;

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'batch-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const named = (line: Record<string, unknown>) => [
  (line['source'] as { name: string }).name,
  (line['fault'] as { code: string } | undefined)?.code ?? 'measured',
];

/** Runs the command line, and does something as soon as its progress says so. */
function onProgress(said: string, act: () => void, env: NodeJS.ProcessEnv, ...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...testEnvironment(), ...env } });
    let stdout = '';
    let stderr = '';
    let acted = false;
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      if (acted || !stderr.includes(said)) return;
      acted = true;
      act();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Every clip has its one line, in their order, whatever failed; nothing but sentences went to the other channel. */
function expectLines({ stdout, stderr }: Run, expected: readonly (readonly [string, string])[]) {
  expect(jsonLines(stdout).map(named), stderr).toEqual(expected);
  expect(stderr).not.toContain('    at ');
}

describe('what fails is the trouble of one clip', () => {
  it('paths that cannot be read, names that clash or are too long, a folder and a link in the way', async () => {
    const long = `${'ä'.repeat(120)}.mp4`;
    copyFileSync(stand, at(long));
    copyFileSync(stand, at('session.mp4'));
    copyFileSync(stand, at('blocked.mp4'));
    symlinkSync(at('loop.mp4'), at('loop.mp4'));
    mkdirSync(at('out', 'blocked.report.pdf'), { recursive: true });
    writeFileSync(at('outside.csv'), 'precious');
    symlinkSync(at('outside.csv'), at('out', 'session-2.measures.csv'));
    const run = await contrapposto(
      ...['analyze', at('loop.mp4'), at(long), at('session.mp4'), at('blocked.mp4')],
      ...['--out', at('out'), '--json', '-', '--jobs', '2', ...lite],
    );
    expect(run.code).toBe(1);
    expectLines(run, [
      ['loop.mp4', 'file-unreadable'],
      [long, 'measured'],
      ['session.mp4', 'measured'],
      ['blocked.mp4', 'cannot-write'],
    ]);
    const files = readdirSync(at('out'));
    expect(files.filter((name) => name.startsWith('session'))).toEqual([
      'session-2.assessment.json',
      'session-2.measures.csv',
      'session-2.report.html',
      'session-2.report.pdf',
      'session-2.resume.json',
      'session.report.html',
      'session.report.pdf',
    ]);
    expect(files.filter((name) => name.startsWith('ää'))).toHaveLength(5);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readFileSync(at('outside.csv'), 'utf8')).toBe('precious');
    expect(lstatSync(at('out', 'session-2.measures.csv')).isFile()).toBe(true);
  });

  it('a clip that is deleted before its turn', async () => {
    copyFileSync(stand, at('later.mp4'));
    const args = ['analyze', stand, at('later.mp4'), '--json', '-', ...lite];
    const run = await onProgress('opening', () => unlinkSync(at('later.mp4')), {}, ...args);
    expectLines(run, [
      ['stand-side-neutral.mp4', 'measured'],
      ['later.mp4', 'file-not-found'],
    ]);
  });

  it('a folder of results that goes away while a clip is read', async () => {
    const args = ['analyze', stand, '--json', '-', '--out', at('out'), ...lite];
    const run = await onProgress('opening', () => rmSync(at('out'), { recursive: true }), {}, ...args);
    expect(run.code).toBe(1);
    expectLines(run, [['stand-side-neutral.mp4', 'cannot-write']]);
    // What was measured is in the line all the same.
    expect(jsonLines(run.stdout)[0]).toMatchObject({ schema: 'contrapposto/assessment@1' });
  });

  it.skipIf(process.platform === 'win32').each([
    ['while it finds the body', 'frame 1'],
    ['while it measures', 'assessing'],
  ])('a browser that is killed %s', async (_, said) => {
    const browser = findChromium();
    const wrapper = at('browser.sh');
    writeFileSync(wrapper, `#!/bin/sh\necho $$ > '${at('pid')}'\nexec '${browser}' "$@"\n`);
    chmodSync(wrapper, 0o755);
    const kill = () => process.kill(Number(readFileSync(at('pid'), 'utf8')), 'SIGKILL');
    const args = ['analyze', stand, walk, '--json', '-', '--out', at('out'), ...lite];
    const run = await onProgress(said, kill, { CHROMIUM_PATH: wrapper }, ...args);
    expect(run.code).toBe(1);
    expectLines(run, [
      ['stand-side-neutral.mp4', 'worker-died'],
      ['walk-normal-right.mp4', 'measured'],
    ]);
    expect(readdirSync(at('out')).filter((name) => name.endsWith('.report.pdf'))).toEqual([
      'walk-normal-right.report.pdf',
    ]);
  });
});

it('a batch is resumed: what is done with the same options is not done again', async () => {
  const args = (...more: string[]) => [
    'analyze',
    stand,
    walk,
    '--json',
    '-',
    '--out',
    at('out'),
    ...lite,
    ...more,
  ];
  const first = await contrapposto(...args());
  expect(first.code, first.stderr).toBe(0);
  const session = readFileSync(at('out', 'session.report.html'), 'utf8');
  unlinkSync(at('out', 'walk-normal-right.report.pdf'));
  const second = await contrapposto(...args('--resume'));
  expect(second.code, second.stderr).toBe(0);
  expect(second.stderr).toContain('stand-side-neutral.mp4: done before');
  expect(second.stderr).toContain('walk-normal-right.mp4: done\n');
  expect(jsonLines(second.stdout)[0]).toEqual(jsonLines(first.stdout)[0]);
  expect(existsSync(at('out', 'walk-normal-right.report.pdf'))).toBe(true);
  // The pictures of what was not read again are in the report of all clips too.
  const pictures = (html: string) => html.match(/data:image\/jpeg/g)?.length;
  expect(pictures(readFileSync(at('out', 'session.report.html'), 'utf8'))).toBe(pictures(session));
});

it.skipIf(!existsSync('/dev/full'))('lines that find no room on a full disk are not lost', async () => {
  writeFileSync(at('no.json'), '{}');
  const run = await contrapposto('assess', at('no.json'), at('none.json'), '--json', '/dev/full');
  expect(run.code).toBe(1);
  expectLines(run, [
    ['no.json', 'unknown-format'],
    ['none.json', 'file-not-found'],
  ]);
});

it('an earlier file of results survives a browser that does not start', async () => {
  writeFileSync(at('earlier.jsonl'), 'earlier\n');
  const env = { CHROMIUM_PATH: at('no-browser') };
  const run = await contrappostoUnder([], env, 'analyze', stand, '--json', at('earlier.jsonl'));
  expect(run.code).toBe(1);
  expect(readFileSync(at('earlier.jsonl'), 'utf8')).toBe('earlier\n');
  expect(readdirSync(folder)).toEqual(['earlier.jsonl']);
});

it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'as root nothing is decoded unless it was allowed',
  async () => {
    const env = { CONTRAPPOSTO_ALLOW_NO_SANDBOX: '', CI: '' };
    const run = await contrappostoUnder([], env, 'analyze', stand, '--json', '-');
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('--allow-no-sandbox');
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  },
);
