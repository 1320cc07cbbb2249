import type { Side } from '../recording/skeleton';
import type { Signal } from '../signal/signal';
import type { CurveId } from '../timeline';
import type { CycleReader } from '../walking/cycle-reader';
import type { CycleMoment } from './moments';

/** Windows on a signal of the gait cycle, percent: what a measure reads in each cycle, and with it the moment that shows it. */

interface Stride {
  readonly cycle: CycleReader;
  readonly side: Side;
}

/** A signal of a stride; `curve` where it is one of those that are drawn. */
export interface Source<S extends Stride> {
  readonly of: (stride: S) => Signal;
  readonly curve: CurveId | null;
}

/** What is read in one stride; null where it cannot be. */
export interface Window<S extends Stride> {
  readonly value: (stride: S) => number | null;
  /** null where it belongs to no one moment. */
  readonly moment: CycleMoment | null;
}

const middle = (from: number, to: number) => Math.floor((from + to) / 2);

function extreme<S extends Stride>(
  find: 'lowest' | 'highest',
  { of, curve }: Source<S>,
  from: number,
  to: number,
): Window<S> {
  return {
    value: (stride) =>
      find === 'lowest' ? stride.cycle.min(of(stride), from, to) : stride.cycle.max(of(stride), from, to),
    moment: curve ? { curve, find, from, to } : { curve, at: middle(from, to) },
  };
}
export const lowest = <S extends Stride>(source: Source<S>, from: number, to: number): Window<S> =>
  extreme('lowest', source, from, to);
export const highest = <S extends Stride>(source: Source<S>, from: number, to: number): Window<S> =>
  extreme('highest', source, from, to);

/** Shown where it is lowest. */
export const range = <S extends Stride>({ of, curve }: Source<S>): Window<S> => ({
  value: (stride) => stride.cycle.range(of(stride)),
  moment: curve && { curve, find: 'lowest', from: 0, to: 100 },
});
export const average = <S extends Stride>({ of, curve }: Source<S>, from: number, to: number): Window<S> => ({
  value: (stride) => stride.cycle.mean(of(stride), from, to),
  moment: { curve, at: middle(from, to) },
});
export const at = <S extends Stride>({ of, curve }: Source<S>, percent: number): Window<S> => ({
  value: (stride) => stride.cycle.at(of(stride), percent),
  moment: { curve, at: percent },
});

export const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** One less another; shown where the first is. */
export const less = <S extends Stride>(first: Window<S>, second: Window<S>): Window<S> => ({
  value: (stride) => minus(first.value(stride), second.value(stride)),
  moment: first.moment,
});
/** What no window says; shown where the record of the measure says. */
export const by = <S extends Stride>(value: (stride: S) => number | null): Window<S> => ({
  value,
  moment: null,
});
