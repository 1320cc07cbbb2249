import type { GaitEvent } from '../core';
import type { ReferenceEvent } from '../formats';
import { toCsv } from '../report';

/** Events that a file knows (marked in a laboratory, or from force plates) beside those that were found. */

/** Further apart than this, two events are not the same. */
const sameEventS = 0.15;

/** One row an event of the file; no `found_s` where none was found near it. */
export function referenceCsv(reference: readonly ReferenceEvent[], found: readonly GaitEvent[]): string {
  const rows = reference.map(({ side, kind, timeS, from }) => {
    const near = found
      .filter((event) => event.side === side && event.kind === kind)
      .map((event) => event.timeS)
      .toSorted((a, b) => Math.abs(a - timeS) - Math.abs(b - timeS))[0];
    const isSame = near !== undefined && Math.abs(near - timeS) < sameEventS;
    return [side, kind, from, timeS, isSame ? near : null, isSame ? 1000 * (near - timeS) : null];
  });
  return toCsv([['side', 'event', 'from', 'reference_s', 'found_s', 'difference_ms'], ...rows]);
}
