import type { GaitCycle, GaitEvent } from '../timeline';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { inOnePass, passAt } from '../scene/at-pass';
import type { PassReading } from '../scene/scene';
import { valueAt } from '../signal/signal';
import { mean, median } from '../signal/statistics';
import { positionAt } from '../tracks/time-axis';
import { path, type Tracks } from '../tracks/tracks';
import { instantErrorS, meanError } from './timing-error';

/** The times and lengths of a walk, step by step: what rows T and I1 of the clinical reference are read from. */

/** What a walk is read from. */
export interface WalkInput {
  readonly tracks: Tracks;
  readonly passes: readonly PassReading[];
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Strides left out by hand; the steps in them do not count either. */
  readonly excluded: readonly GaitCycle[];
  /** Metres a leg length (hip to knee to ankle); null without a scale. */
  readonly legM: number | null;
  /** Leg lengths a second. */
  readonly relativeSpeed: number | null;
}

type PerSide<T> = Readonly<Record<Side, T>>;

/** Mean step lengths in leg lengths. @property n steps of the side with fewer of them */
export interface StepLengths {
  readonly left: number;
  readonly right: number;
  readonly n: number;
}

/** Standard errors of the means that dropped frames cause; 0 where none were. */
export interface TimingErrors {
  readonly stepS: PerSide<number>;
  readonly strideS: PerSide<number>;
  readonly stancePercent: PerSide<number>;
}

export interface WalkTimes {
  /** Seen from the front or from behind only, where toe offs and lengths are not read. */
  readonly frontal: boolean;
  readonly stepS: PerSide<readonly number[]>;
  readonly strideS: PerSide<readonly number[]>;
  /** Of each whole cycle. */
  readonly stancePercent: PerSide<readonly number[]>;
  readonly errors: TimingErrors;
  /** null with too few steps to tell. */
  readonly stepLengths: StepLengths | null;
  readonly legM: number | null;
  /** Leg lengths a second. */
  readonly relativeSpeed: number | null;
}

interface StepTime {
  readonly timeS: number;
  readonly pass: PassReading;
  readonly fromS: number;
  readonly strikeS: number;
}

/** A first or last step that takes so much longer than the others of its side comes out of a stand or goes into one. */
const standingStep = 1.25;
const fewestSteps = 3;

/** The steps of one side without those with which the person starts and stops. */
function underWay(steps: readonly StepTime[]): StepTime[] {
  if (steps.length < fewestSteps) return [...steps];
  return steps.filter((step, i) => {
    const isEnd = step.pass !== steps[i - 1]?.pass || step.pass !== steps[i + 1]?.pass;
    if (!isEnd) return true;
    const others = steps.filter((other) => other !== step).map(({ timeS }) => timeS);
    return step.timeS <= standingStep * median(others);
  });
}

/** Seconds from the other foot's heel strike to this foot's, for consecutive strikes of one pass. */
function stepTimes(input: WalkInput, side: Side): StepTime[] {
  const strikes = input.events.filter((e) => e.kind === 'heel-strike');
  const passes = strikes.map((e) => passAt(input.passes, e.timeS));
  const steps = strikes.slice(1).flatMap((strike, i): StepTime[] => {
    const before = strikes[i]!;
    const pass = input.passes[passes[i + 1]!];
    if (strike.side !== side || !pass || passes[i] !== passes[i + 1]) return [];
    const timeS = strike.timeS - before.timeS;
    const plausible = before.side === otherSide(side) && timeS > 0.25 && timeS < 1.5;
    const isOut = input.excluded.some((c) => before.timeS >= c.startS && strike.timeS <= c.endS);
    return plausible && !isOut ? [{ timeS, pass, fromS: before.timeS, strikeS: strike.timeS }] : [];
  });
  return underWay(steps);
}

/**
 * Mean fore-aft distance of the ankles at the heel strikes of each side, in leg lengths. The two feet are at different
 * distances from the camera, so the near one seems to run ahead in one half of the picture and to lag in the other: a
 * shift that grows evenly from the middle of the picture and is opposite for left and right steps. It is fitted along
 * with the two lengths (least squares, three unknowns) and so taken out.
 * @returns null with fewer than four steps, or steps of one side only.
 */
function stepLengths(input: WalkInput): StepLengths | null {
  const { tracks } = input;
  const steps = sides.flatMap((side) =>
    stepTimes(input, side).flatMap(({ pass, strikeS }) => {
      if (pass.nearSide === null) return [];
      const position = positionAt(tracks, strikeS);
      const front = valueAt(path(tracks, side, 'ankle').x, position);
      const back = valueAt(path(tracks, otherSide(side), 'ankle').x, position);
      if (front === null || back === null) return [];
      const nearLands = side === pass.nearSide ? 1 : -1;
      const offCentre =
        (pass.facingSign * nearLands * ((front + back) / 2 - tracks.widthPx / 2)) / tracks.legPx;
      return [{ side, length: (pass.facingSign * (front - back)) / tracks.legPx, offCentre }];
    }),
  );
  const of = (side: Side) => steps.filter((step) => step.side === side);
  const [left, right] = [of('left'), of('right')];
  if (steps.length < 4 || left.length === 0 || right.length === 0) return null;
  // With one intercept a side, the common slope is that of the values about their side's mean.
  const centred = [left, right].flatMap((group) => {
    const [l, o] = [mean(group.map((step) => step.length)), mean(group.map((step) => step.offCentre))];
    return group.map((step) => ({ length: step.length - l, offCentre: step.offCentre - o }));
  });
  const spread = centred.reduce((sum, step) => sum + step.offCentre ** 2, 0);
  const slope =
    spread > 0 ? centred.reduce((sum, step) => sum + step.offCentre * step.length, 0) / spread : 0;
  const length = (group: typeof steps) => mean(group.map((step) => step.length - slope * step.offCentre));
  return { left: length(left), right: length(right), n: Math.min(left.length, right.length) };
}

const perSide = <T>(of: (side: Side) => T): PerSide<T> => ({ left: of('left'), right: of('right') });

/** Strides of a side: from the front of its strikes alone, since toe offs are not read there; never over two passes. */
function stridesOf({ cycles, events, passes }: WalkInput, side: Side, frontal: boolean) {
  if (!frontal) return cycles.filter((c) => c.side === side);
  const strikes = events.filter((e) => e.side === side && e.kind === 'heel-strike');
  return strikes
    .slice(1)
    .map(({ timeS }, i) => ({ startS: strikes[i]!.timeS, endS: timeS }))
    .filter(({ startS, endS }) => inOnePass(passes, startS, endS));
}

export function walkTimes(input: WalkInput): WalkTimes {
  const { cycles, passes, tracks, legM, relativeSpeed } = input;
  const frontal = passes.every((pass) => pass.nearSide === null);
  const steps = perSide((side) => stepTimes(input, side));
  const strides = perSide((side) => stridesOf(input, side, frontal));
  const own = perSide((side) => cycles.filter((c) => c.side === side));
  const error = (timeS: number) => instantErrorS(tracks, timeS);
  return {
    frontal,
    stepS: perSide((side) => steps[side].map((step) => step.timeS)),
    strideS: perSide((side) => strides[side].map((c) => c.endS - c.startS)),
    stancePercent: perSide((side) =>
      own[side].map((c) => (100 * (c.toeOffS - c.startS)) / (c.endS - c.startS)),
    ),
    errors: {
      stepS: perSide((side) => meanError(steps[side].map((s) => [error(s.fromS), error(s.strikeS)]))),
      strideS: perSide((side) => meanError(strides[side].map((c) => [error(c.startS), error(c.endS)]))),
      // Both ends of the stance move its share, the end of the stride by as much less as the stance is shorter.
      stancePercent: perSide((side) =>
        meanError(
          own[side].map(({ startS, toeOffS, endS }) => {
            const percent = 100 / (endS - startS);
            const stance = (toeOffS - startS) / (endS - startS);
            return [(1 - stance) * error(startS), error(toeOffS), stance * error(endS)].map(
              (s) => percent * s,
            );
          }),
        ),
      ),
    },
    stepLengths: stepLengths(input),
    legM,
    relativeSpeed,
  };
}
