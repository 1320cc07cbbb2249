import type { Page } from 'playwright-core';

/** One picture of the page for docs/screens. `show` brings a freshly opened page to what is to be seen. */
export interface Screen {
  /** Also the name of its file. */
  readonly name: string;
  readonly widthPx: number;
  readonly theme: 'light' | 'dark';
  show(page: Page): Promise<void>;
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
];
