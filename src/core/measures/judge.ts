import type { Measure } from '../assessment';
import type { MissingCode } from '../missing-code';
import { otherSide } from '../recording/skeleton';
import type { Finding } from './find';
import { isSample } from './found';
import { recordOf, type MeasureTable } from './measures';
import { expectedOf, flagOf, saysNothing, type NormContext } from './norms';
import { isPossible } from './possible';
import { gradeOf, plusMinus, type RecordingQuality } from './plus-minus';

/** What it takes to judge what was found. */
export interface Judging {
  readonly table: MeasureTable;
  readonly norms: NormContext;
  readonly quality: RecordingQuality;
  /** Mean stride time; null where there are no strides. */
  readonly strideS: number | null;
}

/** What was found with its error, what is expected, and whether it is worth a second look. */
export function judge(findings: readonly Finding[], judging: Judging): Measure[] {
  const { table, norms, quality, strideS } = judging;
  return findings.map(({ id, side, found }): Measure => {
    const record = recordOf(id, table);
    const { ref, unit, changePlusMinus } = record;
    const lost = (code: MissingCode): Measure => ({
      id,
      ref,
      side,
      missing: { code },
    });
    if (!isSample(found)) return lost(found.missing);
    const byLimb = gradeOf(record, found.far);
    if (byLimb === 'D') return lost('other-side');
    const error = plusMinus(record, found, quality, strideS);
    const { value, n, smallerSide, forChange } = found;
    const printed = [value, error, forChange ?? 0];
    if (!isPossible(id, value, table) || !printed.every(Number.isFinite)) return lost('implausible');
    const other = side && findings.find((f) => f.id === id && f.side === otherSide(side))?.found;
    const context = { ...norms, otherSide: other && isSample(other) ? other.value : null };
    const norm = expectedOf(id, context, table);
    // An error wider than people spread is no value to print without caution.
    const grade = byLimb === 'A' && saysNothing(error, norm) ? 'B' : byLimb;
    return {
      id,
      ref,
      side,
      value,
      unit,
      plusMinus: error,
      ...(forChange === undefined ? {} : { forChange }),
      ...(changePlusMinus === undefined ? {} : { changePlusMinus }),
      n,
      grade,
      ...(smallerSide ? { smallerSide } : {}),
      expected: norm,
      flag: flagOf(id, value, error, context, table),
    };
  });
}
