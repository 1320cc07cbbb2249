import { describe, expect, it } from 'vitest';
import { isMeasured, sides, type Assessment, type MeasureId, type Side } from '../../../../src/core';
import { assessRecording } from '../../../support/assess';
import {
  film,
  labelledWalks,
  readMarkerWalk,
  sharedIsHere,
  sharedMissing,
  sideCamera,
  type MarkerWalk,
  type Point3,
} from '../../../support/mocap';

/** Coming onto the toes of the standing leg early, which lifts the body over it: P08 of the clinical reference. */

const valueOf = (assessment: Assessment, id: MeasureId, side: Side) => {
  const found = assessment.measures.find((m) => m.id === id && m.side === side)!;
  return isMeasured(found) ? found.value : null;
};
const filmed = (walk: MarkerWalk, side: Side) =>
  assessRecording(film(walk, { ...sideCamera, bearingDeg: side === 'right' ? 0 : 180, noisePx: 1 }));

/** The left heel off the floor, and the body with it, from 0.06 to 0.35 s after each left heel strike. */
function vaulting(walk: MarkerWalk, liftM: number): MarkerWalk {
  const strikes = walk.events.filter((e) => e.side === 'left' && e.kind === 'heel-strike');
  const liftAt = (timeS: number) => {
    const since = strikes.map((e) => timeS - e.timeS).find((s) => s > 0.06 && s < 0.5) ?? 0;
    if (since === 0) return 0;
    return liftM * Math.min(1, (since - 0.06) / 0.08, (0.5 - since) / 0.1);
  };
  const lifted = (name: string) => name === 'LHEE' || !/(ANK|KNEE|HEE|TOE|ANKLE)/.test(name);
  const markers = Object.fromEntries(
    Object.entries(walk.markers).map(([name, points]) => [
      name,
      points.map((p, i): Point3 | null =>
        p && lifted(name) ? [p[0], p[1] + liftAt(i / walk.rateHz), p[2]] : p,
      ),
    ]),
  );
  return { ...walk, markers };
}

describe.skipIf(!sharedIsHere)(`vaulting${sharedIsHere ? '' : ` (skipped: ${sharedMissing})`}`, () => {
  const walks = labelledWalks.map(readMarkerWalk);

  it('is not in people who walk without complaint: the heel stays down and the body rises by a few percent', () => {
    const results = walks.flatMap((walk) =>
      sides.flatMap((side) => {
        const result = filmed(walk, side);
        return result.ok ? [{ side, assessment: result.value }] : [];
      }),
    );
    const all = (id: MeasureId) =>
      results.flatMap(({ side, assessment }) => valueOf(assessment, id, side) ?? []);
    expect(all('heel-rise-early').length).toBeGreaterThan(10);
    expect(Math.max(...all('heel-rise-early'))).toBeLessThan(4);
    expect(Math.min(...all('heel-rise-early'))).toBeGreaterThanOrEqual(-1);
    for (const rise of all('body-rise')) expect(rise > 1 && rise < 9).toBe(true);
  });

  it('is seen where the heel comes up early and the body with it', () => {
    const walk = walks[0]!;
    const [plain, vault] = [filmed(walk, 'left'), filmed(vaulting(walk, 0.06), 'left')];
    if (!plain.ok || !vault.ok) throw new Error('refused');
    const change = (id: MeasureId) => valueOf(vault.value, id, 'left')! - valueOf(plain.value, id, 'left')!;
    expect(change('heel-rise-early')).toBeGreaterThan(4);
    expect(change('body-rise')).toBeGreaterThan(3);
  });
});
