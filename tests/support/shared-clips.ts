import { openClip, type Clip } from '../../src/media';

/** Address of the shared test data; null where it is not beside this checkout. */
export const sharedUrl: string | null = import.meta.env['SHARED_URL'] || null;
export const sharedMissing = 'the shared test data is not beside this checkout';

export async function sharedFile(name: string): Promise<File> {
  const response = await fetch(`${sharedUrl}data/video/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.arrayBuffer()], name);
}

export async function sharedClip(name: string): Promise<Clip> {
  const opened = await openClip(await sharedFile(name));
  if (!opened.ok) throw new Error(`${name}: ${opened.fault.code}`);
  return opened.value;
}

/** The number below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
