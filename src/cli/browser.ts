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
import { RunningBrowser } from './browser-process';
import { say } from './terminal';
import { SetupError } from './usage';
import { SilenceError, SilenceWatch, within } from './watch';

/** What happened; the driver adds everything that it did and how it started the browser. */
export const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;

/** How long a browser may keep still. */
export interface BrowserLimits {
  /** Without progress of a clip; what hangs inside the page is found by the page itself, and sooner. */
  readonly silentMs: number;
  /** For one thing that tells nothing of its progress. */
  readonly answerMs: number;
  /** For a page to close. */
  readonly closeMs: number;
}
/** Longer than any report takes to print; a browser that answers nothing by then answers nothing any more. */
const usualLimits: BrowserLimits = { silentMs: 400_000, answerMs: 120_000, closeMs: 10_000 };

/** Measuring tells nothing until it is done; the page gives it this much for each frame. */
const patienceMs = ({ stage, framesDone }: AnalysisProgress): number =>
  stage === 'assessing' ? measuringMsPerFrame * framesDone : 0;
const measuringMsPerFrame = 20;

const isAlive = (page: Page): boolean =>
  !page.isClosed() && (page.context().browser()?.isConnected() ?? false);

/** One page of the headless browser; analyses one clip at a time. */
export class AnalysisPage {
  readonly #open: () => Promise<Page>;
  readonly #kill: (browser: Browser | null) => void;
  readonly #limits: BrowserLimits;
  #page: Page | null = null;
  #onProgress: ((progress: AnalysisProgress) => void) | null = null;

  /** @param kill ends the process of a browser that no longer answers */
  constructor(open: () => Promise<Page>, kill: (browser: Browser | null) => void, limits: BrowserLimits) {
    this.#open = open;
    this.#kill = kill;
    this.#limits = limits;
  }

  /**
   * The browser reads the file itself, by its path. A page that dies, or is not heard of for too long, is a fault, and the
   * next clip gets a fresh one; so is a file that is gone by the time of its turn, or goes away while it is read.
   */
  async analyze(
    path: string,
    options: AnalysisOptions,
    onProgress: (progress: AnalysisProgress) => void,
  ): Promise<Result<AnalysisResult>> {
    const gone = faultOfPath(path);
    if (gone) return { ok: false, fault: gone };
    const watch = new SilenceWatch(this.#limits.silentMs);
    this.#onProgress = (progress) => {
      watch.heard(patienceMs(progress));
      onProgress(progress);
    };
    try {
      const json = await watch.over(async () => {
        const page = await this.#with(path);
        watch.heard();
        return page.evaluate((wanted) => window.contrapposto.analyze(wanted), options);
      });
      const result = JSON.parse(json) as Result<AnalysisResult>;
      const lost = result.ok ? null : faultOfPath(path);
      return lost ? { ok: false, fault: lost } : result;
    } catch (error) {
      await this.#discard(error);
      return { ok: false, fault: faultOfPath(path) ?? fault('worker-died', firstLineOf(error)) };
    }
  }

  /** Pictures of a clip, as `data:` addresses; none where they cannot be had. A page that died is opened once more. */
  async pictures(path: string, wishes: readonly PictureWish[]): Promise<readonly string[]> {
    if (wishes.length === 0) return [];
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const cutting = async () => {
          const page = this.#page ?? (await this.#with(path));
          return page.evaluate((wanted) => window.contrapposto.pictures(wanted), wishes);
        };
        const json = await within(this.#limits.answerMs, cutting());
        const cut = JSON.parse(json) as Result<readonly string[]>;
        return cut.ok ? cut.value : [];
      } catch (error) {
        await this.#discard(error);
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

  /** A page that cannot be closed hangs with its browser: that is killed. */
  async #discard(reason: unknown): Promise<void> {
    const page = this.#page;
    this.#page = null;
    try {
      if (page) await within(this.#limits.closeMs, page.close());
      // It did not answer when it was asked for a page.
      else if (reason instanceof SilenceError) this.#kill(null);
    } catch (error) {
      if (error instanceof SilenceError) this.#kill(page?.context().browser() ?? null);
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

export interface HeadlessBrowser {
  newPage(): AnalysisPage;
  /**
   * A self-contained HTML document as a PDF with real text, tags and an outline; its own style names the paper.
   * @throws when it cannot be printed, in a browser started anew either
   */
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

  async launch(): Promise<RunningBrowser> {
    if (this.#sandbox && isRootOnLinux() && existsSync(this.#path)) this.#giveUpSandbox('root');
    try {
      return await RunningBrowser.of(await start(this.#path, this.#sandbox));
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
  {
    allowNoSandbox,
    limits: given,
  }: { readonly allowNoSandbox: boolean; readonly limits?: Partial<BrowserLimits> },
): Promise<HeadlessBrowser> {
  const executablePath = findChromium() ?? ownChromium();
  if (!executablePath)
    throw new SetupError(
      'No Chrome, Chromium or Edge was found: install one, or set CHROMIUM_PATH to its program.',
    );
  const launcher = new Launcher(executablePath, allowNoSandbox);
  endOnSignals();
  const limits = { ...usualLimits, ...given };
  let running = await launcher.launch();
  // Pages side by side miss the browser at the same moment: one of them starts it.
  let starting: Promise<RunningBrowser> | null = null;
  const current = async (): Promise<Browser> => {
    if (!running.isKilled && running.browser.isConnected()) return running.browser;
    starting ??= launcher.launch().finally(() => (starting = null));
    running = await starting;
    return running.browser;
  };
  /** One that was started since is left alone. */
  const kill = (browser: Browser | null) => {
    if (browser === null || browser === running.browser) running.kill();
  };
  const open = async () => {
    const page = await (await current()).newPage();
    await page.goto(new URL('headless.html', appUrl).href);
    return page;
  };
  const pdf = async (html: string): Promise<Uint8Array> => {
    const first = await current();
    try {
      return await within(limits.answerMs, print(first, html));
    } catch (error) {
      // A browser that prints nothing any more may be stopped, and would hold the next clip.
      if (error instanceof SilenceError && !(await answers(first, limits.closeMs))) kill(first);
      // Only a browser that was killed is worth a second try: what one document does to it, it does again.
      else if (first.isConnected()) throw error;
      return within(limits.answerMs, print(await current(), html));
    }
  };
  // A browser that does not close is not left behind.
  const close = () => within(limits.closeMs, running.browser.close()).catch(() => running.kill());
  return { newPage: () => new AnalysisPage(open, kill, limits), pdf, close };
}

/** Whether a browser opens a page still. */
const answers = (browser: Browser, ms: number): Promise<boolean> =>
  within(
    ms,
    browser.newContext().then((context) => context.close()),
  ).then(
    () => true,
    () => false,
  );
