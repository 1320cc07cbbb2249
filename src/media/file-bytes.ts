import { fault, type Result } from '../core';
import { ClipError } from './clip-error';

/** Large enough that a hundred thousand small boxes take a dozen reads. */
const windowBytes = 65_536;

/** Reads a file here and there through a window, since each read of a file costs a millisecond, however short it is. */
export class FileBytes {
  readonly #file: Blob;
  readonly #untilMs: number;
  #at = 0;
  #window = new DataView(new ArrayBuffer(0));

  /** @param untilMs of `performance.now()`: reads after it fail */
  constructor(file: Blob, untilMs: number) {
    this.#file = file;
    this.#untilMs = untilMs;
  }

  get size(): number {
    return this.#file.size;
  }

  /**
   * The bytes from `start` on, as many as there are up to `length`.
   * @throws ClipError `clip-too-slow` when time is up
   */
  async at(start: number, length: number): Promise<DataView> {
    const end = Math.min(start + length, this.size);
    if (start < this.#at || end > this.#at + this.#window.byteLength) {
      stillInTime(this.#untilMs);
      const blob = this.#file.slice(start, start + Math.max(length, windowBytes));
      this.#window = new DataView(await blob.arrayBuffer());
      this.#at = start;
    }
    return new DataView(this.#window.buffer, start - this.#at, Math.max(0, end - start));
  }
}

const tooSlow = () => fault('clip-too-slow', 'opening took too long');

/** @throws ClipError `clip-too-slow` when time is up */
export function stillInTime(untilMs: number): void {
  if (performance.now() > untilMs) throw new ClipError(tooSlow());
}

/** The work's result, or `clip-too-slow` when time is up first. The work itself is not stopped. */
export function inTime<T>(work: Promise<Result<T>>, untilMs: number): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => resolve({ ok: false, fault: tooSlow() }),
      Math.max(0, untilMs - performance.now()),
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
