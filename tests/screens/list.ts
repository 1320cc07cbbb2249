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

/** Reads a sample clip with the quickest model and waits for its report. */
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

/** Every picture in docs/screens; add a line for a new one. */
export const screenList: readonly Screen[] = [
  { name: 'start', widthPx: 1440, theme: 'light', show: async () => undefined },
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
