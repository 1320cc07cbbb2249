import type { Fault } from '../core';

/** A failure that ends the reading of a clip. Thrown within this room and by `frames()`, because a generator cannot also return a `Result` per frame. */
export class ClipError extends Error {
  override readonly name = 'ClipError';
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault.detail ?? fault.code, { cause });
  }
}
