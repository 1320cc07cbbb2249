import type { MetadataTags } from 'mediabunny';

/**
 * Android phones write how many pictures a second the camera took; where the clip shows fewer, it is slowed down. Apple's
 * keep the camera's times and slow down when they play, by an edit that is not applied here: those times are true.
 */
const captureKey = 'com.android.capture.fps';
/** Nearer to 1 the difference is that of a camera that was set to 60 and made 50. */
const leastFactor = 1.5;
const mostFactor = 100;

function numberOf(tag: unknown): number {
  if (typeof tag === 'string') return Number(tag);
  if (!(tag instanceof Uint8Array) || tag.byteLength !== 4) return NaN;
  return new DataView(tag.buffer, tag.byteOffset, 4).getFloat32(0);
}

/**
 * How many times slower the clip runs than the movement did, as its container says; null where it says nothing.
 * @param timesS of the frames, ascending
 */
export function slowedDown({ raw }: MetadataTags, timesS: readonly number[]): number | null {
  const captureHz = numberOf(raw?.[captureKey]);
  const lengthS = timesS.at(-1)! - timesS[0]!;
  if (!Number.isFinite(captureHz) || !(lengthS > 0)) return null;
  const factor = captureHz / ((timesS.length - 1) / lengthS);
  // Rates are rounded: 239.7 of 29.97 are eight.
  const whole = Math.round(factor);
  const near = Math.abs(factor - whole) < 0.1 * whole ? whole : Math.round(10 * factor) / 10;
  return near >= leastFactor && near <= mostFactor ? near : null;
}
