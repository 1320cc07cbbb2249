import type { GaitEvent, Side } from '../../core';

export interface LaneEvent {
  readonly event: GaitEvent;
  /** 0..1 of the span. */
  readonly at: number;
}
/** One foot on the floor, 0..1 of the span. */
export interface StanceBar {
  readonly from: number;
  readonly to: number;
  /** False where the clip starts or ends within the stance. */
  readonly startSeen: boolean;
  readonly endSeen: boolean;
}
export interface StepLane {
  readonly side: Side;
  readonly events: readonly LaneEvent[];
  readonly stances: readonly StanceBar[];
}

/** Footfalls as lanes: the events of each side and the stances between them, as fractions of `spanS`. */
export function stepLanes(
  events: readonly GaitEvent[],
  spanS: readonly [number, number],
): readonly StepLane[] {
  const [startS, endS] = spanS;
  const lengthS = Math.max(endS - startS, 1e-9);
  const at = (timeS: number) => Math.min(1, Math.max(0, (timeS - startS) / lengthS));
  return (['left', 'right'] as const)
    .map((side) => ({
      side,
      own: events.filter((e) => e.side === side).toSorted((a, b) => a.timeS - b.timeS),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ side, own }) => ({
      side,
      events: own.map((event) => ({ event, at: at(event.timeS) })),
      stances: stances(own, at),
    }));
}

function stances(own: readonly GaitEvent[], at: (timeS: number) => number): StanceBar[] {
  // Front views give strikes only: then nothing is known of how long a foot stays down.
  if (!own.some((event) => event.kind === 'toe-off')) return [];
  const bars: StanceBar[] = [];
  own.forEach((event, i) => {
    const next = own[i + 1];
    if (event.kind === 'heel-strike') {
      // Two strikes in a row: the toe off between them was not found, so where the stance ends is unknown.
      if (next?.kind === 'toe-off')
        bars.push({ from: at(event.timeS), to: at(next.timeS), startSeen: true, endSeen: true });
      else if (!next) bars.push({ from: at(event.timeS), to: 1, startSeen: true, endSeen: false });
    } else if (i === 0) {
      bars.push({ from: 0, to: at(event.timeS), startSeen: false, endSeen: true });
    }
  });
  // Of those that lie outside of the span nothing is left.
  return bars.filter((bar) => bar.to > bar.from);
}
