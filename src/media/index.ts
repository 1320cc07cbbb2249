export { openClip, type Clip, type OpenOptions } from './clip';
export { ClipError } from './clip-error';
export { type ClipFrame, type TimeRange } from './frames';
export { sha256Hex } from './hash';
export { createClipWriter, type ClipWriter } from './write';
