import { frontReader, frontWalks } from '../support/front-walks';
import type { WalkEntry } from './held-out';

/** Rows K: marker walks filmed from the front and from behind, also off the axis, against the truth of their markers. */

export interface FrontEntry extends WalkEntry {
  readonly rateHz: number;
  readonly noisePx: number;
  /** How far the camera stands off the walking line. */
  readonly offAxisDeg: number;
  /** The same as it was read from the clip. */
  readonly yawDeg: number | null;
}

export function runFrontBench(): FrontEntry[] {
  return frontWalks.flatMap((walk) => {
    const read = frontReader(walk);
    return [90, 270].flatMap((ahead) =>
      [-15, 0, 15].flatMap((offAxisDeg) =>
        [25, 30, 60].flatMap((rateHz) =>
          [0, 1, 3].flatMap((noisePx) =>
            read({
              bearingDeg: ahead + offAxisDeg,
              rateHz,
              noisePx,
              seed: 100 * rateHz + noisePx,
            }).map((reading): FrontEntry => ({ ...reading, walk, rateHz, noisePx, offAxisDeg })),
          ),
        ),
      ),
    );
  });
}
