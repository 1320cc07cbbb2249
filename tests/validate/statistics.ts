/** One comparison of a printed value with the truth. */
export interface Comparison {
  readonly error: number;
  readonly plusMinus: number | null;
}

export interface Summary {
  readonly n: number;
  readonly bias: number;
  readonly sd: number;
  readonly mae: number;
  readonly worst: number;
  /** Share of truths inside value ± plusMinus, percent; null where there is no ±. */
  readonly coverage: number | null;
  /** Median ± over median absolute error. */
  readonly width: number | null;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export function summarise(comparisons: readonly Comparison[]): Summary {
  const errors = comparisons.map((c) => c.error);
  const sizes = errors.map(Math.abs);
  const bias = mean(errors);
  const bounded = comparisons.filter((c): c is Comparison & { plusMinus: number } => c.plusMinus !== null);
  const inside = bounded.filter((c) => Math.abs(c.error) <= c.plusMinus).length;
  return {
    n: errors.length,
    bias,
    sd: Math.sqrt(mean(errors.map((e) => (e - bias) ** 2))),
    mae: mean(sizes),
    worst: Math.max(...sizes),
    coverage: bounded.length ? (100 * inside) / bounded.length : null,
    width: bounded.length ? median(bounded.map((c) => c.plusMinus)) / median(sizes) : null,
  };
}
