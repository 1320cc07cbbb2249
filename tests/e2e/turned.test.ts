import type { Browser, Page } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Assessment } from '../../src/core';
import { turnedByContainer } from '../support/hostile-clips';
import { launchBrowser, samplePath, serveApp, type ServedApp } from './support';

let app: ServedApp;
let browser: Browser;
let page: Page;
let folder: string;
const at = (name: string) => join(folder, name);
const problems: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turned-'));
  const walk = new Uint8Array(readFileSync(samplePath('walk-normal-right.mp4')));
  writeFileSync(at('upside-down.mp4'), turnedByContainer(walk, 180));
  writeFileSync(at('on-its-side.mp4'), turnedByContainer(walk, 90));
  app = await serveApp();
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  app.stop();
  rmSync(folder, { recursive: true });
});

const card = (name: string) => page.getByRole('article', { name });
const offer = 'Turn the picture and read it again';
const readMs = { timeout: 200_000 };

/** Every measure with its value to the last digit; null where there is none. */
const measured = ({ measures }: Assessment) =>
  Object.fromEntries(
    measures.map((one) => [
      `${one.id} ${one.side ?? ''}`,
      'value' in one && one.value !== null ? one.value : null,
    ]),
  );

it('a picture on its side or upside down is never measured as it is; turned on request, it is measured as the one that stands', async () => {
  await page.goto(app.url);
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose clips' }).click();
  await (
    await chooser
  ).setFiles([samplePath('walk-normal-right.mp4'), at('upside-down.mp4'), at('on-its-side.mp4')]);
  await card('walk-normal-right.mp4').getByRole('link', { name: 'Open the report' }).waitFor(readMs);
  for (const name of ['upside-down.mp4', 'on-its-side.mp4']) {
    await card(name)
      .getByText(/lies on its side or upside down/)
      .waitFor(readMs);
    expect(await card(name).getByRole('link', { name: 'Open the report' }).count()).toBe(0);
  }
  // One from the session, the other from its own screen.
  await card('upside-down.mp4').getByRole('button', { name: offer }).click();
  await card('on-its-side.mp4').getByRole('link', { name: 'on-its-side.mp4' }).click();
  await page.getByRole('button', { name: offer }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'on-its-side.mp4' }).waitFor(readMs);

  const assessmentOf = async (name: string) => {
    await page.getByRole('navigation', { name: 'Clips' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor(readMs);
    const download = page.waitForEvent('download');
    await page.getByText('Download', { exact: true }).click();
    await page.getByRole('button', { name: /JSON/ }).first().click();
    return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Assessment;
  };
  const upright = await assessmentOf('walk-normal-right.mp4');
  const truth = measured(upright);
  expect(Object.values(truth).filter((value) => value !== null).length).toBeGreaterThan(10);
  for (const name of ['upside-down.mp4', 'on-its-side.mp4']) {
    const turned = await assessmentOf(name);
    expect(turned.source).toMatchObject({
      widthPx: upright.source.widthPx,
      heightPx: upright.source.heightPx,
    });
    expect(measured(turned)).toEqual(truth);
  }
  expect(problems).toEqual([]);
});
