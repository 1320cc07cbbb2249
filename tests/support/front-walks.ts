import { isMeasured, sides, type MeasureId } from '../../src/core';
import { assessRecording } from './assess';
import { frontTruth } from './front-truth';
import { film, frontCamera, readMarkerWalk, type Camera } from './mocap';

/** Marker walks filmed from the front or from behind, against the truth of their markers: rows K, a side each. */

/** Those whose strides can be read from the front; the others walk too few steps. */
export const frontWalks = [
  'btk-full-walk',
  'btk-hole-walk',
  'btk-functional-walk',
  'ktk-slow-walk',
  'zoo-HC036A-straight',
  'zoo-HC039A-straight',
];
export const frontRows: readonly MeasureId[] = [
  'pelvic-drop',
  'trunk-side-lean-walking',
  'hip-adduction',
  'knee-frontal',
  'pelvic-shift',
  'circumduction',
  'hip-hike',
  'foot-progression',
];
/** Hip to knee to ankle is this share of the body height (Drillis and Contini 1966, as the core has it). */
const legPerHeight = 0.491;

export interface FrontReading {
  readonly row: MeasureId;
  readonly error: number;
  readonly plusMinus: number;
  readonly yawDeg: number | null;
}

/** @returns of one walk, how to read it from a camera: nothing where the recording is refused */
export function frontReader(name: string): (camera: Partial<Camera>) => FrontReading[] {
  const walk = readMarkerWalk(name);
  const truth = frontTruth(walk, walk.events);
  return (camera) => {
    const recording = film(walk, { ...frontCamera, ...camera });
    const context = { ...recording.context, heightM: truth.legM / legPerHeight };
    const result = assessRecording({ ...recording, context });
    if (!result.ok) return [];
    const { events, measures, view } = result.value;
    return frontRows.flatMap((row) =>
      sides.flatMap((side) => {
        const strikes = events.filter((e) => e.side === side && e.kind === 'heel-strike');
        const found = measures.find((m) => m.id === row && m.side === side);
        if (strikes.length < 2 || !found || !isMeasured(found)) return [];
        const expected = truth.of(row, side, strikes[0]!.timeS - 0.12, strikes.at(-1)!.timeS + 0.12);
        if (expected === null) return [];
        const { value, plusMinus } = found;
        return [{ row, error: value - expected, plusMinus, yawDeg: view.yawDeg }];
      }),
    );
  };
}
