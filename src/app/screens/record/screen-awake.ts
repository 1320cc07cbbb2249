/**
 * Keeps the screen on while somebody stands too far away to touch it: a phone that falls asleep stops its camera. Where the
 * browser cannot or will not, filming goes on without.
 */
export class ScreenAwake {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;

  hold(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#request);
    this.#request();
  }

  release(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#request);
    void this.#lock?.release().catch(() => undefined);
    this.#lock = null;
  }

  /** The browser takes the lock away with a page that is hidden; once seen again it asks anew. */
  #request = (): void => void this.#ask();

  async #ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    if (this.#lock && !this.#lock.released) return;
    const lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (!lock) return;
    // Let go in the meantime, or asked for twice.
    if (!this.#wanted || (this.#lock && !this.#lock.released)) void lock.release().catch(() => undefined);
    else this.#lock = lock;
  }
}
