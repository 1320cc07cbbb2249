/** Ridge regression on standardised features. */

export interface Fit {
  readonly intercept: number;
  /** Of a feature as it is, less its mean. */
  readonly weights: readonly number[];
  readonly means: readonly number[];
}

/** Solves A x = b by elimination with pivots; A is symmetric and positive. */
export function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r]![c]!) > Math.abs(a[pivot]![c]!)) pivot = r;
    [a[c], a[pivot]] = [a[pivot]!, a[c]!];
    for (let r = c + 1; r < n; r++) {
      const share = a[r]![c]! / a[c]![c]!;
      for (let k = c; k <= n; k++) a[r]![k]! -= share * a[c]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    const known = x.reduce((sum, value, k) => (k > r ? sum + a[r]![k]! * value : sum), 0);
    x[r] = (a[r]![n]! - known) / a[r]![r]!;
  }
  return x;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** @param penalty of a squared standardised weight, in shares of the number of rows */
export function ridge(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  penalty: number,
): Fit {
  const count = rows[0]!.length;
  const columns = Array.from({ length: count }, (_, k) => rows.map((row) => row[k]!));
  const means = columns.map(mean);
  const spreads = columns.map((column, k) => Math.sqrt(mean(column.map((v) => (v - means[k]!) ** 2))) || 1);
  const intercept = mean(targets);
  const z = rows.map((row) => row.map((v, k) => (v - means[k]!) / spreads[k]!));
  const matrix = Array.from({ length: count }, (_, i) =>
    Array.from(
      { length: count },
      (_, j) => z.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j ? penalty * rows.length : 0),
    ),
  );
  const right = Array.from({ length: count }, (_, i) =>
    z.reduce((sum, row, r) => sum + row[i]! * (targets[r]! - intercept), 0),
  );
  return { intercept, weights: solve(matrix, right).map((w, k) => w / spreads[k]!), means };
}

export const apply = ({ intercept, weights, means }: Fit, row: readonly number[]) =>
  row.reduce((sum, v, k) => sum + weights[k]! * (v - means[k]!), intercept);
