import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser, samplePath, serveApp, type ServedApp } from './support';

let app: ServedApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  app.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});
afterEach(async () => {
  await context.close();
  expect(problems.splice(0)).toEqual([]);
});

const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact });
const recording = (name: string) => page.getByRole('article', { name });
const choose = async (...names: string[]) => {
  const chooser = page.waitForEvent('filechooser');
  await button('Choose clips').click();
  await (await chooser).setFiles(names.map(samplePath));
};
const keep = async (name: string, withClips: boolean) => {
  await button('Keep in the library').click();
  await page.getByLabel('Code or name of the person').fill(name);
  if (withClips) await page.getByLabel(/Keep the clips as well/).check();
  await button('Keep', true).click();
};
const clips = ['stand-side-neutral.mp4', 'walk-normal-right.mp4', 'walk-front-normal.mp4'];

it('three clips become one session, which survives reload, export, deletion and import', async () => {
  await page.goto(app.url);
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await choose(...clips);
  for (const name of clips)
    await recording(name).getByRole('link', { name: 'Open the report' }).waitFor({ timeout: 200_000 });
  await keep('A-17', true);
  await page.getByText(/Kept in the library under A-17/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Session of A-17' }).waitFor();
  const cards = () =>
    page
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: 'Open the report' }) })
      .allInnerTexts();
  const before = await cards();
  expect(before).toHaveLength(3);

  await page.getByRole('link', { name: 'Library' }).click();
  const download = page.waitForEvent('download');
  await button('Export A-17').click();
  await button('Export', true).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('A-17.contrapposto.zip');
  await button('Delete A-17').click();
  await button('Delete for good').click();
  await page.getByRole('heading', { name: 'Nobody yet' }).waitFor();

  await page.getByLabel('Import a person').setInputFiles(await file.path());
  await page.getByRole('dialog', { name: 'What the file would bring' }).waitFor();
  await page.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  await button('Take in', true).click();
  await page.getByText('A-17: 1 session taken in.').waitFor();
  await button(/3 recordings/).click();
  await page.getByRole('heading', { name: 'Session of A-17' }).waitFor();
  expect(await cards()).toEqual(before);
});

it('the page works without a network after the first visit, and analyses once its models are there', async () => {
  await page.goto(app.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /ordinary video/ }).waitFor();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const [place, title] of [
    ['How to film', /short recordings/],
    ['Library', 'Library'],
    ['Settings', 'Settings'],
  ] as const) {
    await page.getByRole('link', { name: place }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
  // Whoever never used a model is told, and can fetch what an analysis needs while there is a network.
  await page.getByRole('radio', { name: 'Lite' }).check();
  await page.getByText(/An analysis with Lite still needs a network/i).waitFor();
  const fetchModels = button(/^Fetch for offline use/);
  await fetchModels.click();
  await page
    .getByRole('alert')
    .getByText(/Not everything came through/)
    .waitFor();
  problems.splice(0);
  await context.setOffline(false);
  await fetchModels.click();
  await page
    .getByText(/Everything an analysis with Lite needs lies on this machine/i)
    .waitFor({ timeout: 60_000 });
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Contrapposto' }).first().click();
  await choose('stand-side-neutral.mp4');
  await page.getByRole('heading', { level: 1, name: 'stand-side-neutral.mp4' }).waitFor({ timeout: 120_000 });
  await context.setOffline(false);
});

it('a page whose cache lost or emptied entries heals itself, and works offline again', async () => {
  await page.goto(app.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const spoil = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((one) => one.startsWith('contrapposto '));
    const cache = await caches.open(name!);
    const keys = await cache.keys();
    for (const [i, key] of keys.entries()) {
      const { headers } = (await cache.match(key))!;
      if (i % 2 === 0) await cache.put(key, new Response('', { headers }));
      else if (!key.url.endsWith('index.html')) await cache.delete(key);
    }
    const start = keys.find(({ url }) => url.endsWith('index.html'))!;
    await cache.put(start, new Response('', { headers: { 'Content-Type': 'text/html' } }));
    return keys.length;
  });
  expect(spoil).toBeGreaterThan(10);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /ordinary video/ }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /ordinary video/ }).waitFor();
  await context.setOffline(false);
});

it('what one tab deletes another does not bring back; it offers to keep it as a new session', async () => {
  await page.goto(app.url);
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await choose('stand-side-neutral.mp4', 'stand-side-neutral.mp4');
  await expect
    .poll(() => page.getByRole('link', { name: 'Open the report' }).count(), { timeout: 120_000 })
    .toBe(2);
  await keep('A-17', true);
  await page.getByText(/Kept in the library under A-17/).waitFor();

  const other = await context.newPage();
  await other.goto(`${app.url}#/library`);
  await other.getByRole('button', { name: 'Delete A-17' }).click();
  await other.getByRole('button', { name: 'Delete for good' }).click();
  await other.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  await page
    .getByRole('alert')
    .getByText(/deleted from the library in another tab/)
    .waitFor();
  await button(/^Remove /)
    .first()
    .click();
  await other.reload();
  await other.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  await button('Keep this as another session').click();
  await page.getByText(/Kept in the library under A-17/).waitFor();
  await other.getByRole('heading', { name: 'A-17' }).waitFor();
});

/** How a worker goes: with an error, or without a word, as one that the browser ends for want of memory. */
const deaths = {
  'with an error': () =>
    void setTimeout(() => {
      throw new Error('killed');
    }),
  silently: () => self.close(),
};

it.each(['with an error', 'silently'] as const)(
  'a worker that dies %s in mid-analysis is said, the next clip is read, and what was kept stays',
  async (how) => {
    await page.clock.install();
    await page.goto(app.url);
    await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
    await choose('walk-normal-right.mp4', 'stand-side-neutral.mp4');
    await recording('walk-normal-right.mp4')
      .getByText(/Finding the person/)
      .waitFor({ timeout: 60_000 });
    const worker = page.workers().find((one) => one.url().includes('analysis-worker'))!;
    await worker.evaluate(deaths[how]);
    // Half a minute without a sign of life, on the page's own clock.
    if (how === 'silently') await page.clock.runFor(45_000);
    await recording('walk-normal-right.mp4').getByText('The analysis stopped unexpectedly.').waitFor();
    await recording('stand-side-neutral.mp4')
      .getByRole('link', { name: 'Open the report' })
      .waitFor({ timeout: 120_000 });
    await keep('A-17', false);
    await page.getByText(/Kept in the library under A-17/).waitFor();
    await page.reload();
    const kept = recording('stand-side-neutral.mp4').getByRole('link', { name: 'Open the report' });
    await kept.waitFor();
    expect(await kept.count()).toBe(1);
  },
);

it('a full disk is said, and what was kept before stays', async () => {
  await page.goto(app.url);
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await choose('stand-side-neutral.mp4', 'stand-side-neutral.mp4');
  await expect
    .poll(() => page.getByRole('link', { name: 'Open the report' }).count(), { timeout: 120_000 })
    .toBe(2);
  await keep('A-17', false);
  await page.getByText(/Kept in the library under A-17/).waitFor();

  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.url).origin, quotaSize: 1000 });
  await button(/^Remove /)
    .first()
    .click();
  await page
    .getByRole('alert')
    .getByText(/not enough room/)
    .waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.url).origin });
  await page.reload();
  await page.getByRole('heading', { name: 'Session of A-17' }).waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
});

it('a browser without a private file system says so; reading clips goes on', async () => {
  await page.addInitScript(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('private', 'SecurityError'));
  });
  await page.goto(`${app.url}#/library`);
  const said = page.getByRole('alert').getByText(/does not let the page keep/);
  await said.waitFor();
  expect(await said.count()).toBe(1);
});
