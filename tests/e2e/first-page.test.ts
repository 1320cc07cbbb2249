import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { launchBrowser, serveApp } from './support';

/** The bound for the scripts that the first page needs, gzipped. */
const mostScriptKb = 80;
const build = fileURLToPath(new URL('../../build/app/', import.meta.url));

it('the first page is light: neither analysis code nor models come with it', async () => {
  const app = await serveApp();
  const browser = await launchBrowser();
  // What the service worker fetches for later is not what the page waits for.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: { path: string; type: string }[] = [];
  page.on('request', (request) =>
    asked.push({ path: new URL(request.url()).pathname.slice(1), type: request.resourceType() }),
  );
  await page.goto(app.url, { waitUntil: 'networkidle' });
  const scripts = asked.filter(({ path }) => path.endsWith('.js')).map(({ path }) => path);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`${build}${path}`)).length, 0);
  process.stdout.write(
    `first page: ${scripts.length} scripts, ${(bytes / 1000).toFixed(1)} kB gzipped (bound ${mostScriptKb})\n`,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes / 1000).toBeLessThanOrEqual(mostScriptKb);
  expect(asked.filter(({ path }) => /models\/|\.wasm$|worker|tfjs|litert|Report/.test(path))).toEqual([]);
  expect(page.workers()).toEqual([]);
  await browser.close();
  app.stop();
});
