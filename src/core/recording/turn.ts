import type { Fault } from '../fault';

/** Degrees clockwise by which a picture can be turned to stand upright, beyond what its container says. */
export const turns = [0, 90, 180, 270] as const;
export type Turn = (typeof turns)[number];

/** Both turns, one after the other. */
export const turnedBy = (first: Turn, second: Turn): Turn => turns[((first + second) / 90) % turns.length]!;

/** What the fault `picture-turned` says in its detail: the clockwise turn that would bring the picture upright. */
export const turnDetail = (turn: Turn): string => `turn ${turn}`;

/** The turn that a fault asks for; null where it asks for none. */
export const turnAskedFor = ({ code, detail }: Fault): Turn | null =>
  turns.find((turn) => code === 'picture-turned' && turnDetail(turn) === detail) ?? null;

/** Cosine and sine, exact. */
const axes = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;

/** Whether a picture so turned is as wide as it was high. */
export const liesAcross = (turn: Turn) => turn === 90 || turn === 270;

/** How to draw a picture turned: the transform of the canvas, then the box that the picture as it was fills there. */
export interface TurnedPlace {
  /** a, b, c, d, e, f of a canvas transform. */
  readonly transform: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** @param widthPx @param heightPx of the picture after the turn */
export function turnedPlace(widthPx: number, heightPx: number, turn: Turn): TurnedPlace {
  if (turn === 0) return { transform: [1, 0, 0, 1, 0, 0], left: 0, top: 0, widthPx, heightPx };
  const [cos, sin] = axes[turn];
  const [across, down] = liesAcross(turn) ? [heightPx, widthPx] : [widthPx, heightPx];
  return {
    transform: [cos, sin, -sin, cos, widthPx / 2, heightPx / 2],
    left: -across / 2,
    top: -down / 2,
    widthPx: across,
    heightPx: down,
  };
}
