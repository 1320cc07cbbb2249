import { outlineOfBoxes } from './boxes';
import { outlineOfElements } from './ebml';
import type { FileBytes } from './file-bytes';

/**
 * What the structure of a file says about its own completeness. The parsing of the inside is mediabunny's; before it
 * sees the file, the sizes and counts that it would take memory or time for are checked here.
 */
export interface ContainerOutline {
  /** A part that holds picture or its index is declared longer than the file is. */
  readonly cutOff: boolean;
  /** MP4 and MOV: names of the outermost boxes; empty for WebM. */
  readonly boxes: ReadonlySet<string>;
}

const ebmlHeaderId = 0x1a45dfa3;

/** @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow` */
export async function outlineContainer(bytes: FileBytes): Promise<ContainerOutline> {
  const head = await bytes.at(0, 4);
  const isEbml = head.byteLength === 4 && head.getUint32(0) === ebmlHeaderId;
  return isEbml ? { cutOff: await outlineOfElements(bytes), boxes: new Set() } : outlineOfBoxes(bytes);
}
