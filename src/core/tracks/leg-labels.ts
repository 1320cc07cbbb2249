import { median } from '../signal/statistics';

/**
 * Which leg is which, over the instants of one unbroken run: the cheapest labelling (shortest path) of the instants that
 * are believed, where both legs accelerate least, few labels are changed and few instants are left out. Costs are
 * logarithms of odds, so what is usual of a clip (its noise and the real acceleration of its legs) is the measure.
 */

/** Place of one joint of both legs relative to the hips, in leg lengths: as the network labelled them, left and right. */
export interface Pair {
  readonly left: readonly [x: number, y: number];
  readonly right: readonly [x: number, y: number];
}
export interface Instant {
  readonly pairs: readonly Pair[];
  readonly timeS: number;
}
/** 0: as the network labelled it, 1: to be exchanged, null: not believed either way. */
export type Label = 0 | 1 | null;

/** Odds against an exchange of one instant, against each change between kept and exchanged, against leaving one out. */
const exchangedPrice = 0.3;
const changePrice = 1;
const leftOutPrice = 10;
/** Joints of a leg err together: as much evidence as this many. */
const independentJoints = 4;
/** Beyond so much evidence more of it counts ever less, as errors with a heavy tail have it: a wild point decides nothing. */
const tail = 3;
/** An instant follows one so many before it at most, so that two in a row can be left out. */
const longestStep = 3;
/** Leg lengths over (1/30 s) squared: no clip is so quiet that less than this is a sign. */
const leastAcceleration = 0.008;

const labels = [0, 1] as const;

/** The joint of a leg (0: left) under this label. */
const placeOf = ({ left, right }: Pair, label: 0 | 1, leg: 0 | 1) => (leg === label ? left : right);

/**
 * Squared acceleration of one joint of one leg over three instants with these labels, per (1/30 s) squared. It is asked for
 * some hundred times a frame, so nothing is made on the way.
 */
function squaredAcceleration(
  [before, now, after]: readonly [Instant, Instant, Instant],
  [first, second, third]: readonly [0 | 1, 0 | 1, 0 | 1],
  joint: number,
  leg: 0 | 1,
): number {
  const since = (now.timeS - before.timeS) * 30;
  const until = (after.timeS - now.timeS) * 30;
  const p = placeOf(before.pairs[joint]!, first, leg);
  const q = placeOf(now.pairs[joint]!, second, leg);
  const r = placeOf(after.pairs[joint]!, third, leg);
  const scale = 2 / (since + until);
  const x = ((r[0] - q[0]) / until - (q[0] - p[0]) / since) * scale;
  const y = ((r[1] - q[1]) / until - (q[1] - p[1]) / since) * scale;
  return x ** 2 + y ** 2;
}

/** Usual squared acceleration of each joint in this run, whatever it comes from. */
function usualAccelerations(instants: readonly Instant[]): number[] {
  return instants[0]!.pairs.map((_, joint) => {
    const seen = instants
      .slice(2)
      .flatMap((instant, i) =>
        labels.map((leg) =>
          squaredAcceleration([instants[i]!, instants[i + 1]!, instant], [0, 0, 0], joint, leg),
        ),
      );
    return Math.max(leastAcceleration ** 2, median(seen));
  });
}

/** Cheapest labels of all instants; fewer than three tell nothing. */
export function cheapestLabels(instants: readonly Instant[]): Label[] {
  const n = instants.length;
  if (n < 3) return instants.map(() => 0);
  const usual = usualAccelerations(instants);
  const weight = independentJoints / usual.length;
  const cost = (triple: readonly [Instant, Instant, Instant], of: readonly [0 | 1, 0 | 1, 0 | 1]): number => {
    let sum = 0;
    for (const leg of labels) {
      let evidence = 0;
      for (let joint = 0; joint < usual.length; joint++)
        evidence += (weight * squaredAcceleration(triple, of, joint, leg)) / (2 * usual[joint]!);
      sum += tail * Math.log(1 + evidence / tail);
    }
    return sum;
  };
  // State of instant k: how far back the instant believed before it lies, and the labels of both.
  const stateOf = (step: number, before: 0 | 1, label: 0 | 1) => 4 * (step - 1) + 2 * before + label;
  const states = 4 * longestStep;
  const own = (label: 0 | 1) => label * exchangedPrice;
  const total = instants.map(() => new Float64Array(states).fill(Infinity));
  const from = instants.map(() => new Int16Array(states).fill(-1));
  for (let k = 1; k < n; k++)
    for (let step = 1; step <= Math.min(longestStep, k); step++)
      for (const before of labels)
        for (const label of labels) {
          const state = stateOf(step, before, label);
          const middle = k - step;
          const price = own(label) + (label === before ? 0 : changePrice) + (step - 1) * leftOutPrice;
          // The first instant that is believed has none before it.
          if (middle < longestStep) total[k]![state] = middle * leftOutPrice + own(before) + price;
          for (let earlier = 1; earlier <= Math.min(longestStep, middle); earlier++)
            for (const first of labels) {
              const previous = stateOf(earlier, first, before);
              const triple = [instants[middle - earlier]!, instants[middle]!, instants[k]!] as const;
              const sum = total[middle]![previous]! + price + cost(triple, [first, before, label]);
              if (sum < total[k]![state]!) {
                total[k]![state] = sum;
                from[k]![state] = previous;
              }
            }
        }
  const found: Label[] = instants.map(() => null);
  let [at, state, least] = [-1, -1, Infinity];
  for (let k = Math.max(1, n - longestStep); k < n; k++)
    total[k]!.forEach((sum, s) => {
      const whole = sum + (n - 1 - k) * leftOutPrice;
      if (whole < least) [at, state, least] = [k, s, whole];
    });
  while (state >= 0) {
    const step = (state >> 2) + 1;
    found[at] = (state & 1) as 0 | 1;
    found[at - step] = ((state >> 1) & 1) as 0 | 1;
    state = from[at]![state]!;
    at -= step;
  }
  return found;
}
