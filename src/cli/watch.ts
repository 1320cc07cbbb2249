/** Limits on how long something may keep still. */

/** Nothing was heard for too long. */
export class SilenceError extends Error {}

/** @throws SilenceError where the work is not done in time; it goes on, and what becomes of it concerns nobody */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const watch = new SilenceWatch(ms);
  return watch.over(() => work);
}

/** Waits for work as long as it gets on. */
export class SilenceWatch {
  readonly #limitMs: number;
  #timer: NodeJS.Timeout | undefined;
  #giveUp: ((error: SilenceError) => void) | null = null;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** The work has got on. @param moreMs what the next step may take beyond the limit */
  heard(moreMs = 0): void {
    clearTimeout(this.#timer);
    if (!this.#giveUp) return;
    const limitMs = this.#limitMs + moreMs;
    this.#timer = setTimeout(
      () => this.#giveUp?.(new SilenceError(`no answer within ${limitMs / 1000} s`)),
      limitMs,
    );
  }

  /** @throws SilenceError where nothing was heard for too long; what the work throws before */
  async over<T>(work: () => Promise<T>): Promise<T> {
    const silence = new Promise<never>((_, reject) => (this.#giveUp = reject));
    this.heard();
    try {
      return await Promise.race([work(), silence]);
    } finally {
      this.#giveUp = null;
      clearTimeout(this.#timer);
    }
  }
}
