import type { Turn } from '../../core';
import { cutThumbnail } from '../../work';

const widthPx = 320;

/** A small picture from the middle of a clip. @returns a data address, or null where no frame can be decoded */
export async function makeThumbnail(file: File, turn: Turn | undefined): Promise<string | null> {
  const cut = await cutThumbnail(file, widthPx, turn);
  if (!cut.ok) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(cut.value);
  });
}
