import type { Browser } from 'playwright-core';

/** A browser with the process that it is: what no longer answers can only be ended from outside. */
export class RunningBrowser {
  readonly browser: Browser;
  readonly #pid: number | null;
  isKilled = false;

  private constructor(browser: Browser, pid: number | null) {
    this.browser = browser;
    this.#pid = pid;
  }

  static async of(browser: Browser): Promise<RunningBrowser> {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return new RunningBrowser(browser, processInfo.find(({ type }) => type === 'browser')?.id ?? null);
  }

  /** With its children, which may be stopped as it is. */
  kill(): void {
    if (this.isKilled) return;
    this.isKilled = true;
    // It may be gone already, and its number somebody else's by now.
    if (this.#pid === null || !this.browser.isConnected()) return;
    // The driver starts it as the leader of a group of its own, except on Windows.
    for (const target of [-this.#pid, this.#pid])
      try {
        process.kill(target, 'SIGKILL');
        return;
      } catch {
        // No such group: the process alone.
      }
  }
}
