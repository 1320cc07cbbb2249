import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Assessment } from '../../src/core';
import { folderOfBadClips, launchBrowser, recordRequests, serveApp, type ServedApp } from './support';

const clips = folderOfBadClips();
let app: ServedApp;
let browser: Browser;
let page: Page;
let requests: string[];
const problems: string[] = [];

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  app.stop();
  clips.remove();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  requests = recordRequests(page.context());
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(app.url);
});
afterEach(async () => {
  await page.close();
  expect(problems.splice(0)).toEqual([]);
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const startSample = async (title: string) => {
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await page.getByRole('button', { name: title }).click();
};

it('serve tells the address in one line, and the page is isolated', async () => {
  expect(app.line).toContain('open http://127.0.0.1:');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

it('a sample becomes a report, and no request leaves the page’s own host', async () => {
  await startSample('Even walk');
  await heading('walk-normal-right.mp4').waitFor({ timeout: 120_000 });
  await page
    .getByRole('row', { name: /Cadence/ })
    .first()
    .waitFor();
  await page
    .getByText(/Reduced hip extension|The thigh moves back less/)
    .first()
    .waitFor({ state: 'attached' });

  const download = page.waitForEvent('download');
  await page.getByText('Download', { exact: true }).click();
  await page.getByRole('button', { name: /JSON/ }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('walk-normal-right.assessment.json');
  const assessment = JSON.parse(readFileSync(await file.path(), 'utf8')) as Assessment;
  expect(assessment).toMatchObject({ schema: 'contrapposto/assessment@1', source: { frames: 126 } });

  const sent = requests.filter((address) => !/^(data|blob):/.test(address));
  expect(sent.some((address) => address.includes('/models/'))).toBe(true);
  expect(sent.filter((address) => !address.startsWith(app.url))).toEqual([]);
});

it('a dropped file that is no video is refused on screen, with advice, and the page goes on', async () => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['shopping list '.repeat(100)], 'notes.mp4', { type: 'video/mp4' }));
    return data;
  });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  await heading('This file is not a video that can be opened.').waitFor();
  await page.getByText('Choose an MP4, MOV, WebM, MTS or AVI file as the camera saved it.').waitFor();

  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /another|choose/i })
    .first()
    .click();
  await (await chooser).setFiles([clips.path('empty.mp4'), clips.path('cut.mp4')]);
  await page.getByRole('link', { name: /cut\.mp4/ }).click();
  await heading('The file ends before the video does; it seems cut off.').waitFor();
});

it('cancel stops the analysis for good', async () => {
  await startSample('Even walk');
  const frames = page.locator('dd', { hasText: /^\d+ of 126/ });
  await frames.waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await heading('The analysis was cancelled.').waitFor({ timeout: 5000 });
  // The worker is free: another file has its answer at once.
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /another|choose/i })
    .first()
    .click();
  await (await chooser).setFiles(clips.path('sound.m4v'));
  await page.getByRole('link', { name: /sound\.m4v/ }).click();
  await heading('This file holds sound but no picture.').waitFor({ timeout: 5000 });
});
