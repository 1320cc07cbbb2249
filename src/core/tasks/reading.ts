import type { Phase } from '../assessment';
import type { MissingCode } from '../missing-code';
import type { PhaseMark } from '../timeline';
import { timeAt } from '../tracks/time-axis';
import type { Finding } from '../measures/findings';
import type { MeasureId } from '../measures/measures';
import { valueAt, type Signal } from '../signal/signal';
import type { Side } from '../recording/skeleton';
import { mean, median, standardDeviation } from '../signal/statistics';
import type { Tracks } from '../tracks/tracks';

/** What one functional test gives: its repetitions, and their means. */
export interface TestReading {
  readonly phases: readonly Phase[];
  readonly findings: readonly Finding[];
}

export const mark = (tracks: Tracks, kind: PhaseMark, position: number | null): Phase['marks'] =>
  position === null ? [] : [{ kind, timeS: timeAt(tracks, position) }];

/** Mean over the samples [from, to] that are known; null where fewer than half are. */
export function meanBetween(input: Signal, from: number, to: number): number | null {
  const values: number[] = [];
  const [first, last] = [Math.max(0, Math.round(from)), Math.min(input.values.length - 1, Math.round(to))];
  for (let i = first; i <= last; i++) if (input.known[i]) values.push(input.values[i]!);
  return values.length > 0 && values.length >= (last - first + 1) / 2 ? mean(values) : null;
}

/** Median of the last half second of rest before a repetition; its first instant where the clip starts with it. */
export function before(input: Signal, start: number, rateHz: number): number | null {
  const values: number[] = [];
  for (let i = Math.max(0, Math.round(start - 0.5 * rateHz)); i <= start; i++)
    if (input.known[i]) values.push(input.values[i]!);
  return values.length ? median(values) : valueAt(input, start);
}

/** First position in [from, to] at which the signal passes `level` upwards, between samples; null if it never does. */
export function crossing(input: Signal, from: number, to: number, level: number): number | null {
  for (let i = from; i < to; i++) {
    if (!input.known[i] || !input.known[i + 1]) continue;
    const [a, b] = [input.values[i]!, input.values[i + 1]!];
    if (a >= level && i === from) return i;
    if (a < level && b >= level) return i + (level - a) / (b - a);
  }
  return null;
}

/** The value of one measure in one repetition; nothing where it could not be read. */
export const value = (id: MeasureId, v: number | null): Phase['values'] =>
  v === null ? [] : [{ id, value: v }];

/** How often the protocol asks for a test (clinical reference 5.4). */
const protocol: Partial<Record<Phase['kind'], number>> = { squat: 3, bend: 2, 'sit-to-stand': 5 };

/** Mean over the repetitions that count, or why there is none: the commonest reason of those that do not. */
export function overRepetitions(
  id: MeasureId,
  side: Side | null,
  phases: readonly Phase[],
  { far = false, none = 'not-performed' as MissingCode } = {},
): Finding {
  const own = phases.filter((phase) => phase.side === side);
  const counted = own.filter((phase) => phase.rejected === null);
  const values = counted.flatMap((phase) => phase.values.filter((v) => v.id === id).map((v) => v.value));
  if (values.length > 0)
    return {
      id,
      side,
      value: mean(values),
      n: values.length,
      far,
      spread: standardDeviation(values) / Math.sqrt(values.length),
      few: values.length < (protocol[own[0]!.kind] ?? 1),
    };
  if (own.length === 0) return { id, side, missing: none };
  return { id, side, missing: counted.length > 0 ? 'not-visible' : own[0]!.rejected! };
}
