import type { GaitCycle } from '../timeline';
import { sideAngles, type SideAngles } from '../scene/kinematics';
import type { PassReading } from '../scene/scene';
import { valueAt, type Signal } from '../signal/signal';
import { mean } from '../signal/statistics';
import type { Tracks } from '../tracks/tracks';

/** Signals read at percent of the gait cycle. */

/** One cycle of one side in one pass, read at percent of the cycle. */
export class CycleReader {
  constructor(
    private readonly tracks: Tracks,
    readonly cycle: GaitCycle,
  ) {}

  at(signal: Signal, percent: number): number | null {
    const { startS, endS } = this.cycle;
    const timeS = startS + ((endS - startS) * percent) / 100;
    return valueAt(signal, (timeS - this.tracks.timesS[0]!) * this.tracks.rateHz);
  }

  /** Values at every whole percent of [from, to]; null when any is missing. */
  window(signal: Signal, from: number, to: number): number[] | null {
    const values: number[] = [];
    for (let percent = from; percent <= to; percent++) {
      const value = this.at(signal, percent);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  min(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && Math.min(...values);
  }

  max(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && Math.max(...values);
  }

  range(signal: Signal, from = 0, to = 100): number | null {
    const values = this.window(signal, from, to);
    return values && Math.max(...values) - Math.min(...values);
  }

  mean(signal: Signal, from: number, to: number): number | null {
    const values = this.window(signal, from, to);
    return values && mean(values);
  }
}

/** A side pass and the angles in it, which are computed once for measures, curves and series. */
export interface PassAngles {
  readonly pass: PassReading;
  readonly angles: SideAngles;
}

export const anglesOfPasses = (tracks: Tracks, passes: readonly PassReading[]): PassAngles[] =>
  passes.filter((pass) => pass.nearSide !== null).map((pass) => ({ pass, angles: sideAngles(tracks, pass) }));

export interface PassCycles extends PassAngles {
  readonly readers: readonly CycleReader[];
}

/** The cycles that lie in each of the passes. */
export const cyclesByPass = (
  tracks: Tracks,
  passes: readonly PassAngles[],
  cycles: readonly GaitCycle[],
): PassCycles[] =>
  passes.map(({ pass, angles }) => ({
    pass,
    angles,
    readers: cycles
      .filter((c) => c.startS >= pass.startS - 0.1 && c.endS <= pass.endS + 0.1)
      .map((c) => new CycleReader(tracks, c)),
  }));
