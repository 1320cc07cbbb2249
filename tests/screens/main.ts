import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, serveApp } from '../e2e/support';
import { screenList } from './list';

/** Takes the pictures of docs/screens from the built app. @param wanted names; all where none is given */
export async function main(folder: string, ...wanted: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const app = await serveApp();
  const browser = await launchBrowser();
  try {
    for (const { name, widthPx, theme, show } of screenList) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const viewport = { width: widthPx, height: widthPx < 500 ? 844 : 900 };
      const page = await browser.newPage({ viewport, colorScheme: theme });
      await page.goto(app.url);
      await show(page);
      // A picture of the whole page has no part that is out of view.
      await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
      await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82, fullPage: true });
      await page.close();
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await browser.close();
    app.stop();
  }
}
