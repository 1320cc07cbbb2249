import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser, samplePath, serveApp, type ServedApp } from './support';

/** Every flow of the page with the keyboard alone: the tab key leads there, Enter, space and arrows do it. */

let app: ServedApp;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => problems.push(error.message));
  // Nothing here may be reached with a pointer.
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => reportError(new Error('a pointer was used')), { capture: true }),
  );
  await page.goto(app.url);
});
afterAll(async () => {
  await browser.close();
  app.stop();
});
afterEach(() => expect(problems.splice(0)).toEqual([]));

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Presses the tab key until the focus, which has to show, is there. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  // The questions of a session are many; 240 is more than any page has.
  for (let i = 0; i < 240 && !(await isThere()); i++) await page.keyboard.press(key);
  expect(await isThere(), `the tab key does not lead to ${String(target)}`).toBe(true);
  expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
}
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(key);
}
/** The focus of a place that was just entered is on its heading. */
async function arrive(name: string | RegExp, timeout = 30_000): Promise<void> {
  await heading(name).waitFor({ timeout });
  await expect.poll(() => heading(name).evaluate((element) => element === document.activeElement)).toBe(true);
}

it('a sample: chosen, cancelled, tried again, read', async () => {
  await tabTo(page.getByLabel('Pose model'));
  await page.keyboard.press('l');
  expect(await page.getByLabel('Pose model').inputValue()).toBe('lite');
  await press(button(/Standing still/));
  await press(button('Cancel'));
  await arrive('The analysis was cancelled.');
  await press(button('Try again'));
  await arrive('stand-side-neutral.mp4', 120_000);
});

it('a second clip makes it a session; it is kept, exported, deleted, imported and opened', async () => {
  await press(link(/^Session/));
  await arrive(/session/i);
  const chooser = page.waitForEvent('filechooser');
  await press(button('Add recordings'));
  await (await chooser).setFiles(samplePath('stand-side-neutral.mp4'));
  await expect
    .poll(() => page.getByRole('link', { name: 'Open the report' }).count(), { timeout: 120_000 })
    .toBe(2);
  // It stands before the button that chose the file.
  await tabTo(button('Keep in the library'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('K-1');
  await page.keyboard.press('Enter');
  await page.getByText(/Kept in the library under K-1/).waitFor();

  await tabTo(link('Library'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await arrive('Library');
  const download = page.waitForEvent('download');
  await press(button('Export K-1'));
  await press(button('Export'));
  const file = await (await download).path();
  await press(button('Delete K-1'));
  await press(button('Delete for good'));
  await page.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  const archive = page.waitForEvent('filechooser');
  await tabTo(button('Import a person'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await (await archive).setFiles(file);
  await page.getByRole('dialog', { name: 'What the file would bring' }).waitFor();
  await tabTo(button('Take in'));
  await page.keyboard.press('Enter');
  await page.getByText('K-1: 1 session taken in.').waitFor();
  await tabTo(page.getByRole('searchbox'));
  await page.keyboard.type('K-1');
  await press(button(/2 recordings/));
  await arrive('Session of K-1');
});

it('the guide, the settings and the choice of a movement', async () => {
  await tabTo(link('How to film'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await arrive(/short recordings/);
  await tabTo(button('Add recordings'));

  await press(link('Settings'));
  await arrive('Settings');
  const german = page.getByRole('radio', { name: 'Deutsch' });
  await tabTo(page.getByRole('radio', { name: 'English' }));
  await page.keyboard.press('ArrowRight');
  expect(await german.isChecked()).toBe(true);
  await heading('Einstellungen').waitFor();
  await page.keyboard.press('ArrowLeft');
  await tabTo(page.getByRole('radio', { name: 'As the machine' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await press(button('Delete everything'));
  await press(button('Delete for good'));
  await page.getByText('Everything was deleted.').waitFor();

  await press(link('Film'));
  await arrive('Film yourself');
  await tabTo(page.getByRole('radio', { checked: true }));
  const before = await page.getByRole('radio', { checked: true }).getAttribute('value');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).not.toBe(before);
  // Nobody is there to allow a camera, and there may be none: said either way, with a way on.
  await press(button('Open the camera'));
  await page.getByRole('alert').waitFor();
  await press(button('Another movement'));
  await heading('Film yourself').waitFor();
});
