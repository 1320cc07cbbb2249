/**
 * Every failure a user can meet, in one table: page, command line and JSON show the same code, sentence and advice (the
 * words room says them). Expected failures are values (`Result`); only bugs throw.
 */
export const faultCodes = [
  'not-a-video',
  'unsupported-format',
  'empty-file',
  'no-video-track',
  'unsupported-codec',
  'truncated-file',
  'clip-too-large',
  'damaged-index',
  'clip-too-slow',
  'decode-failed',
  'single-frame',
  'too-short',
  'no-person',
  'too-few-steps',
  'beyond-limits',
  'not-a-body',
  'picture-turned',
  'no-engine',
  'engine-unavailable',
  'model-unavailable',
  'out-of-memory',
  'worker-died',
  'no-camera',
  'camera-refused',
  'camera-in-use',
  'camera-lost',
  'camera-unsupported',
  'recording-failed',
  'cancelled',
  'cannot-encode',
  'not-edits',
  'not-keypoints',
  'unknown-format',
  'format-damaged',
  'unknown-markers',
  'needs-rate',
  'needs-size',
  'storage-full',
  'storage-unavailable',
  'storage-newer',
  'storage-blocked',
  'record-unreadable',
  'not-an-archive',
  'archive-unpacks-too-large',
  'import-outdated',
  'save-stale',
  'save-deleted',
  'file-not-found',
  'file-unreadable',
  'cannot-write',
  'report-failed',
  'no-clips',
  'export-no-scale',
  'export-nothing',
  'export-too-long',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface Fault {
  readonly code: FaultCode;
  /** Technical detail for a bug report, when there is one; the same in every language. */
  readonly detail?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A detail may quote what it complains about, and that may be a whole file. */
const detailCharacters = 500;

function shortened(detail: string): string {
  if (detail.length <= detailCharacters) return detail;
  // By code points: a cut must not leave half a character. Two units at most make one.
  const start = [...detail.slice(0, 2 * detailCharacters)].slice(0, detailCharacters).join('');
  return start.length < detail.length ? `${start}…` : detail;
}

/** @param detail cut to 500 characters */
export const fault = (code: FaultCode, detail?: string): Fault => ({
  code,
  ...(detail === undefined ? {} : { detail: shortened(detail) }),
});
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (code: FaultCode, detail?: string): Result<never> => ({
  ok: false,
  fault: fault(code, detail),
});
