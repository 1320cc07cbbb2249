import { isMeasured, type MeasureId } from '../../src/core';
import { assessRecording } from '../support/assess';
import { frontTruth } from '../support/front-truth';
import { film, readMarkerWalk, sideCamera } from '../support/mocap';
import type { WalkEntry } from './held-out';

/** Rows K: marker walks filmed from the front and from behind, also off the axis, against the truth of their markers. */

/** Those whose strides can be read from the front; the others walk too few steps. */
const walks = [
  'btk-full-walk',
  'btk-hole-walk',
  'btk-functional-walk',
  'ktk-slow-walk',
  'zoo-HC036A-straight',
  'zoo-HC039A-straight',
];
const rows: readonly MeasureId[] = [
  'pelvic-drop',
  'trunk-side-lean-walking',
  'hip-adduction',
  'knee-frontal',
  'pelvic-shift',
  'circumduction',
  'hip-hike',
  'foot-progression',
];
const sides = ['left', 'right'] as const;
/** Hip to knee to ankle is this share of the body height (Drillis and Contini 1966, as the core has it). */
const legPerHeight = 0.491;

export interface FrontEntry extends WalkEntry {
  readonly rateHz: number;
  readonly noisePx: number;
  /** How far the camera stands off the walking line. */
  readonly offAxisDeg: number;
  /** The same as it was read from the clip. */
  readonly yawDeg: number | null;
}

export function runFrontBench(): FrontEntry[] {
  return walks.flatMap((name) => {
    const walk = readMarkerWalk(name);
    const truth = frontTruth(walk, walk.events);
    return [90, 270].flatMap((ahead) =>
      [-15, 0, 15].flatMap((offAxisDeg) =>
        [25, 30, 60].flatMap((rateHz) =>
          [0, 1, 3].flatMap((noisePx): FrontEntry[] => {
            const recording = film(walk, {
              ...sideCamera,
              widthPx: 1080,
              heightPx: 1920,
              distanceM: 5.5,
              spanM: 4,
              bearingDeg: ahead + offAxisDeg,
              rateHz,
              noisePx,
              seed: 100 * rateHz + noisePx,
            });
            const context = { ...recording.context, heightM: truth.legM / legPerHeight };
            const result = assessRecording({ ...recording, context });
            if (!result.ok) return [];
            const { events, measures } = result.value;
            return rows.flatMap((row) =>
              sides.flatMap((side) => {
                const strikes = events.filter((e) => e.side === side && e.kind === 'heel-strike');
                const found = measures.find((m) => m.id === row && m.side === side);
                if (strikes.length < 2 || !found || !isMeasured(found)) return [];
                const expected = truth.of(row, side, strikes[0]!.timeS - 0.12, strikes.at(-1)!.timeS + 0.12);
                if (expected === null) return [];
                const { value, plusMinus } = found;
                return [
                  {
                    row,
                    walk: name,
                    error: value - expected,
                    plusMinus,
                    rateHz,
                    noisePx,
                    offAxisDeg,
                    yawDeg: result.value.view.yawDeg,
                  },
                ];
              }),
            );
          }),
        ),
      ),
    );
  });
}
