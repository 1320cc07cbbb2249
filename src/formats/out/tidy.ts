import {
  isMeasured,
  measureDefinitions,
  measureIds,
  type Curve,
  type GaitCycle,
  type MeasureId,
  type Series,
  type Side,
} from '../../core';
import type { Field } from '../../report';
import type { Exported } from '../export-file';

/**
 * Tables with one value a row, for R, Python and spreadsheets. A cell is empty where there is nothing: a missing value has
 * its reason in `missing`. Cycles are counted from 1 for each side, in order of time; `cycle` is empty where the value is
 * that of the whole recording.
 */

export interface Table {
  readonly name: 'values' | 'events' | 'curves';
  readonly header: readonly string[];
  readonly rows: readonly (readonly Field[])[];
}

const valuesHeader = [
  'person',
  'recording',
  'task',
  'view',
  'side',
  'cycle',
  'start_s',
  'end_s',
  'measure',
  'value',
  'plus_minus',
  'unit',
  'grade',
  'n',
  'missing',
] as const;
const eventsHeader = ['person', 'recording', 'side', 'event', 'time_s', 'confidence', 'origin'] as const;
const curvesHeader = ['person', 'recording', 'side', 'cycle', 'curve', 'percent', 'value', 'unit'] as const;

/** Cycles with their number within their side. */
function numbered(cycles: readonly GaitCycle[]): (GaitCycle & { readonly number: number })[] {
  const counts: Record<Side, number> = { left: 0, right: 0 };
  return cycles
    .toSorted((a, b) => a.startS - b.startS)
    .map((cycle) => ({ ...cycle, number: ++counts[cycle.side] }));
}

/** Measures that a single stride shows by its events alone. */
const strideMeasures = measureIds.flatMap((id) => {
  const { ofCycle, unit } = measureDefinitions[id];
  return ofCycle ? [{ id, unit, ofCycle }] : [];
});

function valuesTable({ assessment, code }: Exported): Table {
  const { source, task, view, measures, cycles, phases } = assessment;
  const clip = [code, source.name, task.kind, view.plane];
  const whole = measures.map((measure): Field[] => {
    const { id, side } = measure;
    const key = [...clip, side, null, null, null, id];
    const { unit } = measureDefinitions[id];
    return isMeasured(measure)
      ? [...key, measure.value, measure.plusMinus, unit, measure.grade, measure.n, null]
      : [...key, null, null, unit, null, null, measure.missing.code];
  });
  const gradeOf = (id: MeasureId, side: Side | null) => {
    const found = measures.find((measure) => measure.id === id && measure.side === side);
    return found && isMeasured(found) ? found.grade : null;
  };
  // From the front and where a measure is refused no single stride is listed either.
  const strides = numbered(cycles).flatMap((cycle) =>
    strideMeasures.flatMap(({ id, unit, ofCycle }): Field[][] => {
      const grade = gradeOf(id, cycle.side);
      const key = [...clip, cycle.side, cycle.number, cycle.startS, cycle.endS, id];
      return grade === null ? [] : [[...key, ofCycle(cycle), null, unit, grade, 1, null]];
    }),
  );
  const counts = new Map<string, number>();
  const repetitions = phases.flatMap((phase) => {
    const kind = `${phase.kind}/${phase.side}`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return phase.values.map(({ id, value }): Field[] => {
      const key = [...clip, phase.side, number, phase.startS, phase.endS, id];
      const { unit } = measureDefinitions[id];
      return [...key, value, null, unit, gradeOf(id, phase.side), 1, phase.rejected];
    });
  });
  return { name: 'values', header: valuesHeader, rows: [...whole, ...strides, ...repetitions] };
}

function eventsTable({ assessment, code }: Exported): Table {
  const rows = assessment.events.map(({ side, kind, timeS, confidence, origin }): Field[] => [
    code,
    assessment.source.name,
    side,
    kind,
    timeS,
    confidence,
    origin,
  ]);
  return { name: 'events', header: eventsHeader, rows };
}

const percents = Array.from({ length: 101 }, (_, percent) => percent);

/** The series at a moment, by a straight line between neighbours that are both known and near; null otherwise. */
function valueAt(
  { timesS, values }: Series,
  timeS: number,
  from: number,
): [value: number | null, at: number] {
  let at = from;
  while (at + 1 < timesS.length && timesS[at + 1]! <= timeS) at++;
  const [beforeS, afterS] = [timesS[at]!, timesS[at + 1]];
  const [a, b] = [values[at] ?? null, values[at + 1] ?? null];
  if (Math.abs(timeS - beforeS) < 1e-6) return [a, at];
  if (timeS < beforeS || afterS === undefined || a === null || b === null) return [null, at];
  return [a + ((timeS - beforeS) / (afterS - beforeS)) * (b - a), at];
}

/** The curve of one stride at 0, 1, ... 100 %; null where any of it is missing. */
function strideCurve(series: Series, { startS, endS }: GaitCycle): number[] | null {
  let at = 0;
  const out: number[] = [];
  for (const percent of percents) {
    const [value, next] = valueAt(series, startS + (percent / 100) * (endS - startS), at);
    if (value === null) return null;
    out.push(value);
    at = next;
  }
  return out;
}

function curvesTable({ assessment, code }: Exported): Table {
  const { source, curves, series, cycles } = assessment;
  const rowsOf = (side: Side, cycle: Field, id: Curve['id'], values: readonly number[]): Field[][] =>
    values.map((value, percent) => [code, source.name, side, cycle, id, percent, value, 'deg']);
  const means = curves.flatMap((curve) => [
    ...rowsOf(curve.side, 'mean', curve.id, curve.mean),
    ...rowsOf(curve.side, 'sd', curve.id, curve.sd),
  ]);
  // The ankle of a stride has its zero at its own flat foot, which the angles over time do not tell.
  const single = numbered(cycles).flatMap((cycle) =>
    curves
      .filter(({ side, id }) => side === cycle.side && id !== 'ankle')
      .flatMap(({ id }) => {
        const found = series.find((one) => one.id === id && (one.side === cycle.side || one.side === null));
        const values = found ? strideCurve(found, cycle) : null;
        return values ? rowsOf(cycle.side, cycle.number, id, values) : [];
      }),
  );
  return { name: 'curves', header: curvesHeader, rows: [...means, ...single] };
}

export const tidyTables = (exported: Exported): Table[] => [
  valuesTable(exported),
  eventsTable(exported),
  curvesTable(exported),
];
