import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fault, type Fault, type Result } from '../core';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult, PictureWish } from '../work';
import { chromiumArguments, findChromium, gpuArguments } from './chromium';
import { SetupError } from './usage';

/** One page of the headless browser; analyses one clip at a time. */
export class AnalysisPage {
  readonly #open: () => Promise<Page>;
  #page: Page | null = null;
  #onProgress: ((progress: AnalysisProgress) => void) | null = null;

  constructor(open: () => Promise<Page>) {
    this.#open = open;
  }

  /** The browser reads the file itself, by its path. A page that dies is a fault, and the next clip gets a fresh one. */
  async analyze(
    path: string,
    options: AnalysisOptions,
    onProgress: (progress: AnalysisProgress) => void,
  ): Promise<Result<AnalysisResult>> {
    this.#onProgress = onProgress;
    try {
      const page = (this.#page ??= await this.#prepare());
      await page.setInputFiles('#clip', path);
      const json = await page.evaluate((wanted) => window.contrapposto.analyze(wanted), options);
      return JSON.parse(json) as Result<AnalysisResult>;
    } catch (error) {
      await this.#page?.close().catch(() => undefined);
      this.#page = null;
      return { ok: false, fault: pageFault(error) };
    }
  }

  /** Pictures of the clip that was analysed last, as `data:` addresses; none where they cannot be had. */
  async pictures(wishes: readonly PictureWish[]): Promise<readonly string[]> {
    if (!this.#page || wishes.length === 0) return [];
    try {
      const json = await this.#page.evaluate((wanted) => window.contrapposto.pictures(wanted), wishes);
      const cut = JSON.parse(json) as Result<readonly string[]>;
      return cut.ok ? cut.value : [];
    } catch {
      // A report without pictures is better than none.
      return [];
    }
  }

  async #prepare(): Promise<Page> {
    const page = await this.#open();
    await page.exposeFunction('contrappostoProgress', (progress: AnalysisProgress) =>
      this.#onProgress?.(progress),
    );
    await page.waitForFunction(() => 'contrapposto' in window);
    return page;
  }
}

function pageFault(error: unknown): Fault {
  const detail = error instanceof Error ? error.message : String(error);
  return fault('worker-died', detail);
}

export interface HeadlessBrowser {
  newPage(): AnalysisPage;
  /** A self-contained HTML document as a PDF with real text, tags and an outline; its own style names the paper. */
  pdf(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The one that `npx playwright install chromium` put in place, if it did. */
function ownChromium(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** A stop from outside ends everything at once, the browser with it; nothing half done is reported as a failure. */
function endOnSignals(): void {
  for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
    process.once(signal, () => process.exit(code));
}

/** Starts the browser that is installed here on the served app. @throws SetupError where there is none */
export async function openBrowser(appUrl: string): Promise<HeadlessBrowser> {
  const executablePath = findChromium() ?? ownChromium();
  if (!executablePath)
    throw new SetupError(
      'No Chrome, Chromium or Edge was found: install one, or set CHROMIUM_PATH to its program.',
    );
  const launch = async (): Promise<Browser> => {
    try {
      return await chromium.launch({
        executablePath,
        args: [...chromiumArguments, ...gpuArguments],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      const [reason] = (error as Error).message.split('\n');
      throw new SetupError(`${executablePath} could not be started: ${reason}`);
    }
  };
  endOnSignals();
  let browser = await launch();
  const open = async () => {
    if (!browser.isConnected()) browser = await launch();
    const page = await browser.newPage();
    await page.goto(new URL('headless.html', appUrl).href);
    return page;
  };
  const pdf = async (html: string) => {
    if (!browser.isConnected()) browser = await launch();
    const page = await browser.newPage();
    try {
      await page.setContent(html, { waitUntil: 'load' });
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    } finally {
      await page.close();
    }
  };
  return { newPage: () => new AnalysisPage(open), pdf, close: () => browser.close() };
}
