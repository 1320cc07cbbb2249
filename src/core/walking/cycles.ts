import type { GaitCycle, GaitEvent } from '../timeline';
import { inOnePass, passAt } from '../scene/at-pass';
import type { PassReading } from '../scene/scene';
import { firstFrom } from '../signal/search';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { median } from '../signal/statistics';
import { maxStrideS, minStrideS } from './stride';

/** Gait cycles and the order of events that walking has. */

/**
 * Whole cycles: heel strike to the next of the same foot within one pass, with its toe off and exactly one heel strike
 * of the other foot between, 0.7-2.5 s long, stance 45-80 % (clinical reference 2.2). What breaks this order is left out.
 */
export function findCycles(events: readonly GaitEvent[], passes: readonly PassReading[]): GaitCycle[] {
  const times = (side: Side, kind: GaitEvent['kind']) =>
    events.filter((e) => e.side === side && e.kind === kind).map((e) => e.timeS);
  return sides
    .flatMap((side) => {
      const strikes = times(side, 'heel-strike');
      const offs = times(side, 'toe-off');
      const others = times(otherSide(side), 'heel-strike');
      return strikes.slice(1).flatMap((endS, i): GaitCycle[] => {
        const startS = strikes[i]!;
        // Between, and not at the ends.
        const within = (list: number[]) =>
          list.slice(firstFrom(list, startS), firstFrom(list, endS)).filter((t) => t > startS);
        const strideS = endS - startS;
        const [toeOffS, ...more] = within(offs);
        if (toeOffS === undefined || more.length > 0 || within(others).length !== 1) return [];
        const stance = (toeOffS - startS) / strideS;
        if (strideS < minStrideS || strideS > maxStrideS || stance < 0.45 || stance > 0.8) return [];
        return inOnePass(passes, startS, endS) ? [{ side, startS, toeOffS, endS }] : [];
      });
    })
    .sort((a, b) => a.startS - b.startS);
}

/** Below this share of the stride on the ground both feet are in the air at times. */
const runningBelow = 0.48;

/** A foot lands so soon before or after the other one leaves; what lies further apart is another step's. */
const sameStepS = 0.35;
/** Flights decide when there are so many. */
const fewestFlights = 2;

/** From the instant one foot leaves to that at which the other lands: time in the air +, on both feet -. */
function flightsS(events: readonly GaitEvent[]): number[] {
  return events.flatMap((strike, i) => {
    if (strike.kind !== 'heel-strike') return [];
    const near = events
      .slice(Math.max(0, i - 3), i + 4)
      .filter(({ kind, side }) => kind === 'toe-off' && side !== strike.side)
      .map(({ timeS }) => strike.timeS - timeS)
      .filter((flightS) => Math.abs(flightS) <= sameStepS);
    return near.length ? [near.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))] : [];
  });
}

/**
 * Whether both feet are off the ground at times, for longer than the frames lie apart, and each is on it for less than half
 * of the stride; not without a stride.
 * @param events by their time
 * @param intervalS between two frames
 */
export function isRunning(events: readonly GaitEvent[], intervalS: number): boolean {
  const flights = flightsS(events);
  if (flights.length < fewestFlights || median(flights) <= intervalS) return false;
  const shares = sides.flatMap((side) => {
    const own = events.filter((e) => e.side === side);
    return own.flatMap((strike, i) => {
      const [off, next] = [own[i + 1], own[i + 2]];
      const inOrder =
        strike.kind === 'heel-strike' && off?.kind === 'toe-off' && next?.kind === 'heel-strike';
      return inOrder ? [(off.timeS - strike.timeS) / (next.timeS - strike.timeS)] : [];
    });
  });
  return shares.length > 0 && median(shares) < runningBelow;
}

/** Place in the round that walking repeats: right strike, left off, left strike, right off. */
const placeOf = ({ side, kind }: GaitEvent): number =>
  kind === 'heel-strike' ? (side === 'right' ? 0 : 2) : side === 'left' ? 1 : 3;

const places = [0, 1, 2, 3] as const;

/** Least time from each place to the next: double support may be nearly nothing, a swing may not. */
const shortestPhaseS = [0.02, 0.2, 0.02, 0.2] as const;

/** Least time between two events that follow each other, with whatever lies between them unseen. */
function shortestS(from: number, to: number): number {
  if (from === to) return minStrideS;
  let sumS = 0;
  for (let place = from; place !== to; place = (place + 1) % 4) sumS += shortestPhaseS[place]!;
  return sumS;
}

/**
 * The chain of events of greatest confidence that follows the round of walking: right strike, left off, left strike,
 * right off. Events may be missing (at the edge of the picture a foot is lost), but none may stand out of turn, and the
 * way round takes its time. Events of different passes are not compared.
 */
export function inWalkingOrder(events: readonly GaitEvent[], passes: readonly PassReading[]): GaitEvent[] {
  const byPass = passes.map((): GaitEvent[] => []);
  for (const event of events) {
    byPass[passAt(passes, event.timeS)]?.push(event);
  }
  return byPass.flatMap((own) => surestChain(own.sort((a, b) => a.timeS - b.timeS)));
}

/** @param own the events of one pass by their time */
function surestChain(own: readonly GaitEvent[]): GaitEvent[] {
  const best: { total: number; from: number }[] = [];
  /** Of the events before one, by place and by the place that follows: how many are early enough, and the best of them. */
  const early = places.map(() => places.map(() => ({ passed: 0, top: -1 })));
  const byPlace = places.map((place) => [...own.keys()].filter((i) => placeOf(own[i]!) === place));
  own.forEach((event, i) => {
    const to = placeOf(event);
    const candidates = places.flatMap((from) => {
      const state = early[from]![to]!;
      const list = byPlace[from]!;
      for (; state.passed < list.length; state.passed++) {
        const j = list[state.passed]!;
        if (j >= i || event.timeS - own[j]!.timeS < shortestS(from, to)) break;
        if (state.top < 0 || best[j]!.total > best[state.top]!.total) state.top = j;
      }
      return state.top < 0 ? [] : [state.top];
    });
    let [total, from] = [event.confidence, -1];
    for (const j of candidates.sort((a, b) => a - b))
      if (best[j]!.total + event.confidence > total) [total, from] = [best[j]!.total + event.confidence, j];
    best.push({ total, from });
  });
  const chain: GaitEvent[] = [];
  let at = best.reduce((top, b, i) => (top < 0 || b.total > best[top]!.total ? i : top), -1);
  for (; at >= 0; at = best[at]!.from) chain.push(own[at]!);
  return chain.reverse();
}
