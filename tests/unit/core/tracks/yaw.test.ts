import { describe, expect, it } from 'vitest';
import { yawFromSideDeg } from '../../../../src/core/tracks/yaw';
import { assessed } from '../../../support/assess';
import {
  film,
  labelledWalks,
  readMarkerWalk,
  readOwnWalk,
  sharedIsHere,
  sideCamera,
  type Camera,
  type MarkerWalk,
  type Point3,
} from '../../../support/mocap';

const ownWalk = readOwnWalk('zoo-HC039A-straight');
const withShoulders = sharedIsHere
  ? labelledWalks.map(readMarkerWalk).filter(({ markers }) => markers['LSHO'] && markers['RSHO'])
  : [ownWalk];

/** The usual lens of a phone from near and far; a wide one. */
const usual: Partial<Camera>[] = [
  { distanceM: 3, spanM: 4 },
  { distanceM: 4, spanM: 5.2 },
  { distanceM: 5, spanM: 6.5 },
];
const wide: Partial<Camera>[] = [
  { distanceM: 3, spanM: 6 },
  { distanceM: 5, spanM: 9.5 },
];

function yaws(
  walks: readonly MarkerWalk[],
  cameras: readonly Partial<Camera>[],
  bearingDeg: number,
): number[] {
  return walks.flatMap((walk) =>
    cameras.flatMap((camera) => {
      const filmed = film(walk, { ...sideCamera, rateHz: 30, noisePx: 1, ...camera, bearingDeg });
      return (
        yawFromSideDeg(
          filmed.frames.filter((frame) => frame !== null),
          filmed,
        ) ?? []
      );
    }),
  );
}
const furthestOff = (found: readonly number[], wanted: number) =>
  Math.max(...found.map((yaw) => Math.abs(yaw - wanted)));

/** The walk as on a treadmill. */
function inPlace(walk: MarkerWalk): MarkerWalk {
  const hips = walk.markers['LHIP_JC']!;
  const moved = ([x, y, z]: Point3, i: number): Point3 => [x - (hips[i]?.[0] ?? 0), y, z];
  const markers = Object.fromEntries(
    Object.entries(walk.markers).map(([name, path]) => [name, path.map((p, i) => p && moved(p, i))]),
  );
  return { ...walk, markers };
}

describe('how the camera stands to the walking line', () => {
  it.each([0, 180])('a square camera on side %d reads within 3°, with a wide lens too', (bearingDeg) => {
    const found = yaws(withShoulders, [...usual, ...wide], bearingDeg);
    expect(found).toHaveLength(5 * withShoulders.length);
    expect(furthestOff(found, 0)).toBeLessThan(3);
  });

  it.each([15, -15, 165, 195])('bearing %d: 15° reads within 4°', (bearingDeg) => {
    expect(furthestOff(yaws(withShoulders, usual, bearingDeg), 15)).toBeLessThan(4);
  });

  it.each([45, 135, 225])('bearing %d: 45° reads within 8°', (bearingDeg) => {
    expect(furthestOff(yaws(withShoulders, usual, bearingDeg), 45)).toBeLessThan(8);
  });

  it('is 90° for someone who comes', () => {
    expect(furthestOff(yaws(withShoulders, usual, 90), 90)).toBeLessThan(4);
  });

  it('gives a square camera no note', () => {
    const { view, quality } = assessed(film(ownWalk, { ...sideCamera, distanceM: 3, spanM: 6, rateHz: 30 }));
    expect(view.plane).toBe('sagittal');
    expect(quality.map(({ code }) => code)).not.toContain('camera-axis');
  });
});

describe('somebody who stays in one place', () => {
  it.each([0, 15, 45])('is read by the breadth of the shoulders: %d°', (bearingDeg) => {
    const [found] = yaws([inPlace(ownWalk)], [{}], bearingDeg);
    expect(Math.abs(found! - bearingDeg)).toBeLessThan(6);
  });
});
