import type { Assessment, Phase } from '../assessment';
import type { CurveId, GaitCycle, PhaseMark, Series } from '../timeline';
import { valueBetween } from '../walking/curves';
import { measureDefinitions, recordOf, type MeasureId, type MeasureTable } from './measures';
import type { CycleMoment, Moment, PhaseMoment } from './moments';
import type { Side } from '../recording/skeleton';

/** The moment of the clip at which a measure can be seen: where a sign, a row or a picture leads to. */
export interface Instant {
  readonly timeS: number;
  /** The side whose cycle was chosen; null for what has none. */
  readonly side: Side | null;
  /** The curve on which the moment lies, where it lies on one. */
  readonly curve: CurveId | null;
}

/** What of an assessment says when something was. */
export type Timeline = Pick<Assessment, 'view' | 'cycles' | 'series' | 'phases'>;

const middleOf = <T>(sorted: readonly T[]): T | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

const seriesOf = (assessment: Timeline, curve: CurveId, side: Side): Series | undefined =>
  assessment.series.find((s) => s.id === curve && (s.side === side || s.side === null));

/** Time and value of the moment in one cycle: where the measure itself reads it, at a whole percent. */
function inCycle(
  assessment: Timeline,
  moment: CycleMoment,
  cycle: GaitCycle,
): { timeS: number; value: number | null } | null {
  const lengthS = cycle.endS - cycle.startS;
  const series = moment.curve === null ? undefined : seriesOf(assessment, moment.curve, cycle.side);
  const read = (percent: number) => {
    const timeS = cycle.startS + (lengthS * percent) / 100;
    return { timeS, value: series ? valueBetween(series, timeS) : null };
  };
  if ('at' in moment) return read(moment.at);
  let best: { timeS: number; value: number } | null = null;
  for (let percent = moment.from; percent <= moment.to; percent++) {
    const { timeS, value } = read(percent);
    if (value === null) continue;
    const better = best === null || (moment.find === 'lowest' ? value < best.value : value > best.value);
    if (better) best = { timeS, value };
  }
  return best;
}

function placeIn(phase: Phase, at: PhaseMoment['at']): number | null {
  const marked = (kind: PhaseMark) => phase.marks.find((mark) => mark.kind === kind)?.timeS;
  for (const place of at) {
    const [fromS, toS] =
      place === 'middle'
        ? [marked('steady-start') ?? phase.startS, marked('steady-end') ?? phase.endS]
        : place === 'end'
          ? [phase.endS, phase.endS]
          : [marked(place), marked(place)];
    if (fromS !== undefined && toS !== undefined) return (fromS + toS) / 2;
  }
  return null;
}

/** Of the repetitions that count, the one whose own value is the median. */
function inTest(
  { phases }: Timeline,
  { phase: kind, at }: PhaseMoment,
  measure: MeasureId,
  side: Side | null,
): Instant | null {
  const found = phases
    .filter((phase) => phase.kind === kind && phase.rejected === null)
    .filter((phase) => side === null || phase.side === null || phase.side === side)
    .flatMap((phase) => {
      const value = phase.values.find(({ id }) => id === measure)?.value;
      const timeS = placeIn(phase, at);
      return value === undefined || timeS === null ? [] : [{ timeS, side: phase.side, value }];
    })
    .toSorted((a, b) => a.value - b.value || a.timeS - b.timeS);
  const middle = middleOf(found);
  return middle ? { timeS: middle.timeS, side: middle.side, curve: null } : null;
}

/**
 * The place in the repetition that is shown for a test: the one in the middle by the measure's own value, or in time where
 * the view shows no value; null without a repetition. @returns seconds of the container
 */
export function repetitionInTheMiddle(
  timeline: Timeline,
  moment: PhaseMoment,
  measure: MeasureId,
  side: Side | null,
): number | null {
  const valued = inTest(timeline, moment, measure, side);
  if (valued) return valued.timeS;
  const own = timeline.phases.filter(
    ({ kind, side: of }) => kind === moment.phase && (side === null || of === null || of === side),
  );
  const counted = own.filter(({ rejected }) => rejected === null);
  const times = (counted.length > 0 ? counted : own).map((phase) => placeIn(phase, moment.at));
  return middleOf(times.filter((timeS) => timeS !== null).toSorted((a, b) => a - b)) ?? null;
}

/** The moment that shows a measure: of a difference that of the sides it is made of. */
function momentOf(id: MeasureId, table: MeasureTable): Moment | null {
  const { moment, differenceOf } = recordOf(id, table);
  return differenceOf === undefined ? moment : (table[differenceOf]?.moment ?? null);
}

/**
 * The moment that shows a measure best: of all cycles of that side (of a test, all repetitions that count) the one whose
 * own value is the median. Null where the measure belongs to no moment (a cadence, the mean of a stand), or nothing was
 * seen.
 * @param side the side in question; null takes the side near the camera, else the first with a cycle.
 */
export function instantOf(
  assessment: Timeline,
  measure: MeasureId,
  side: Side | null,
  table: MeasureTable = measureDefinitions,
): Instant | null {
  const moment = momentOf(measure, table);
  if (!moment) return null;
  if ('phase' in moment) return inTest(assessment, moment, measure, side);
  const { nearSide } = assessment.view;
  const wanted = side ?? nearSide ?? assessment.cycles[0]?.side ?? null;
  const middle = middleOf(
    assessment.cycles
      .filter((cycle) => cycle.side === wanted)
      .map((cycle) => inCycle(assessment, moment, cycle))
      .filter((each) => each !== null)
      .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0) || a.timeS - b.timeS),
  );
  if (!middle) return null;
  const drawn = moment.curve !== null && wanted !== null && seriesOf(assessment, moment.curve, wanted);
  return { timeS: middle.timeS, side: wanted, curve: drawn ? moment.curve : null };
}
