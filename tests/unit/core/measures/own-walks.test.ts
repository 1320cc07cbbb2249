import { describe, expect, it } from 'vitest';
import { isMeasured, type MeasureId } from '../../../../src/core';
import { assessed } from '../../../support/assess';
import { film, ownWalks, readOwnWalk, sideCamera } from '../../../support/mocap';
import { trueAngles, trueTimes } from '../../../validate/truth';

/**
 * Two walks of real people whose markers lie in the repository, filmed from both sides: everything is compared with the
 * markers in three dimensions. Bounds are about one and a half times the largest error that was measured, in the unit of
 * the measure; the labels of the slow walk put its toe offs later than the toes leave, hence its wide stance.
 */
const bounds: Readonly<Record<(typeof ownWalks)[number], Partial<Record<MeasureId, number>>>> = {
  'zoo-HC039A-straight': {
    cadence: 1,
    'stride-time': 0.015,
    'step-time': 0.02,
    'stance-percent': 2,
    'step-time-asymmetry': 7,
    'thigh-extension-peak': 0.4,
    'thigh-range': 0.8,
    'thigh-flexion-peak': 0.6,
    'knee-initial-contact': 2,
    'knee-late-stance': 0.6,
    'knee-swing-peak': 1.2,
    'trunk-lean-walking': 1.5,
  },
  'ktk-slow-walk': {
    cadence: 0.6,
    'stride-time': 0.008,
    'step-time': 0.008,
    'stance-percent': 5.5,
    'double-support-percent': 9,
    'step-time-asymmetry': 1.5,
    'single-support-asymmetry': 6,
    'thigh-extension-peak': 0.4,
    'thigh-range': 0.6,
    'thigh-flexion-peak': 0.6,
    'knee-initial-contact': 0.6,
    'knee-late-stance': 0.5,
    'knee-swing-peak': 1.3,
  },
};
const cameras = [
  ['the right', 0],
  ['the left', 180],
] as const;

describe.each(ownWalks)('%s', (name) => {
  const walk = readOwnWalk(name);

  it.each(cameras)('events from %s are those of the file', (_from, bearingDeg) => {
    const { events } = assessed(film(walk, { ...sideCamera, bearingDeg }));
    const lost = walk.events.filter(({ side, kind, timeS }) => {
      const near = events.filter((e) => e.side === side && e.kind === kind);
      return !near.some((e) => Math.abs(e.timeS - timeS) < 0.06);
    });
    // Of the slow walk the last one lies in the last 0.2 s of the recording.
    expect(lost.length).toBeLessThanOrEqual(1);
  });

  it.each(cameras)('values from %s are those of the markers', (_from, bearingDeg) => {
    const { measures } = assessed(film(walk, { ...sideCamera, bearingDeg }));
    const compared = new Set<MeasureId>();
    for (const { id, side, value } of [...trueTimes(walk), ...trueAngles(walk)]) {
      const bound = bounds[name][id];
      const measure = measures.find((m) => m.id === id && m.side === side);
      if (bound === undefined || !measure || !isMeasured(measure)) continue;
      expect.soft(Math.abs(measure.value - value), `${id} ${side}`).toBeLessThan(bound);
      compared.add(id);
    }
    expect([...compared].toSorted()).toEqual(Object.keys(bounds[name]).toSorted());
  });
});
