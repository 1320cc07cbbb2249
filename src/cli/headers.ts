/**
 * What every answer of a server of the page says. Hosts whose headers cannot be set still get the policy from the page's
 * own `meta`, and the isolation from its service worker.
 */

/** Cross-origin isolation: without it WebAssembly gets one thread only. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/**
 * Nothing from elsewhere, no inline script. `blob:` is for the threads of WebAssembly, which start from a blob, and for
 * the user's own clips; `data:` for small pictures of them; style attributes are what moves bars and cursors.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval' blob:",
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'connect-src': "'self' blob: data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** For a `meta` in the page, which knows no `frame-ancestors`. */
export const contentPolicy = Object.entries(policy)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
export const contentPolicyHeader = `${contentPolicy}; frame-ancestors 'none'`;
