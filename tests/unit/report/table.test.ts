import { describe, expect, it } from 'vitest';
import { measureTable } from '../../../src/report';
import type { Assessment } from '../../../src/core';
import { say } from '../../../src/words';
import { assessment, measured, missing } from './fixture';

const tableOf = (reading: Assessment) => measureTable(say(reading, 'en'));
const hidden = "The left side is away from the camera. Film the same from the person's left.";

describe('measureTable', () => {
  it('pairs the sides in the order of the measure list and keeps a one-sided gap in its row', () => {
    const table = tableOf(
      assessment({
        measures: [
          missing(),
          measured(),
          measured({
            id: 'cadence',
            ref: 'T1',
            side: null,
            value: 109.1,
            unit: '1/min',
            plusMinus: 2,
            flag: null,
          }),
        ],
      }),
    );
    expect(table.groups.map((g) => [g.group, g.rows.map((r) => r.id)])).toEqual([
      ['times', ['cadence']],
      ['side', ['thigh-extension-peak']],
    ]);
    const row = table.groups[1]!.rows[0]!;
    if (row.kind !== 'sides') throw new Error('expected a row with two sides');
    expect(row.left).toEqual({ kind: 'missing', code: 'other-side', text: hidden });
    expect(row.right).toMatchObject({ kind: 'value', flag: 'outside', text: { full: '\u22128 ± 5°' } });
    expect(row.expectedText).toBe('\u221216 (5)');
    expect([table.measuredCount, table.missingCount]).toEqual([2, 1]);
  });

  it('takes the weakest grade of a row', () => {
    const table = tableOf(assessment({ measures: [measured({ side: 'left', grade: 'B' }), measured()] }));
    expect(table.groups[0]!.rows[0]!.grade).toBe('B');
  });

  it('prints a mean without spread, and a spread that would round to zero with one decimal more', () => {
    const rows = (sd: number | null) =>
      tableOf(assessment({ measures: [measured({ expected: { mean: -16, sd, source: 'our-rule' } })] }))
        .groups[0]!.rows;
    expect(rows(null)[0]!.expectedText).toBe('\u221216');
    expect(rows(0.4)[0]!.expectedText).toBe('\u221216.0 (0.4)');
  });

  it('collects what is missing by reason and names a side only when the other one is there', () => {
    const noScale = { code: 'no-scale' } as const;
    const table = tableOf(
      assessment({
        measures: [
          missing({ id: 'step-length', ref: 'T7', side: 'left', missing: noScale }),
          missing({ id: 'step-length', ref: 'T7', side: 'right', missing: noScale }),
          missing({ id: 'walking-speed', ref: 'T9', side: null, missing: noScale }),
          missing(),
          measured(),
        ],
      }),
    );
    expect(table.missing).toEqual([
      {
        ...noScale,
        text: 'Lengths need a scale: enter the body height.',
        entries: [
          { id: 'step-length', ref: 'T7', name: 'Step length', side: null },
          { id: 'walking-speed', ref: 'T9', name: 'Walking speed', side: null },
        ],
      },
      {
        code: 'other-side',
        text: hidden,
        entries: [{ id: 'thigh-extension-peak', ref: 'G1', name: 'Peak thigh extension', side: 'left' }],
      },
    ]);
    expect(table.missingCount).toBe(4);
  });
});
