import type { Sex } from '../recording/keypoints';
import { mean } from '../signal/statistics';

/**
 * Times and lengths of adults who walk at their normal pace, by decade and sex: clinical reference 3.5, compiled there from
 * walkway studies. Means and SDs of speed (m/s), cadence (1/min), stride time (s), step length (cm), step width (cm) and
 * swing (% of the stride).
 */
type Row = readonly [fromYears: number, ...figures: number[]];

// prettier-ignore
const rows: Readonly<Record<Sex, readonly Row[]>> = {
  male: [
    [18, 1.42, 0.22, 106, 7, 1.14, 0.07, 75, 8, 10.8, 2.7, 36.9, 2.1],
    [30, 1.4, 0.2, 106, 8, 1.14, 0.08, 77, 7, 10.7, 2.8, 37.2, 2.4],
    [40, 1.42, 0.17, 107, 7, 1.12, 0.06, 77, 7, 9.9, 3, 37.4, 2.3],
    [50, 1.4, 0.2, 106, 7, 1.14, 0.07, 78, 7, 9.6, 3.2, 37.3, 2.4],
    [60, 1.32, 0.17, 107, 9, 1.12, 0.09, 73, 8, 9.6, 4.1, 37.2, 2.9],
    [70, 1.17, 0.16, 102, 8, 1.18, 0.08, 69, 8, 9.7, 3, 36.6, 1.5],
    [75, 1.22, 0.15, 106, 10, 1.13, 0.09, 68, 7, 8.9, 5.2, 36.7, 1.5],
    [80, 1.12, 0.17, 103, 8, 1.16, 0.08, 65, 8, 11.2, 4, 36.6, 2.8],
    [85, 1.01, 0.22, 102, 11, 1.19, 0.14, 59, 10, 9.9, 4.8, 35.1, 2.7],
  ],
  female: [
    [18, 1.42, 0.22, 116, 9, 1, 0.04, 71, 6, 9, 2.9, 38.2, 2.6],
    [30, 1.4, 0.2, 118, 8, 0.98, 0.04, 69, 8, 9.2, 3.7, 37.8, 1.9],
    [40, 1.4, 0.2, 117, 7, 1, 0.03, 71, 7, 8.5, 2.8, 38.1, 2.2],
    [50, 1.37, 0.22, 116, 9, 1, 0.04, 69, 7, 8.9, 2.9, 37.9, 2.4],
    [60, 1.3, 0.2, 114, 8, 1.02, 0.04, 67, 8, 8.6, 3.2, 37.7, 1.9],
    [70, 1.16, 0.2, 113, 20, 1.06, 0.13, 61, 9, 7, 3.5, 36.6, 2.6],
    [75, 1.12, 0.17, 114, 13, 1.06, 0.12, 59, 7, 7.7, 4, 36.1, 3],
    [80, 1.01, 0.15, 110, 9, 1.1, 0.09, 55, 7, 7.9, 4.1, 35.5, 2.5],
    [85, 0.98, 0.2, 108, 10, 1.12, 0.11, 54, 9, 9.1, 2.6, 35.7, 2.6],
  ],
};

/** Where the mean of a quantity stands in a row. */
const places = { speedMS: 1, cadence: 3, strideS: 5, stepCm: 7, widthCm: 9, swingPercent: 11 } as const;

/** A quantity of the tables, and what turns its mean and its SD into those of a measure. */
export interface AgeColumn {
  readonly column: keyof typeof places;
  readonly of?: (mean: number) => number;
  readonly sdTimes?: number;
}

export const adultFromYears = 18;
/** Without an age, the decades in which nothing changes much. */
const unchangedBeforeYears = 60;

/** @returns null where neither age nor sex is known, and for a child */
export function normOfAge(
  { column, of = (v) => v, sdTimes = 1 }: AgeColumn,
  ageYears: number | null,
  sex: Sex | null,
): { readonly mean: number; readonly sd: number } | null {
  if (ageYears === null && sex === null) return null;
  if (ageYears !== null && ageYears < adultFromYears) return null;
  const used = (sex ? [sex] : (['female', 'male'] as const)).flatMap((one) =>
    ageYears === null
      ? rows[one].filter(([from]) => from < unchangedBeforeYears)
      : [rows[one].findLast(([from]) => from <= ageYears)!],
  );
  const means = used.map((row) => row[places[column]]!);
  const centre = mean(means);
  // Rows are groups of one population: their spread adds to that within them.
  const variance = mean(used.map((row, i) => row[places[column] + 1]! ** 2 + (means[i]! - centre) ** 2));
  return { mean: of(centre), sd: sdTimes * Math.sqrt(variance) };
}
