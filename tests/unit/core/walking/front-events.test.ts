import { describe, expect, it } from 'vitest';
import { sides, type EventKind } from '../../../../src/core';
import { assessRecording } from '../../../support/assess';
import {
  film,
  frontCamera,
  labelledWalks,
  readMarkerWalk,
  sharedIsHere,
  sharedMissing,
  type sideCamera,
} from '../../../support/mocap';

const noisyCamera = { ...frontCamera, noisePx: 1 };
const cameras: [string, Partial<typeof sideCamera>, Record<EventKind, number>][] = [
  ['from the front at 60 Hz', {}, { 'heel-strike': 0.021, 'toe-off': 0.017 }],
  ['from the front at 30 Hz', { rateHz: 30 }, { 'heel-strike': 0.021, 'toe-off': 0.018 }],
  ['from behind at 60 Hz', { bearingDeg: 270 }, { 'heel-strike': 0.016, 'toe-off': 0.016 }],
  ['from behind at 30 Hz', { bearingDeg: 270, rateHz: 30 }, { 'heel-strike': 0.016, 'toe-off': 0.016 }],
  ['from behind, camera low', { bearingDeg: 270, heightM: 0.6 }, { 'heel-strike': 0.016, 'toe-off': 0.016 }],
  ['from the front, camera high', { heightM: 1.4 }, { 'heel-strike': 0.029, 'toe-off': 0.02 }],
];

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.skipIf(!sharedIsHere)(
  `front views of nine marker walks${sharedIsHere ? '' : ` (skipped: ${sharedMissing})`}`,
  () => {
    it.each(cameras)('%s: heel strikes and toe offs', (_name, change, bounds) => {
      const errors: Record<EventKind, number[]> = { 'heel-strike': [], 'toe-off': [] };
      let lost = 0;
      for (const name of labelledWalks) {
        const walk = readMarkerWalk(name);
        const recording = film(walk, { ...noisyCamera, ...change });
        const result = assessRecording(recording);
        // The shortest walk shows two strikes.
        if (!result.ok) {
          expect(result.fault.code).toBe('too-few-steps');
          continue;
        }
        expect(result.value.view.plane).toBe('frontal');
        for (const { side, kind, timeS } of walk.events) {
          const near = result.value.events
            .filter((e) => e.side === side && e.kind === kind)
            .map((e) => e.timeS - timeS);
          const error = near.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
          if (Math.abs(error) < 0.15) errors[kind].push(error);
          // A quarter of a second at the ends shows half a movement.
          else if (timeS > 0.25 && timeS < recording.timesS.at(-1)! - 0.25) lost++;
        }
      }
      expect(lost).toBeLessThanOrEqual(1);
      for (const kind of ['heel-strike', 'toe-off'] as const) {
        expect(errors[kind].length).toBeGreaterThan(20);
        expect(mean(errors[kind].map(Math.abs))).toBeLessThan(bounds[kind]);
      }
    });

    it.each([
      ['the front', 90, 4, 2],
      // Both turning points of this flat-footed left foot come early and late from behind; the side stays right.
      ['behind', 270, 6, 1],
    ] as const)(
      'sees the uneven stance of btk-hole-walk (56 %% left, 64 %% right) from %s',
      (_from, bearingDeg, within, apart) => {
        const result = assessRecording(film(readMarkerWalk('btk-hole-walk'), { ...noisyCamera, bearingDeg }));
        if (!result.ok) throw new Error(result.fault.code);
        const [left, right] = sides.map((side) => {
          const found = result.value.measures.find((m) => m.id === 'stance-percent' && m.side === side)!;
          if (!('value' in found)) throw new Error(found.missing.code);
          return found.value;
        });
        expect(Math.abs(left! - 56.1)).toBeLessThan(within);
        expect(Math.abs(right! - 64)).toBeLessThan(within);
        expect(right! - left!).toBeGreaterThan(apart);
      },
    );
  },
);
