/** Wrong usage: one sentence for stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something on this machine is missing (the built app, a browser): one sentence for stderr, exit code 1. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
