import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../../src/core';
import { exportedOf, filesOf, textOf, walker } from './support';

/** RFC 4180, without quotes where none are needed. */
function records(text: string): Record<string, string>[] {
  const [header, ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => {
    expect(row).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, i) => [name, row[i]!]));
  });
}

const exported = exportedOf(walker());
const { assessment } = exported;
const files = filesOf('csv', exported);
const [values, events, curves] = (['values', 'events', 'curves'] as const).map((name) =>
  records(textOf(files, `.${name}.csv`)),
) as [Record<string, string>[], Record<string, string>[], Record<string, string>[]];

describe('tidy tables', () => {
  it('have one row a value: every measure and side, measured or with the reason', () => {
    const whole = values.filter((row) => row['cycle'] === '');
    expect(whole).toHaveLength(assessment.measures.length);
    assessment.measures.forEach((measure, i) => {
      expect(whole[i]).toMatchObject({
        person: 'P-017',
        measure: measure.id,
        side: measure.side ?? '',
        value: isMeasured(measure) ? String(measure.value) : '',
        plus_minus: isMeasured(measure) ? String(measure.plusMinus) : '',
        grade: isMeasured(measure) ? measure.grade : '',
        missing: isMeasured(measure) ? '' : measure.missing.code,
      });
      expect(whole[i]!['unit']).not.toBe('');
    });
  });

  it('list each stride with its times, whose mean is the measure', () => {
    const strides = values.filter((row) => row['measure'] === 'stride-time' && row['side'] === 'right');
    const single = strides.filter((row) => row['cycle'] !== '');
    expect(single.map((row) => row['cycle'])).toEqual(single.map((_, i) => String(i + 1)));
    expect(single).toHaveLength(assessment.cycles.filter(({ side }) => side === 'right').length);
    for (const row of single) {
      expect(Number(row['value'])).toBeCloseTo(Number(row['end_s']) - Number(row['start_s']), 9);
      expect(Number(row['value'])).toBeCloseTo(1.1, 1);
    }
  });

  it('list every event once', () => {
    expect(events).toHaveLength(assessment.events.length);
    expect(events[0]).toMatchObject({
      side: assessment.events[0]!.side,
      event: assessment.events[0]!.kind,
      time_s: String(assessment.events[0]!.timeS),
      origin: 'detected',
    });
  });

  it('give curves of 101 points: the mean as assessed, its SD, and every stride', () => {
    const knee = curves.filter((row) => row['curve'] === 'knee' && row['side'] === 'right');
    const of = (cycle: string) =>
      knee.filter((row) => row['cycle'] === cycle).map((row) => Number(row['value']));
    const curve = assessment.curves.find((one) => one.id === 'knee' && one.side === 'right')!;
    expect(of('mean')).toEqual(curve.mean);
    expect(of('sd')).toEqual(curve.sd);
    expect(of('1')).toHaveLength(101);
    const strides = [...new Set(knee.map((row) => row['cycle']!))].filter((name) => /^\d+$/.test(name));
    expect(strides).toHaveLength(curve.n);
    curve.mean.forEach((mean, percent) => {
      const own = strides.map((name) => of(name)[percent]!);
      expect(Math.abs(own.reduce((a, b) => a + b, 0) / own.length - mean)).toBeLessThan(0.5);
    });
  });

  it('count the repetitions of a test, and say why one does not count', () => {
    const phases = [
      { rejected: null, value: 70 },
      { rejected: 'too-few-cycles' as const, value: 40 },
    ].map(({ rejected, value }, i) => ({
      ...{
        kind: 'squat' as const,
        side: null,
        startS: 2 * i,
        endS: 2 * i + 1,
        complete: true,
        marks: [],
        rejected,
      },
      values: [{ id: 'squat-depth' as const, value }],
    }));
    const rows = records(
      textOf(filesOf('csv', { ...exported, assessment: { ...assessment, phases } }), '.values.csv'),
    );
    const squats = rows.filter((row) => row['measure'] === 'squat-depth' && row['cycle'] !== '');
    expect(squats.map((row) => [row['cycle'], row['value'], row['missing']])).toEqual([
      ['1', '70', ''],
      ['2', '40', 'too-few-cycles'],
    ]);
  });

  it('keep a code that a spreadsheet would compute as text', () => {
    const [first] = records(textOf(filesOf('csv', { ...exported, code: '=1+1' }), '.values.csv'));
    expect(first!['person']).toBe("'=1+1");
  });
});
