import type { Comparison } from './statistics';

/**
 * What a fit is worth on a walk that had no part in it. Constants of events and the ± beside each number come from the
 * same walks that the bench films, so each walk is judged by what the others would have given.
 */

export interface WalkEntry extends Comparison {
  readonly row: string;
  readonly walk: string;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function byWalk<T extends WalkEntry>(entries: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) groups.set(entry.walk, [...(groups.get(entry.walk) ?? []), entry]);
  return [...groups.values()];
}

/** Mean absolute error once the mean error of the other walks, each with the same weight, is taken out. */
export function heldOutMae(entries: readonly WalkEntry[]): number {
  const walks = byWalk(entries);
  const biases = walks.map((walk) => mean(walk.map((e) => e.error)));
  const errors = walks.flatMap((walk, i) => {
    const others = mean(biases.filter((_, k) => k !== i));
    return walk.map((e) => Math.abs(e.error - others));
  });
  return mean(errors);
}

/**
 * Share of truths inside the ±, percent, when each walk's ± is scaled row by row to what covers `share` of the other
 * walks' truths.
 */
export function heldOutCoverage(entries: readonly WalkEntry[], share: number): number {
  let [inside, all] = [0, 0];
  for (const row of new Set(entries.map((e) => e.row))) {
    const walks = byWalk(entries.filter((e) => e.row === row && e.plusMinus !== null));
    if (walks.length < 3) continue;
    const ratios = walks.map((walk) => walk.map((e) => Math.abs(e.error) / e.plusMinus!));
    ratios.forEach((own, i) => {
      const others = ratios.filter((_, k) => k !== i).flat();
      others.sort((a, b) => a - b);
      const scale = others[Math.min(others.length - 1, Math.ceil(share * others.length) - 1)]!;
      inside += own.filter((ratio) => ratio <= scale).length;
      all += own.length;
    });
  }
  return (100 * inside) / all;
}
