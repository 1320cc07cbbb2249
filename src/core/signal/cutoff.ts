import { knownRuns, lowPass, lowPassGain, type Signal } from './signal';
import { median } from './statistics';

/**
 * The cut-off of the low-pass, from the recording itself: residual analysis (Winter 2009, Biomechanics and Motor Control of
 * Human Movement, 3.5). What a filter takes out is noise as long as its cut-off lies above the movement; the noise so
 * known, the cut-off is where the movement that is lost is as much as the noise that is left.
 */

/** Landmarks of gait are filtered between these (usual for gait; Winter 2009). */
export const lowestCutoffHz = 4;
export const highestCutoffHz = 8;
/** Where a recording is too short to tell. */
export const usualCutoffHz = 6;
/** Above this there is no movement of walking that landmarks show, as far as the frame rate reaches. */
const noiseFromHz = 10;
/** Cut-offs that are compared are this far apart. */
const stepHz = 0.25;
/** A cut-off, as a share of the frame rate, that a filter can still have. */
const highestShare = 0.45;
/** A shorter run says too little about what is slow and what is fast. */
const shortestRunS = 1;

/** Mean of a function of the low-pass's gain over all frequencies up to half the frame rate. */
function overGains(cutoffHz: number, rateHz: number, of: (gain: number) => number): number {
  const points = 256;
  let sum = 0;
  for (let k = 0; k < points; k++)
    sum += of(lowPassGain(((k + 0.5) / points / 2) * rateHz, cutoffHz, rateHz));
  return sum / points;
}

/** Share of white noise, in power, that is in what the low-pass takes out. */
export const noiseTakenOut = (cutoffHz: number, rateHz: number): number =>
  overGains(cutoffHz, rateHz, (gain) => (1 - gain) ** 2);

/** Share of white noise, in power, that the low-pass leaves. */
export const noiseLeft = (cutoffHz: number, rateHz: number): number =>
  overGains(cutoffHz, rateHz, (gain) => gain ** 2);

/** Mean square of what the low-pass takes out of all runs together. */
function residualPower(runs: readonly Float64Array[], cutoffHz: number, rateHz: number): number {
  let [sum, n] = [0, 0];
  for (const run of runs) {
    lowPass(run, cutoffHz, rateHz).forEach((smooth, i) => (sum += (run[i]! - smooth) ** 2));
    n += run.length;
  }
  return sum / n;
}

/** Noise in the signals, mean square: what cut-offs above all movement take out, over the share that they should. */
function noisePower(runs: readonly Float64Array[], rateHz: number): number {
  const to = highestShare * rateHz;
  const from = Math.min(noiseFromHz, 0.9 * to);
  const tail = [0, 1, 2, 3].map((k) => from + ((to - from) * k) / 3);
  return median(tail.map((hz) => residualPower(runs, hz, rateHz) / noiseTakenOut(hz, rateHz)));
}

/**
 * One cut-off for signals that were measured alike: the lowest, in steps of a quarter hertz, at which no group of them
 * loses more than its noise. The group that moves fastest decides.
 * @param groups signals that move alike and are as noisy, such as the two coordinates of both ankles
 * @returns hertz, 4-8; the usual 6 where no signal is known for a second
 */
export function residualCutoffHz(groups: readonly (readonly Signal[])[], rateHz: number): number {
  if (highestShare * rateHz <= highestCutoffHz) return usualCutoffHz;
  const cutoffs = groups.flatMap((signals) => {
    const runs = signals.flatMap(({ values, known }) =>
      knownRuns(known)
        .filter(([start, end]) => end - start >= shortestRunS * rateHz)
        .map(([start, end]) => values.slice(start, end)),
    );
    return runs.length ? [cutoffOfGroup(runs, rateHz)] : [];
  });
  return cutoffs.length ? Math.max(...cutoffs) : usualCutoffHz;
}

function cutoffOfGroup(runs: readonly Float64Array[], rateHz: number): number {
  const noise = noisePower(runs, rateHz);
  // What is taken out falls as the cut-off rises, so halving finds where it has fallen to the noise.
  let [low, high] = [0, (highestCutoffHz - lowestCutoffHz) / stepHz];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (residualPower(runs, lowestCutoffHz + stepHz * middle, rateHz) <= noise) high = middle;
    else low = middle + 1;
  }
  return lowestCutoffHz + stepHz * high;
}
