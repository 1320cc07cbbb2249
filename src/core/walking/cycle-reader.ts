import type { GaitCycle } from '../timeline';
import { positionAt } from '../tracks/time-axis';
import { aroundPass } from '../scene/around-pass';
import { sideAngles, type SideAngles } from '../scene/kinematics';
import { passSlackS } from '../scene/at-pass';
import type { PassReading } from '../scene/scene';
import { firstFrom } from '../signal/search';
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
    return valueAt(signal, positionAt(this.tracks, timeS));
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
  /** The part of the recording about it, to which the angles belong. */
  readonly tracks: Tracks;
  readonly angles: SideAngles;
}

export const anglesOfPasses = (tracks: Tracks, passes: readonly PassReading[]): PassAngles[] =>
  passes
    .filter((pass) => pass.nearSide !== null)
    .map((pass) => {
      const about = aroundPass(tracks, pass);
      return { pass, tracks: about, angles: sideAngles(about, pass) };
    });

export interface PassCycles extends PassAngles {
  readonly readers: readonly CycleReader[];
}

/** The cycles that lie in each of the passes. @param cycles by their start */
export const cyclesByPass = (passes: readonly PassAngles[], cycles: readonly GaitCycle[]): PassCycles[] => {
  const starts = cycles.map((c) => c.startS);
  return passes.map((own) => ({
    ...own,
    readers: cycles
      .slice(firstFrom(starts, own.pass.startS - passSlackS), firstFrom(starts, own.pass.endS))
      .filter((c) => c.endS <= own.pass.endS + passSlackS)
      .map((c) => new CycleReader(own.tracks, c)),
  }));
};
