import { fault, type FaultCode } from '../core';
import { ClipError } from './clip-error';

/**
 * What one clip may cost. A file's own numbers are not to be trusted: a table of a few bytes can promise four thousand
 * million frames. Everything is checked against these limits before memory is taken for it; together they keep a clip
 * under 1 GB.
 */

/** A phone opens its own clip in under a second; a gigabyte of WebM, which has no index, takes half a minute. */
export const openLimitMs = 60_000;
/** Twenty minutes at 60 frames a second. The landmarks of a frame take about 10 kB, those of so many 0.7 GB. */
export const maxFrames = 72_000;
/** Nobody is filmed in one take for longer; a time stamp beyond it is damage, and the grid of the measures would fill memory. */
export const maxSpanS = 3600;
/** 8K, the most that cameras and decoders know. One such picture takes 133 MB in memory, and a few are open at a time. */
export const maxSidePx = 8192;
export const maxPicturePx = 8192 * 4320;
/** Boxes or elements of a whole file: one for each frame and each packet of sound of the longest clip, and some more. */
export const maxBoxes = 250_000;
/** Boxes in boxes: those of cameras are nine deep. */
export const maxDepth = 16;
/** Phones write up to nine tracks: picture, sounds, depth, what the sensors say. */
export const maxTracks = 64;
/** An index is read as a whole; that of the longest clip takes about 10 MB. */
export const maxIndexBytes = 32 * 2 ** 20;
/** A cluster of WebM is read as a whole too; programs begin a new one after some seconds. */
export const maxClusterBytes = 256 * 2 ** 20;
/** A picture of its own in an AVI file; the largest JPEG of 8K takes a third of it. */
export const maxFrameBytes = 64 * 2 ** 20;
/** Of one cluster; each may hold up to 256 packets of sound. */
export const maxClusterElements = 20_000;
/** Samples that one fragment may list, of all its tracks; uncompressed sound has 48,000 in a second. */
export const maxFragmentSamples = 500_000;

/** @throws ClipError `clip-too-large`, with what is too large and how large it may be, where `value` is over the limit */
export function within(what: string, value: number, limit: number): void {
  if (!(value <= limit)) throw beyond('clip-too-large', `${what}: ${value}, at most ${limit}`);
}

/** @throws ClipError `damaged-index`, with what is wrong, unless `holds` */
export function sound(holds: boolean, wrong: string): void {
  if (!holds) throw beyond('damaged-index', wrong);
}

/** What is wrong, cut short: it may hold what the file says. */
function beyond(code: FaultCode, detail: string): ClipError {
  return new ClipError(fault(code, detail.slice(0, 200)));
}
