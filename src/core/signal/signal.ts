import { median } from './statistics';

/** Sampled signals: gaps, outliers, low-pass, resampling. A signal is its values and a mask of where they are known. */

export interface Signal {
  readonly values: Float64Array;
  /** 1 where the value is known; where 0 the value means nothing. */
  readonly known: Uint8Array;
}

export const signal = (length: number): Signal => ({
  values: new Float64Array(length),
  known: new Uint8Array(length),
});

/** Samples [from, to) of a signal, without a copy. */
export const part = ({ values, known }: Signal, from: number, to: number): Signal => ({
  values: values.subarray(from, to),
  known: known.subarray(from, to),
});

/** Combines signals sample by sample; known where all of them are. */
export function combine(inputs: readonly Signal[], f: (...values: number[]) => number): Signal {
  const out = signal(inputs[0]?.values.length ?? 0);
  const values = inputs.map((s) => s.values);
  // The inner loop of everything that is measured: one to four signals go without a list of arguments for each sample.
  const [a, b, c, d] = values as [Float64Array, Float64Array, Float64Array, Float64Array];
  const at =
    (
      {
        1: (i: number) => f(a[i]!),
        2: (i: number) => f(a[i]!, b[i]!),
        4: (i: number) => f(a[i]!, b[i]!, c[i]!, d[i]!),
      } as Partial<Record<number, (i: number) => number>>
    )[inputs.length] ?? ((i: number) => f(...values.map((v) => v[i]!)));
  for (let i = 0; i < out.values.length; i++) {
    let known = 1;
    for (const input of inputs) known &= input.known[i]!;
    if (!known) continue;
    out.values[i] = at(i);
    out.known[i] = 1;
  }
  return out;
}

/** Runs of known samples, as [start, end) index pairs. */
export function knownRuns(known: ArrayLike<number>): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let i = 0, start = -1; i <= known.length; i++) {
    if (i < known.length && known[i]) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      runs.push([start, i]);
      start = -1;
    }
  }
  return runs;
}

/**
 * Brings irregular samples onto a regular grid by straight lines. A grid point is known when both its neighbours are
 * known and no further apart than `maxGapS`; gaps longer than that stay missing, and nothing is extrapolated.
 * @param timesS strictly increasing times of the samples.
 * @param gridS the regular grid, within the same clock.
 */
export function resample(
  input: Signal,
  timesS: ArrayLike<number>,
  gridS: Float64Array,
  maxGapS: number,
): Signal {
  const out = signal(gridS.length);
  const index: number[] = [];
  for (let i = 0; i < timesS.length; i++) if (input.known[i]) index.push(i);
  let k = 0;
  const slackS = 1e-9;
  for (let g = 0; g < gridS.length; g++) {
    const t = gridS[g]!;
    while (k + 1 < index.length && timesS[index[k + 1]!]! <= t + slackS) k++;
    const before = index[k];
    if (before === undefined || timesS[before]! > t + slackS) continue;
    const t0 = timesS[before]!;
    const v0 = input.values[before]!;
    const after = index[k + 1];
    if (Math.abs(t - t0) <= slackS) out.values[g] = v0;
    else if (after !== undefined && timesS[after]! - t0 <= maxGapS + slackS)
      out.values[g] = v0 + ((input.values[after]! - v0) * (t - t0)) / (timesS[after]! - t0);
    else continue;
    out.known[g] = 1;
  }
  return out;
}

/** Slope of the straight line that a window follows: the median of all pairwise slopes (Theil 1950, Sen 1968). */
function robustSlope(xs: readonly number[], ys: readonly number[]): number {
  const slopes: number[] = [];
  for (let a = 0; a < xs.length; a++)
    for (let b = a + 1; b < xs.length; b++) slopes.push((ys[b]! - ys[a]!) / (xs[b]! - xs[a]!));
  return median(slopes);
}

/** Whether all points lie close to the line through the outer two: then none can be an outlier, at a fraction of the cost. */
function isNearlyStraight(xs: readonly number[], ys: readonly number[], tolerance: number): boolean {
  const [x0, y0] = [xs[0]!, ys[0]!];
  const slope = (ys.at(-1)! - y0) / (xs.at(-1)! - x0);
  return ys.every((y, k) => Math.abs(y - y0 - slope * (xs[k]! - x0)) <= tolerance);
}

/**
 * Hampel identifier about a robust line: samples further than three robust standard deviations (1.4826 MAD) from the
 * line their window follows are taken out; the line keeps a moving limb from hiding a spike. `floor` keeps still
 * signals from being cut to pieces. Returns a new mask.
 * Source: Davies and Gather 1993, "The identification of multiple outliers", JASA 88.
 */
export function withoutOutliers(input: Signal, halfWindow: number, floor: number): Uint8Array {
  const known = input.known.slice();
  for (let i = 0; i < known.length; i++) {
    if (!input.known[i]) continue;
    const xs: number[] = [];
    const ys: number[] = [];
    for (let j = Math.max(0, i - halfWindow); j <= Math.min(known.length - 1, i + halfWindow); j++)
      if (input.known[j]) {
        xs.push(j - i);
        ys.push(input.values[j]!);
      }
    if (xs.length < 5 || isNearlyStraight(xs, ys, floor / 2)) continue;
    const slope = robustSlope(xs, ys);
    const level = ys.map((y, k) => y - slope * xs[k]!);
    const centre = median(level);
    const spread = 1.4826 * median(level.map((v) => Math.abs(v - centre)));
    if (Math.abs(input.values[i]! - centre) > Math.max(3 * spread, floor)) known[i] = 0;
  }
  return known;
}

export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Second-order Butterworth low-pass by the bilinear transform with pre-warping; one pass is -3 dB at `cutoffHz`. */
export function butterworth(cutoffHz: number, rateHz: number): Biquad {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 2))
    throw new RangeError(`cut-off ${cutoffHz} Hz at ${rateHz} Hz`);
  const k = Math.tan((Math.PI * cutoffHz) / rateHz);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = k * k * norm;
  return { b0, b1: 2 * b0, b2: b0, a1: 2 * (k * k - 1) * norm, a2: (1 - Math.SQRT2 * k + k * k) * norm };
}

/** One pass that starts as if the first value had been there for ever, so a constant comes out constant. */
function pass(filter: Biquad, x: Float64Array): Float64Array {
  const { b0, b1, b2, a1, a2 } = filter;
  const y = new Float64Array(x.length);
  let x1 = x[0]!;
  let x2 = x1;
  let y1 = x1;
  let y2 = x1;
  for (let i = 0; i < x.length; i++) {
    const value = b0 * x[i]! + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x[i]!, y1, value];
    y[i] = value;
  }
  return y;
}

/** Where a single pass of `lowPass` has its -3 dB, on the axis that the bilinear transform warps. */
function warpedPass(cutoffHz: number, rateHz: number): number {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 2))
    throw new RangeError(`cut-off ${cutoffHz} Hz at ${rateHz} Hz`);
  return Math.tan((Math.PI * cutoffHz) / rateHz) / (Math.SQRT2 - 1) ** 0.25;
}

/** What `lowPass` leaves of the amplitude of a sine, 0..1. */
export function lowPassGain(hz: number, cutoffHz: number, rateHz: number): number {
  return 1 / (1 + (Math.tan((Math.PI * hz) / rateHz) / warpedPass(cutoffHz, rateHz)) ** 4);
}

/**
 * Zero-phase low-pass: forward and backward pass of a second-order Butterworth filter. The ends are continued by point
 * reflection, so a straight line comes out straight.
 * @param cutoffHz -3 dB frequency of both passes together, below half the rate; each pass is widened by
 *   (sqrt(2) - 1)^(-1/4) on the warped axis (Winter 2009, Biomechanics and Motor Control of Human Movement, 3.5).
 */
export function lowPass(values: Float64Array, cutoffHz: number, rateHz: number): Float64Array {
  const n = values.length;
  if (n < 3) return values.slice();
  const perPass = (Math.atan(warpedPass(cutoffHz, rateHz)) * rateHz) / Math.PI;
  const filter = butterworth(perPass, rateHz);
  const pad = Math.ceil((4 * rateHz) / perPass);
  /** The signal continued beyond its ends by point reflection, as often as it takes. */
  const extended = (i: number): number => {
    if (i < 0) return 2 * values[0]! - extended(-i);
    return i < n ? values[i]! : 2 * values[n - 1]! - extended(2 * (n - 1) - i);
  };
  const padded = new Float64Array(n + 2 * pad);
  padded.set(values, pad);
  for (let i = 1; i <= pad; i++) {
    padded[pad - i] = extended(-i);
    padded[pad + n - 1 + i] = extended(n - 1 + i);
  }
  const back = pass(filter, pass(filter, padded).reverse()).reverse();
  return back.slice(pad, pad + n);
}

/** Low-passes every known run on its own; runs shorter than five samples carry too little to be filtered and go. */
export function lowPassRuns(input: Signal, cutoffHz: number, rateHz: number): Signal {
  const out = signal(input.values.length);
  for (const [start, end] of knownRuns(input.known)) {
    if (end - start < 5) continue;
    out.values.set(lowPass(input.values.slice(start, end), cutoffHz, rateHz), start);
    out.known.fill(1, start, end);
  }
  return out;
}

/** First derivative by central differences (one-sided at the ends of a known run), per second. */
export function derivative(input: Signal, rateHz: number): Signal {
  const out = signal(input.values.length);
  for (const [start, end] of knownRuns(input.known)) {
    if (end - start < 2) continue;
    for (let i = start; i < end; i++) {
      const a = Math.max(start, i - 1);
      const b = Math.min(end - 1, i + 1);
      out.values[i] = ((input.values[b]! - input.values[a]!) * rateHz) / (b - a);
    }
    out.known.fill(1, start, end);
  }
  return out;
}

/** Value between samples by a straight line, or null where either neighbour is unknown. `position` in samples. */
export function valueAt(input: Signal, position: number): number | null {
  const i = Math.floor(position);
  const share = position - i;
  if (i < 0 || i >= input.values.length || !input.known[i]) return null;
  if (share < 1e-9) return input.values[i]!;
  if (i + 1 >= input.values.length || !input.known[i + 1]) return null;
  return input.values[i]! * (1 - share) + input.values[i + 1]! * share;
}

/** Where a parabola through the samples around `i` has its extremum, in samples; `i` itself at the ends of a run. */
export function extremumPosition(input: Signal, i: number): number {
  if (!input.known[i - 1] || !input.known[i] || !input.known[i + 1]) return i;
  const a = input.values[i - 1]!;
  const b = input.values[i]!;
  const c = input.values[i + 1]!;
  const curvature = a - 2 * b + c;
  if (Math.abs(curvature) < 1e-12) return i;
  const shift = (a - c) / (2 * curvature);
  return Math.abs(shift) <= 1 ? i + shift : i;
}

/**
 * Local maxima at least `minDistance` samples apart and `minProminence` above the lower of the two valleys beside them
 * that lead to a higher peak or the end (topographic prominence). Ends of known runs are not maxima.
 */
export function peaks(input: Signal, minDistance: number, minProminence: number): number[] {
  const found: { index: number; height: number }[] = [];
  for (const [start, end] of knownRuns(input.known)) {
    for (let i = start + 1; i < end - 1; i++) {
      const height = input.values[i]!;
      if (!(height > input.values[i - 1]! && height >= input.values[i + 1]!)) continue;
      let left = height;
      for (let j = i - 1; j >= start && input.values[j]! <= height; j--)
        left = Math.min(left, input.values[j]!);
      let right = height;
      for (let j = i + 1; j < end && input.values[j]! <= height; j++)
        right = Math.min(right, input.values[j]!);
      if (height - Math.max(left, right) >= minProminence) found.push({ index: i, height });
    }
  }
  found.sort((a, b) => b.height - a.height || a.index - b.index);
  const kept: number[] = [];
  for (const { index } of found) if (kept.every((k) => Math.abs(k - index) >= minDistance)) kept.push(index);
  return kept.sort((a, b) => a - b);
}

/**
 * First position after (or, with `step` -1, before) `from` where the signal falls below `level` and stays there for
 * `staying` samples, as far as it is known; null if it is not seen.
 */
export function fallsBelow(
  input: Signal,
  from: number,
  step: 1 | -1,
  level: number,
  staying = 1,
): number | null {
  for (let i = from; input.known[i] && input.known[i + step]; i += step) {
    const a = input.values[i]!;
    const b = input.values[i + step]!;
    if (a < level || b >= level) continue;
    let k = 1;
    while (k < staying && (!input.known[i + step * (k + 1)] || input.values[i + step * (k + 1)]! < level))
      k++;
    if (k === staying) return i + (step * (a - level)) / (a - b);
  }
  return null;
}
