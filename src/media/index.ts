export { openClip, type Clip } from './clip';
export { ClipError, type ClipFrame, type TimeRange } from './frames';
export { sha256Hex } from './hash';
export { createClipWriter, type ClipWriter } from './write';
