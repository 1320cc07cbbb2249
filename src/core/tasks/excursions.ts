import { knownRuns, peaks, type Signal } from '../signal/signal';
import { quantile } from '../signal/statistics';

/** A repetition as a signal shows it: away from rest, to its furthest, and back. Grid indices. */
export interface Excursion {
  readonly start: number;
  readonly peak: number;
  readonly end: number;
  /** Whether it sets out from rest, and comes back to it, within the clip. */
  readonly fromRest: boolean;
  readonly toRest: boolean;
}

/** A repetition starts and ends at this share of its height above where it came from. */
const edgeShare = 0.05;
/** Rest is reached when less than this share of the height is left. */
const restShare = 0.25;
/** Furthest is reached, and left, at this share of the height: its middle is the peak of a repetition that is held. */
const heldShare = 0.97;
/** Two repetitions are at least this far apart. */
const minApartS = 0.4;

/**
 * Repetitions of a signal that is low at rest.
 * @param minHeight a rise by less than this, on either side, is none.
 */
export function excursions(input: Signal, rateHz: number, minHeight: number): Excursion[] {
  const tops = apart(input, peaks(input, Math.max(1, minApartS * rateHz), minHeight), minHeight);
  const rest = restLevel(input);
  const runs = knownRuns(input.known);
  return tops.map((top, k) => {
    const [from, to] = runs.find(([a, b]) => top >= a && top < b)!;
    const height = input.values[top]!;
    const low = (a: number, b: number) => {
      let at = top;
      for (let i = a; i <= b; i++) if (input.values[i]! < input.values[at]!) at = i;
      return at;
    };
    const before = low(Math.max(from, tops[k - 1] ?? from), top);
    const after = low(top, Math.min(to - 1, tops[k + 1] ?? to - 1));
    const edge = (base: number, step: 1 | -1) => {
      const level = input.values[base]! + edgeShare * (height - input.values[base]!);
      let i = top;
      while (i !== base && input.values[i]! > level) i += step;
      return i;
    };
    const held = rest + heldShare * (height - rest);
    let [first, last] = [top, top];
    while (first > before && input.values[first - 1]! >= held) first--;
    while (last < after && input.values[last + 1]! >= held) last++;
    const atRest = (i: number) => input.values[i]! - rest <= restShare * (height - rest);
    return {
      start: edge(before, -1),
      peak: Math.round((first + last) / 2),
      end: edge(after, 1),
      fromRest: atRest(before),
      toRest: atRest(after),
    };
  });
}

/** One top where two of the same height have no valley between them: a level stretch has a top at either end. */
function apart(input: Signal, tops: readonly number[], minHeight: number): number[] {
  const kept: number[] = [];
  for (const top of tops) {
    const last = kept.at(-1);
    let lowest = Infinity;
    for (let i = last ?? top; i <= top; i++)
      lowest = input.known[i] ? Math.min(lowest, input.values[i]!) : -Infinity;
    if (last === undefined || lowest <= input.values[top]! - minHeight) kept.push(top);
  }
  return kept;
}

/** Low end of a signal, but for outliers. */
export function restLevel(input: Signal): number {
  const values = [...input.values].filter((_, i) => input.known[i]);
  return values.length ? quantile(values, 0.05) : 0;
}
