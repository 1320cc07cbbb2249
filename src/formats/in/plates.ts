import type { Side } from '../../core';
import type { ReferenceEvent } from './input';
import type { MarkerPath, MarkerPoint, PlateContact } from './marker-data';

/** Steps on force plates: when a foot comes and goes, to compare what is found with. */

const loadN = 20;
const shortestS = 0.1;

/** Stretches above the threshold; those that have begun before the file does are left out, their beginning is not known. */
export function contactsOf(
  forceN: readonly number[],
  rateHz: number,
  corners: readonly MarkerPoint[],
): PlateContact[] {
  const found: PlateContact[] = [];
  let on: number | null = null;
  for (let i = 1; i < forceN.length; i++) {
    const [before, now] = [Math.abs(forceN[i - 1]!) > loadN, Math.abs(forceN[i]!) > loadN];
    if (now && !before) on = i;
    if (before && !now && on !== null) {
      if ((i - on) / rateHz >= shortestS) found.push({ onS: on / rateHz, offS: i / rateHz, corners });
      on = null;
    }
  }
  if (on !== null && (forceN.length - on) / rateHz >= shortestS)
    found.push({ onS: on / rateHz, offS: null, corners });
  return found;
}

/** Reach of a foot beyond the edge of its plate. */
const edgeM = 0.1;

/** Within the box of the corners, by the two axes along which the plate is wide. */
function isOver(point: MarkerPoint, corners: readonly MarkerPoint[]): boolean {
  const spans = [0, 1, 2].map((c) => {
    const values = corners.map((corner) => corner[c]!);
    return [Math.min(...values), Math.max(...values)] as const;
  });
  return spans.every(
    ([low, high], c) => high - low < 0.05 || (point[c]! >= low - edgeM && point[c]! <= high + edgeM),
  );
}

/** Heel strikes and toe offs of the feet that stood on plates. A plate under both feet, or under none, tells nothing. */
export function contactEvents(
  contacts: readonly PlateContact[],
  feet: Readonly<Record<Side, MarkerPath>>,
  timesS: readonly number[],
): ReferenceEvent[] {
  return contacts.flatMap(({ onS, offS, corners }) => {
    const untilS = offS ?? onS + shortestS;
    // The other foot swings over the plate; the one that stands there stays.
    const looks = [0.25, 0.5, 0.75].map((share) =>
      timesS.findIndex((timeS) => timeS >= onS + share * (untilS - onS)),
    );
    const over = (['left', 'right'] as const).filter((side) =>
      looks.every((at) => {
        const point = feet[side][at];
        return point && isOver(point, corners);
      }),
    );
    const [side] = over;
    if (!side || over.length > 1) return [];
    const strike = { side, kind: 'heel-strike', timeS: onS, from: 'force-plate' } as const;
    return offS === null
      ? [strike]
      : [strike, { side, kind: 'toe-off', timeS: offS, from: 'force-plate' } as const];
  });
}
