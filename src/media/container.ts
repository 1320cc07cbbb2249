import { outlineOfBoxes, type ContainerOutline } from './boxes';
import { outlineOfElements } from './ebml';
import type { FileBytes } from './file-bytes';

const ebmlHeaderId = 0x1a45dfa3;

/**
 * The parsing of the inside is mediabunny's; before it sees the file, the sizes and counts that it would take memory or
 * time for are checked here.
 * @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow`
 */
export async function outlineContainer(bytes: FileBytes): Promise<ContainerOutline> {
  const head = await bytes.at(0, 4);
  const isEbml = head.byteLength === 4 && head.getUint32(0) === ebmlHeaderId;
  return isEbml ? { cutOff: await outlineOfElements(bytes), boxes: new Set() } : outlineOfBoxes(bytes);
}
