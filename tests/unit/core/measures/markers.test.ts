import { describe, expect, it } from 'vitest';
import { sides, type EventKind } from '../../../../src/core';
import { assessed, assessRecording } from '../../../support/assess';
import {
  film,
  labelledWalks,
  readMarkerWalk,
  sharedIsHere,
  sharedMissing,
  sideCamera,
} from '../../../support/mocap';

const cameras: [string, Partial<typeof sideCamera>][] = [
  ['30 Hz, from the right', { rateHz: 30 }],
  ['60 Hz, from the right', {}],
  ['60 Hz, from the left', { bearingDeg: 180 }],
  ['60 Hz, portrait', { widthPx: 1080, heightPx: 1920 }],
];

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.skipIf(!sharedIsHere)(
  `events of nine marker walks${sharedIsHere ? '' : ` (skipped: ${sharedMissing})`}`,
  () => {
    it.each(cameras)('%s: heel strike within 17 ms, toe off within 16 ms on average', (_name, change) => {
      const errors: Record<EventKind, number[]> = { 'heel-strike': [], 'toe-off': [] };
      let lost = 0;
      for (const name of labelledWalks) {
        const walk = readMarkerWalk(name);
        const { events } = assessed(film(walk, { ...sideCamera, ...change, noisePx: 1 }));
        for (const { side, kind, timeS } of walk.events) {
          const near = events.filter((e) => e.side === side && e.kind === kind).map((e) => e.timeS - timeS);
          const error = near.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
          if (Math.abs(error) < 0.1) errors[kind].push(error);
          else lost++;
        }
      }
      // The two that are lost lie in the first 60 ms of their recordings.
      expect(lost).toBeLessThanOrEqual(2);
      expect(mean(errors['heel-strike'].map(Math.abs))).toBeLessThan(0.017);
      expect(mean(errors['toe-off'].map(Math.abs))).toBeLessThan(0.016);
      for (const kind of ['heel-strike', 'toe-off'] as const)
        expect(Math.abs(mean(errors[kind]))).toBeLessThan(0.01);
    });

    it('takes out the roll of the camera', () => {
      for (const name of ['btk-full-walk', 'btk-functional-walk', 'zoo-HC039A-straight']) {
        const walk = readMarkerWalk(name);
        const level = assessed(film(walk, { ...sideCamera, noisePx: 1 }));
        const rolled = assessed(film(walk, { ...sideCamera, noisePx: 1, rollDeg: 5, heightM: 1.3 }));
        for (const measure of level.measures) {
          const twin = rolled.measures.find((m) => m.id === measure.id && m.side === measure.side)!;
          if (/^(thigh|trunk-lean)/.test(measure.id) && 'value' in measure && 'value' in twin)
            expect(Math.abs(twin.value - measure.value)).toBeLessThan(0.8);
        }
      }
    });

    it('names no pattern of a healthy walk several signs', () => {
      for (const name of labelledWalks)
        for (const { state } of assessed(film(readMarkerWalk(name), { ...sideCamera, noisePx: 1 })).patterns)
          expect(state).not.toBe('several-signs');
    });

    it('times a front view within 4 % of the stride', () => {
      const errors: number[] = [];
      for (const name of labelledWalks.filter((walk) => walk !== 'ktk-slow-walk')) {
        const walk = readMarkerWalk(name);
        const camera = {
          ...sideCamera,
          widthPx: 1080,
          heightPx: 1920,
          distanceM: 5.5,
          bearingDeg: 90,
          noisePx: 1,
        };
        const result = assessRecording(film(walk, camera));
        if (!result.ok) {
          expect(result.fault.code).toBe('too-few-steps');
          continue;
        }
        expect(result.value.view).toMatchObject({ plane: 'frontal', facing: 'toward' });
        for (const side of sides) {
          const truth = walk.events
            .filter((e) => e.side === side && e.kind === 'heel-strike')
            .map((e) => e.timeS);
          for (const { timeS } of result.value.events.filter((e) => e.side === side)) {
            const error = Math.min(...truth.map((t) => Math.abs(t - timeS)));
            if (error < 0.3) errors.push(error);
          }
        }
      }
      expect(errors.length).toBeGreaterThan(20);
      expect(mean(errors)).toBeLessThan(0.04);
    });
  },
);
