import type { MissingCode } from '../missing-code';
import type { PhaseKind, PhaseMark, Stretch } from '../timeline';
import { valueAt, type Signal } from '../signal/signal';
import { mean, median } from '../signal/statistics';
import { timeAt } from '../tracks/time-axis';
import type { Tracks } from '../tracks/tracks';

/** What one repetition (or stance) of each kind is read for; units are those of the measures made of them. */
export interface RepetitionValues {
  readonly bend: 'trunkFlexion' | 'hipShare' | 'earlyRounding' | 'hipsBack';
  readonly 'single-leg-stance': 'drop' | 'lean' | 'adduction' | 'shift' | 'armUse' | 'hold';
  readonly squat: 'depth' | 'trunkLean' | 'shankLean' | 'heelRise' | 'shift' | 'pelvicLine';
  readonly 'sit-to-stand': 'trunkLean' | 'hipSpeed' | 'kneeSpeed';
  readonly 'internal-rotation': 'turn';
  readonly 'external-rotation': 'turn';
  readonly 'hip-extension': 'beforeTrunkMoves' | 'furthest';
}

/** One repetition, and what it alone shows. */
export interface Repetition {
  readonly stretch: Stretch;
  /** By name of `RepetitionValues`; what could not be read is not there. */
  readonly shows: Readonly<Record<string, number>>;
  /** Of the leg away from the camera. */
  readonly far: boolean;
  /** Of a stance: what its means are taken over. */
  readonly stance?: SteadyStance;
}

export interface SteadyStance {
  readonly holdS: number;
  readonly steadyS: number;
  readonly steadySamples: number;
  /** Standard errors of the means of swaying signals, by name of the value. */
  readonly error: Readonly<Record<string, number>>;
}

/** The time of several repetitions in a row. */
export interface Timed {
  readonly seconds: number;
  readonly repetitions: number;
  /** Whether the view shows the start as sharply as the test asks for. */
  readonly sharp: boolean;
}

/** What one functional test gives. */
export interface TestReading {
  readonly repetitions: readonly Repetition[];
  /** Why a value is lost in every repetition, by name, where more is known than that it was not seen. */
  readonly lost?: Readonly<Record<string, MissingCode>>;
  /** The time that the test is about, or why there is none. */
  readonly timed?: Timed | MissingCode;
}

/** @param values null where a value could not be read */
export function repetition<K extends PhaseKind>(
  stretch: Stretch & { readonly kind: K },
  values: Readonly<Partial<Record<RepetitionValues[K], number | null>>>,
  more: Partial<Omit<Repetition, 'stretch' | 'shows'>> = {},
): Repetition {
  const seen = Object.entries<number | null | undefined>(values).filter(([, value]) => value != null);
  return { stretch, shows: Object.fromEntries(seen) as Record<string, number>, far: false, ...more };
}

export const mark = (tracks: Tracks, kind: PhaseMark, position: number | null): Stretch['marks'] =>
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
