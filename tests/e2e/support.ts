import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from '../../src/cli/chromium';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const program = join(root, 'build/cli/main.js');
export const samplePath = (name: string) => join(root, 'sample-videos', name);
const fixturePath = (name: string) => join(root, 'tests/browser/media/fixtures', name);

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Tests may run as root, in a container. */
export const testEnvironment = () => ({ ...process.env, CONTRAPPOSTO_ALLOW_NO_SANDBOX: '1' });

/** Runs the built command line to its end. */
export const contrapposto = (...args: string[]): Promise<Run> => contrappostoUnder([], {}, ...args);

/** The same below another program, such as one that traces it. @param env besides that of the tests */
export function contrappostoUnder(
  above: readonly string[],
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const [command, ...rest] = [...above, process.execPath, program, ...args];
    const child = spawn(command!, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...testEnvironment(), ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Lines of JSON; throws where anything else is on a line. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export interface ServedApp {
  /** The whole line that a person reads. */
  readonly line: string;
  readonly url: string;
  stop(): void;
}

/** Serves the built app as `npm start` does. */
export async function serveApp(): Promise<ServedApp> {
  const child: ChildProcess = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
    if (url) return { line, url, stop: () => void child.kill() };
  }
  throw new Error('the server ended without an address');
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: [...chromiumArguments], ...(executablePath ? { executablePath } : {}) });
}

/** Addresses of all requests of all pages and workers in the context, from now on. */
export function recordRequests(context: BrowserContext): string[] {
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));
  return addresses;
}

export interface BadClips {
  readonly folder: string;
  path(name: keyof typeof badClipFaults | 'walk.mp4'): string;
  remove(): void;
}

export const badClipFaults = {
  'cut.mp4': 'truncated-file',
  'empty.mp4': 'empty-file',
  'notes.mp4': 'not-a-video',
  'sound.m4v': 'no-video-track',
} as const;

/** A folder with one good clip among files that are none. */
export function folderOfBadClips(): BadClips {
  const folder = mkdtempSync(join(tmpdir(), 'clips-'));
  const walk = samplePath('walk-normal-right.mp4');
  copyFileSync(walk, join(folder, 'walk.mp4'));
  copyFileSync(fixturePath('audio-only.m4a'), join(folder, 'sound.m4v'));
  const whole = readFileSync(walk);
  writeFileSync(join(folder, 'cut.mp4'), whole.subarray(0, whole.length >> 1));
  writeFileSync(join(folder, 'empty.mp4'), '');
  writeFileSync(join(folder, 'notes.mp4'), 'shopping list\n'.repeat(200));
  return { folder, path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}
