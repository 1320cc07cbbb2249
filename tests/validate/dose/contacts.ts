import type { Side } from '../../../src/core';
import type { MarkerWalk } from '../../support/mocap';

/** Where the feet land and leave, by the heel furthest ahead of and the toe furthest behind the hip. Frames, not whole. */
export interface Contacts {
  readonly strikes: readonly number[];
  readonly offs: readonly number[];
  readonly strideS: number;
}

/** No step is shorter. */
const apartS = 0.6;

function peaks(values: readonly (number | null)[], apart: number): number[] {
  const found: number[] = [];
  values.forEach((value, i) => {
    if (value === null || i < apart / 4 || i > values.length - 1 - apart / 4) return;
    const around = values.slice(Math.max(0, i - Math.floor(apart / 2)), i + Math.floor(apart / 2) + 1);
    if (around.every((other) => other === null || other <= value)) found.push(i);
  });
  return found.filter((at, k) => k === 0 || at - found[k - 1]! > apart / 2);
}

export function contactsOf(walk: MarkerWalk, side: Side): Contacts {
  const l = side === 'left' ? 'L' : 'R';
  const hip = walk.markers[`${l}HIP_JC`]!;
  const ahead = (name: string) =>
    walk.markers[l + name]!.map((point, i) => (point && hip[i] ? point[0] - hip[i][0] : null));
  const apart = apartS * walk.rateHz;
  const strikes = peaks(ahead('HEE'), apart);
  const offs = peaks(
    ahead('TOE').map((x) => (x === null ? null : -x)),
    apart,
  );
  const strides = [strikes, offs].flatMap((events) => events.slice(1).map((at, k) => at - events[k]!));
  const strideS = strides.length
    ? strides.reduce((sum, frames) => sum + frames, 0) / strides.length / walk.rateHz
    : 1.1;
  return { strikes, offs, strideS };
}

/** Share of the stride since the last heel strike of the side; null before the first that can be told. */
export function phaseOf(walk: MarkerWalk, side: Side): (frame: number) => number | null {
  const { strikes, strideS } = contactsOf(walk, side);
  const first = strikes[0];
  if (first === undefined) return () => null;
  const stride = strideS * walk.rateHz;
  return (frame) => {
    const last =
      strikes.findLast((at) => at <= frame) ?? first - stride * Math.ceil((first - frame) / stride);
    return Math.min(1, (frame - last) / stride);
  };
}
