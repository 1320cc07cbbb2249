import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fault, type Result } from '../core';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult, PictureWish } from '../work';
import { chromiumArguments, findChromium, gpuArguments } from './chromium';
import { faultOfPath } from './clips';
import {
  isRootOnLinux,
  isSandboxFailure,
  sandboxRefusal,
  sandboxWarning,
  type SandboxReason,
} from './sandbox';
import { say } from './terminal';
import { SetupError } from './usage';

/** What happened; the driver adds everything that it did and how it started the browser. */
export const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;

const isAlive = (page: Page): boolean =>
  !page.isClosed() && (page.context().browser()?.isConnected() ?? false);

/** One page of the headless browser; analyses one clip at a time. */
export class AnalysisPage {
  readonly #open: () => Promise<Page>;
  #page: Page | null = null;
  #onProgress: ((progress: AnalysisProgress) => void) | null = null;

  constructor(open: () => Promise<Page>) {
    this.#open = open;
  }

  /**
   * The browser reads the file itself, by its path. A page that dies is a fault, and the next clip gets a fresh one; so is
   * a file that is gone by the time of its turn, or goes away while it is read.
   */
  async analyze(
    path: string,
    options: AnalysisOptions,
    onProgress: (progress: AnalysisProgress) => void,
  ): Promise<Result<AnalysisResult>> {
    this.#onProgress = onProgress;
    const gone = faultOfPath(path);
    if (gone) return { ok: false, fault: gone };
    try {
      const page = await this.#with(path);
      const json = await page.evaluate((wanted) => window.contrapposto.analyze(wanted), options);
      const result = JSON.parse(json) as Result<AnalysisResult>;
      const lost = result.ok ? null : faultOfPath(path);
      return lost ? { ok: false, fault: lost } : result;
    } catch (error) {
      await this.#discard();
      return { ok: false, fault: faultOfPath(path) ?? fault('worker-died', firstLineOf(error)) };
    }
  }

  /** Pictures of a clip, as `data:` addresses; none where they cannot be had. A page that died is opened once more. */
  async pictures(path: string, wishes: readonly PictureWish[]): Promise<readonly string[]> {
    if (wishes.length === 0) return [];
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const page = this.#page ?? (await this.#with(path));
        const json = await page.evaluate((wanted) => window.contrapposto.pictures(wanted), wishes);
        const cut = JSON.parse(json) as Result<readonly string[]>;
        return cut.ok ? cut.value : [];
      } catch {
        await this.#discard();
      }
    }
    // A report without pictures is better than none.
    return [];
  }

  /** The page with this file in its input. */
  async #with(path: string): Promise<Page> {
    // It may have died with its browser while something else was done there, as a report printed.
    if (!this.#page || !isAlive(this.#page)) this.#page = await this.#prepare();
    const page = this.#page;
    await page.setInputFiles('#clip', path);
    return page;
  }

  async #discard(): Promise<void> {
    await this.#page?.close().catch(() => undefined);
    this.#page = null;
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

export interface HeadlessBrowser {
  newPage(): AnalysisPage;
  /**
   * A self-contained HTML document as a PDF with real text, tags and an outline; its own style names the paper.
   * @throws when it cannot be printed, in a browser started anew either
   */
  pdf(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Longer than any report takes to print; a browser that answers nothing by then answers nothing any more. */
const printWithinMs = 120_000;

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

/** @throws where the browser does not start */
const start = (executablePath: string, chromiumSandbox: boolean): Promise<Browser> =>
  chromium.launch({
    executablePath,
    // The driver adds `--no-sandbox` unless it is told not to.
    chromiumSandbox,
    args: [...chromiumArguments, ...gpuArguments],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/** Starts browsers, in the sandbox where there is one. @throws SetupError */
class Launcher {
  readonly #path: string;
  readonly #allowNoSandbox: boolean;
  #sandbox = true;

  constructor(path: string, allowNoSandbox: boolean) {
    this.#path = path;
    this.#allowNoSandbox = allowNoSandbox;
  }

  async launch(): Promise<Browser> {
    if (this.#sandbox && isRootOnLinux() && existsSync(this.#path)) this.#giveUpSandbox('root');
    try {
      return await start(this.#path, this.#sandbox);
    } catch (error) {
      const { message } = error as Error;
      if (this.#sandbox && isSandboxFailure(message)) {
        this.#giveUpSandbox('system');
        return this.launch();
      }
      throw new SetupError(`${this.#path} could not be started: ${firstLineOf(error)}`);
    }
  }

  /** Said once. @throws SetupError where nobody allowed it */
  #giveUpSandbox(reason: SandboxReason): void {
    if (!this.#allowNoSandbox) throw new SetupError(sandboxRefusal(reason));
    say(process.stderr, sandboxWarning(reason));
    this.#sandbox = false;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close().catch(() => undefined);
  }
}

/**
 * Starts the browser that is installed here on the served app; one that dies is started anew when it is next needed.
 * @throws SetupError where there is none, or none with a sandbox and nobody allowed to go without
 */
export async function openBrowser(
  appUrl: string,
  { allowNoSandbox }: { readonly allowNoSandbox: boolean },
): Promise<HeadlessBrowser> {
  const executablePath = findChromium() ?? ownChromium();
  if (!executablePath)
    throw new SetupError(
      'No Chrome, Chromium or Edge was found: install one, or set CHROMIUM_PATH to its program.',
    );
  const launcher = new Launcher(executablePath, allowNoSandbox);
  endOnSignals();
  let browser = await launcher.launch();
  // Pages side by side miss the browser at the same moment: one of them starts it.
  let starting: Promise<Browser> | null = null;
  const running = async (): Promise<Browser> => {
    if (browser.isConnected()) return browser;
    starting ??= launcher.launch().finally(() => (starting = null));
    return (browser = await starting);
  };
  const open = async () => {
    const page = await (await running()).newPage();
    await page.goto(new URL('headless.html', appUrl).href);
    return page;
  };
  const pdf = async (html: string): Promise<Uint8Array> => {
    const first = await running();
    try {
      return await within(printWithinMs, print(first, html));
    } catch (error) {
      // Only a browser that was killed is worth a second try: what one document does to it, it does again.
      if (first.isConnected()) throw error;
      return within(printWithinMs, print(await running(), html));
    }
  };
  const close = () => browser.close().catch(() => undefined);
  return { newPage: () => new AnalysisPage(open), pdf, close };
}
