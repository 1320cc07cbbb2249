import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../src/cli/chromium';
import { samplePath, serveApp, type ServedApp } from './support';

/** Filming oneself, with a camera that shows a rendered person who stands. */

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'camera-'));
let app: ServedApp;
let browser: Browser | null = null;

/** Puts a wake lock in the place of the browser's own, which a page without a screen may not get. */
const countWakeLocks = () => {
  const held = { now: 0, asked: 0 };
  const request = () => {
    held.asked++;
    held.now++;
    const lock = Object.assign(new EventTarget(), {
      released: false,
      release: () => {
        if (!lock.released) held.now--;
        lock.released = true;
        return Promise.resolve();
      },
    });
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  Object.assign(window, { wakeLocks: held });
};
const wakeLocks = (page: Page) =>
  page.evaluate(() => (window as unknown as { wakeLocks: { now: number; asked: number } }).wakeLocks);

/** What the browser takes for a camera: pictures from a file, over and over. */
function cameraFile(): string {
  const file = join(folder, 'camera.mjpeg');
  const clip = samplePath('stand-side-neutral.mp4');
  // The whole person in a landscape picture, as a camera on a table sees it.
  const picture = 'scale=-2:640,pad=1280:720:(ow-iw)/2:40:0x998f7e';
  const made = ['-r', '30', '-q:v', '4', '-f', 'mjpeg', file];
  execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-vf', picture, ...made]);
  return file;
}

async function openPage(...args: string[]): Promise<Page> {
  const executablePath = findChromium();
  browser = await chromium.launch({
    args: [...chromiumArguments, ...args],
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(countWakeLocks);
  await page.goto(app.url);
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await page.getByRole('link', { name: 'Film', exact: true }).click();
  return page;
}

beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  await browser?.close();
  app.stop();
  rmSync(folder, { recursive: true });
});

it(
  'guides, films, stops by itself, and the recording becomes a report',
  { timeout: 600_000 },
  async ({ skip }) => {
    if (!hasFfmpeg) return skip('ffmpeg is not installed, and the camera is a file made with it');
    const page = await openPage(
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${cameraFile()}`,
    );
    await page.getByRole('radio', { name: 'Standing', exact: true }).check();
    await page.getByRole('button', { name: 'Open the camera' }).click();
    // Nobody touches anything from here on.
    const status = page.getByRole('status');
    await status.filter({ hasText: 'Stand as you always do' }).waitFor({ timeout: 120_000 });
    await status.filter({ hasText: 'Filming' }).waitFor({ timeout: 30_000 });
    expect((await wakeLocks(page)).now).toBe(1);
    // As after the page was hidden for a moment: the browser has taken the lock away by then, here it still holds.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await wakeLocks(page)).toEqual({ now: 1, asked: 1 });
    await page.getByLabel('The recording').waitFor({ timeout: 60_000 });
    expect(
      await page.getByLabel('The recording').evaluate((video: HTMLVideoElement) => video.videoWidth),
    ).toBeGreaterThan(0);
    expect((await wakeLocks(page)).now).toBe(0);
    await page.getByRole('button', { name: 'Analyse this recording' }).click();
    await page
      .getByRole('heading', { level: 1, name: /^standing\.(webm|mp4)$/ })
      .waitFor({ timeout: 400_000 });
    // A busy machine gives too few pictures a second for measures; the report then says so.
    await page.getByText('Engine, model, timing').click();
    await page.getByText('Standing, chosen by you').waitFor();
    await browser!.close();
  },
);

it('says what to do where the camera is refused', async () => {
  // Without a permission and with nobody to ask, the browser refuses.
  const page = await openPage('--use-fake-device-for-media-stream', '--deny-permission-prompts');
  await page.getByRole('button', { name: 'Open the camera' }).click();
  await page.getByText('This page may not use the camera.').waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Another movement' }).click();
  await page.getByRole('heading', { name: 'Film yourself' }).waitFor();
  await browser!.close();
});

it('says so where there is no camera', async ({ skip }) => {
  const page = await openPage('--use-fake-ui-for-media-stream');
  const hasCamera = await page.evaluate(async () =>
    (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'videoinput'),
  );
  if (hasCamera) return skip('this machine has a camera');
  await page.getByRole('button', { name: 'Open the camera' }).click();
  const said = page.getByText('No camera was found.');
  await said.waitFor();
  expect(await said.isVisible()).toBe(true);
});
