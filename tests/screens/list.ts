import type { Page } from 'playwright-core';

/** One picture of the page for docs/screens. `show` brings a freshly opened page to what is to be seen. */
export interface Screen {
  /** Also the name of its file. */
  readonly name: string;
  readonly widthPx: number;
  readonly theme: 'light' | 'dark';
  show(page: Page): Promise<void>;
  /** Selector of what alone is taken; the whole page without it. */
  readonly part?: string;
}

/** Reads a sample clip and waits for its report. */
const report =
  (sample: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: sample }).click();
    await page.getByRole('region', { name: 'Summary' }).waitFor({ timeout: 300_000 });
    await page
      .locator('img[src^="blob:"]')
      .first()
      .waitFor({ timeout: 60_000 })
      .catch(() => undefined);
  };

/** The player with what it can draw, in mid-stride, and a toe off corrected by hand. */
const player = async (page: Page): Promise<void> => {
  await report('Short hip extension')(page);
  const slider = page.getByRole('slider', { name: 'Position in the clip' });
  await slider.waitFor();
  await page.getByRole('button', { name: 'Angles' }).click();
  await page.getByRole('button', { name: 'Trails' }).click();
  await slider.focus();
  await page.keyboard.press('c');
  await page
    .getByRole('button', { name: /^Right toe off/ })
    .nth(1)
    .click();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowRight');
  await page.getByText('Corrected by hand', { exact: true }).waitFor();
  await page.locator('canvas.overlay[data-frame]').waitFor();
};

const place =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('link', { name }).first().click();
    await page.locator('h1').waitFor();
  };

/** A session of two recordings that is kept, so that the library has somebody. */
const session = async (page: Page): Promise<void> => {
  await page.getByLabel('Pose model').selectOption({ label: 'Lite' });
  await page.getByRole('button', { name: 'Standing still' }).click();
  await page.getByRole('heading', { level: 1, name: 'stand-side-neutral.mp4' }).waitFor({ timeout: 300_000 });
  await page.getByRole('link', { name: 'Contrapposto' }).first().click();
  await page.getByRole('button', { name: 'Short hip extension' }).click();
  await page.getByRole('link', { name: 'Open the report' }).nth(1).waitFor({ timeout: 300_000 });
  await page.getByRole('button', { name: 'Keep in the library' }).click();
  await page.getByLabel('Code or name of the person').fill('A-17');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText(/Kept in the library/).waitFor();
};

/** Every picture in docs/screens; add a line for a new one. */
export const screenList: readonly Screen[] = [
  { name: 'start', widthPx: 1440, theme: 'light', show: async () => undefined },
  { name: 'start-390', widthPx: 390, theme: 'light', show: async () => undefined },
  { name: 'start-dark-820', widthPx: 820, theme: 'dark', show: async () => undefined },
  { name: 'guide', widthPx: 1440, theme: 'light', show: place('How to film') },
  { name: 'guide-390', widthPx: 390, theme: 'light', show: place('How to film') },
  { name: 'record-dark', widthPx: 1440, theme: 'dark', show: place('Film') },
  { name: 'settings-820', widthPx: 820, theme: 'light', show: place('Settings') },
  { name: 'session', widthPx: 1440, theme: 'light', show: session },
  {
    name: 'library',
    widthPx: 820,
    theme: 'light',
    show: async (page) => {
      await session(page);
      await place('Library')(page);
      await page.getByRole('heading', { name: 'A-17' }).waitFor();
    },
  },
  { name: 'report', widthPx: 1440, theme: 'light', show: report('Short hip extension') },
  { name: 'report-dark', widthPx: 1440, theme: 'dark', show: report('Short hip extension') },
  { name: 'report-820', widthPx: 820, theme: 'light', show: report('Short hip extension') },
  {
    name: 'report-home-390',
    widthPx: 390,
    theme: 'light',
    show: async (page) => {
      await report('Short hip extension')(page);
      await page.getByRole('button', { name: 'For you', exact: true }).click();
    },
  },
  { name: 'player', widthPx: 1440, theme: 'light', show: player, part: '#clip' },
  { name: 'player-dark-820', widthPx: 820, theme: 'dark', show: player, part: '.player' },
  { name: 'player-390', widthPx: 390, theme: 'light', show: player, part: '.player' },
];
