import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { openBrowser } from '../../src/cli/browser';
import { findChromium } from '../../src/cli/chromium';
import { startServer } from '../../src/cli/serve';
import { samplePath } from './support';

const appFolder = fileURLToPath(new URL('../../build/app', import.meta.url));
const options = { model: 'lite', engine: 'auto', task: null, heightM: null } as const;

const ending: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const end of ending.splice(0).toReversed()) await end();
});

it.skipIf(process.platform === 'win32')(
  'a browser that is stopped, not killed, costs one clip its analysis and holds up no other',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
    ending.push(() => rmSync(folder, { recursive: true }));
    const wrapper = join(folder, 'browser.sh');
    writeFileSync(wrapper, `#!/bin/sh\necho $$ >> '${folder}/pids'\nexec '${findChromium()}' "$@"\n`);
    chmodSync(wrapper, 0o755);
    vi.stubEnv('CHROMIUM_PATH', wrapper);
    const pids = () => readFileSync(join(folder, 'pids'), 'utf8').trimEnd().split('\n').map(Number);

    const server = await startServer(appFolder, [0]);
    ending.push(() => server!.close());
    const limits = { silentMs: 30_000, closeMs: 500 };
    const browser = await openBrowser(server!.url, { allowNoSandbox: true, limits });
    ending.push(() => browser.close());
    const page = browser.newPage();
    const clip = samplePath('stand-side-neutral.mp4');
    let stopped = 0;
    const lost = await page.analyze(clip, options, ({ stage, framesDone }) => {
      if (stopped > 0 || stage !== 'reading-frames' || framesDone === 0) return;
      stopped = pids()[0]!;
      process.kill(stopped, 'SIGSTOP');
    });
    expect(stopped).toBeGreaterThan(0);
    expect(lost).toEqual({ ok: false, fault: { code: 'worker-died', detail: 'no answer within 30 s' } });

    const next = await page.analyze(clip, options, () => undefined);
    expect(next.ok).toBe(true);
    expect(pids()).toHaveLength(2);
    expect(() => process.kill(stopped, 0)).toThrow('ESRCH');
  },
);
