export { openClip, type Clip } from './clip';
export { ClipError, type ClipFrame } from './frames';
export { sha256Hex } from './hash';
