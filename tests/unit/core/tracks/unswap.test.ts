import { describe, expect, it } from 'vitest';
import { repairSides } from '../../../../src/core/tracks/tracks';
import { countRepair, spoilLegs, type Repair, type Spoiling } from '../../../support/exchanged-legs';
import { film, ownWalks, readOwnWalk, sideCamera } from '../../../support/mocap';

/** A person of about 200 px at 25 frames a second. */
const small = { ...sideCamera, widthPx: 960, heightPx: 540, rateHz: 25, spanM: 8.4, distanceM: 5 };
const none: Spoiling = { near: 0, elsewhere: 0, lower: 0, collapse: 0, step: 0, noisePx: 1 };

function repaired(how: Spoiling): Repair {
  const all = ownWalks.flatMap((name) =>
    ([0, 180] as const).flatMap((bearingDeg) =>
      [1, 2, 3, 4].map((seed) => {
        const filmed = film(readOwnWalk(name), { ...small, bearingDeg });
        const spoiled = spoilLegs(filmed, bearingDeg ? 'left' : 'right', how, 100 * seed + bearingDeg);
        return countRepair(spoiled, repairSides(spoiled.recording).frames);
      }),
    ),
  );
  const sum = (of: keyof Repair) => all.reduce((total, one) => total + one[of], 0);
  return {
    points: sum('points'),
    wrongBefore: sum('wrongBefore'),
    wrongAfter: sum('wrongAfter'),
    invented: sum('invented'),
    missing: sum('missing'),
  };
}

describe('exchanged legs of a small person', () => {
  it('none are invented where none are exchanged', () => {
    const { points, invented, missing } = repaired(none);
    expect((invented + missing) / points).toBeLessThan(0.005);
  });

  it.each([
    [
      'for single frames',
      { near: 0.25, elsewhere: 0.05, lower: 0.05, collapse: 0, step: 0, noisePx: 1.5 },
      0.05,
    ],
    [
      'and onto one place where they cross',
      { near: 0.3, elsewhere: 0.05, lower: 0.1, collapse: 0.2, step: 0, noisePx: 1.5 },
      0.15,
    ],
    [
      'for whole steps',
      { near: 0.1, elsewhere: 0.02, lower: 0.05, collapse: 0.1, step: 0.25, noisePx: 1.5 },
      0.3,
    ],
  ] as const)('%s: put right, and few invented', (_, how, left) => {
    const { points, wrongBefore, wrongAfter, invented, missing } = repaired(how);
    expect(wrongBefore / points).toBeGreaterThan(0.1);
    expect(wrongAfter / wrongBefore).toBeLessThan(left);
    expect(invented / points).toBeLessThan(0.04);
    expect(missing / points).toBeLessThan(0.05);
  });
});
