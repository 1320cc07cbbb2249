import type { Side } from '../../../core';

/**
 * How a side is drawn, everywhere: left and right have a fixed colour each, whatever the view; the side away from the
 * camera is thinner and dashed as well. The names are CSS classes.
 */
export type Tone = Side | `${Side} far` | 'whole';

export function toneOf(side: Side | null, nearSide: Side | null): Tone {
  if (side === null) return 'whole';
  return nearSide === null || side === nearSide ? side : `${side} far`;
}

/** Near side last: what is drawn last lies on top. */
export const farFirst = <T extends { readonly side: Side | null }>(
  items: readonly T[],
  nearSide: Side | null,
): T[] => items.toSorted((a, b) => Number(a.side === nearSide) - Number(b.side === nearSide));
