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
    for (const { name, widthPx, theme, show, part } of screenList) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const viewport = { width: widthPx, height: widthPx < 500 ? 844 : 900 };
      const page = await browser.newPage({ viewport, colorScheme: theme });
      await page.goto(app.url);
      await show(page);
      // A picture of the whole page has no part that is out of view.
      // Through the style object model: the page's content policy allows no style in markup.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { content-visibility: visible !important; }');
        document.adoptedStyleSheets.push(sheet);
      });
      const options = { path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 65 } as const;
      if (part) await page.locator(part).screenshot(options);
      else await page.screenshot({ ...options, fullPage: true });
      await page.close();
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await browser.close();
    app.stop();
  }
}
