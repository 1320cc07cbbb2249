import type { Browser } from 'playwright-core';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, serveApp, type ServedApp } from './support';

let app: ServedApp;
let browser: Browser;
let host: Server;
let url: string;
/** Addresses that were asked for past the browser's own cache. */
const fresh = new Set<string>();

/** A host that lets browsers keep every file for a year, as some do. */
beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
  host = createServer((incoming, outgoing) => {
    if (incoming.headers['cache-control'] === 'no-cache') fresh.add(incoming.url ?? '');
    const headers = { ...incoming.headers, host: new URL(app.url).host };
    ask(new URL(incoming.url ?? '/', app.url), { headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, {
        ...answer.headers,
        'Cache-Control': 'max-age=31536000',
      });
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => void host.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  host.close();
  app.stop();
});

it('a new version is fetched from the host, and only caches of this page are tidied', async () => {
  const page = await browser.newPage();
  // A place of the origin that starts no service worker.
  await page.goto(`${url}manifest.webmanifest`);
  await page.evaluate(async (start) => {
    await (await caches.open('page-of-somebody-else')).put('/theirs', new Response('theirs'));
    await (await caches.open('page-0123')).put(start, new Response('as an earlier version named it'));
    await (
      await caches.open(`contrapposto ${location.origin}/elsewhere/ 1`)
    ).put('/its', new Response('its'));
    await (await caches.open(`contrapposto ${location.origin}/ old`)).put(start, new Response('old'));
    await (await caches.open('kept-by-hash')).put('/outdated?sha=0', new Response('outdated'));
  }, `${url}index.html`);
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const [names, shell] = await page.evaluate(async () => {
    const own = (await caches.keys()).filter((name) => name.startsWith(`contrapposto ${location.origin}/ `));
    const cached = await (await caches.open(own[0]!)).keys();
    return [await caches.keys(), cached.map((one) => new URL(one.url).pathname)] as const;
  });
  const [mine, others] = [`contrapposto ${url} `, `contrapposto ${url}elsewhere/ 1`];
  expect(names.filter((name) => !name.startsWith(mine)).sort()).toEqual(
    [others, 'kept-by-hash', 'page-of-somebody-else'].sort(),
  );
  expect(names.filter((name) => name.startsWith(mine))).toHaveLength(1);
  expect(names).not.toContain(`${mine}old`);
  expect(shell.length).toBeGreaterThan(10);
  expect(shell.filter((path) => !fresh.has(path))).toEqual([]);
  expect(await page.evaluate(async () => (await (await caches.open('kept-by-hash')).keys()).length)).toBe(0);
});
