import type { Side } from '../../core';

/** How a side is drawn, everywhere on the page: near = accent and solid, far = muted and dashed, whole = ink. */
export type Tone = 'near' | 'far' | 'whole';

/** In views without a near side the left takes the accent, so that the sides can still be told apart. */
export function toneOf(side: Side | null, nearSide: Side | null): Tone {
  if (side === null) return 'whole';
  return side === (nearSide ?? 'left') ? 'near' : 'far';
}

/** Near side last: what is drawn last lies on top. */
export const farFirst = <T extends { readonly side: Side | null }>(
  items: readonly T[],
  nearSide: Side | null,
): T[] =>
  items.toSorted(
    (a, b) => Number(toneOf(a.side, nearSide) === 'near') - Number(toneOf(b.side, nearSide) === 'near'),
  );
