import { chromium } from 'playwright-core';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** `npm run icons`: the icons of the installed page, from the mark. They are part of the repository. */

const root = fileURLToPath(new URL('../', import.meta.url));
const mark = readFileSync(join(root, 'src/app/mark.svg'), 'utf8');
/** @type {readonly [name: string, sizePx: number, markShare: number, radiusShare: number][]} */
const icons = [
  ['icon-192', 192, 0.72, 0.22],
  ['icon-512', 512, 0.72, 0.22],
  // Whatever shape the system cuts, the middle 80 % stay.
  ['maskable-512', 512, 0.56, 0],
];

/** @type {{ module: typeof import('../src/cli/chromium.ts') }} */
const { module } = await runnerImport(join(root, 'src/cli/chromium.ts'), { root, configFile: false });
const executablePath = module.findChromium();
const browser = await chromium.launch({
  args: [...module.chromiumArguments],
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage({ colorScheme: 'light' });
for (const [name, sizePx, markShare, radiusShare] of icons) {
  await page.setViewportSize({ width: sizePx, height: sizePx });
  await page.setContent(`<style>
    body { display: grid; place-items: center; height: 100vh; margin: 0; background: #f4f2ec;
      border-radius: ${sizePx * radiusShare}px; }
    html { background: transparent; }
    svg { width: ${100 * markShare}vw; height: ${100 * markShare}vh; }
  </style>${mark}`);
  writeFileSync(join(root, 'icons', `${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
