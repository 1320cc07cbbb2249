/** In which pass a moment lies. */

interface Span {
  readonly startS: number;
  readonly endS: number;
}

/** An event so near to the ends of a pass still belongs to it. */
export const passSlackS = 0.1;

/** Index of the pass of a moment: in which it lies, else the nearest to which it may belong; -1 where there is none. */
export function passAt(passes: readonly Span[], timeS: number): number {
  let [best, leastS] = [-1, passSlackS + 1e-9];
  passes.forEach(({ startS, endS }, i) => {
    const offS = Math.max(0, startS - timeS, timeS - endS);
    if (offS < leastS) [best, leastS] = [i, offS];
  });
  return best;
}

/** Whether both moments belong to one pass. */
export const inOnePass = (passes: readonly Span[], a: number, b: number): boolean => {
  const pass = passAt(passes, a);
  return pass >= 0 && pass === passAt(passes, b);
};
