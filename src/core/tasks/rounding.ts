import type { MissingCode } from '../missing-code';
import type { Rounding } from '../timeline';
import { hangingAngle } from '../scene/kinematics';
import { backLine } from '../outline/back-line';
import { bodyVector, imagePoint, toDegrees } from '../units';
import type { Body } from './body';

/**
 * How the edge of the back changes in a bend: row X2 of the clinical reference. While the trunk turns, the hollow of the
 * low back flattens and rounds by as much as the lumbar spine bends; what is left of the turn is the hips'. The edge shows
 * skin, not bone: a description with a class, not a lumbar angle.
 */

type Point = readonly [x: number, y: number];

/** Two inclinations of the edge against the vertical, read upwards, forward +, degrees. */
export interface BackCurve {
  /** Of the thorax, where the edge leans furthest back. */
  readonly upperDeg: number;
  /** Of the low back, where it leans furthest forwards. */
  readonly lowerDeg: number;
}

/** Shares of the edge's length from the neck down between which the two are looked for. */
const thorax = [0.15, 0.42] as const;
const lowBack = [0.45, 0.7] as const;
/** An inclination is that of the chord over this share of the length. */
const chord = 0.15;
const step = 0.025;

/** @param points the edge of the back from the neck down, pixels of the picture. */
export function backCurve(points: readonly Point[], facingSign: 1 | -1): BackCurve | null {
  const along = [0];
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    along.push(along[i - 1]! + Math.hypot(bx - ax, by - ay));
  }
  const length = along.at(-1)!;
  if (!(length > 0)) return null;
  const at = (share: number): Point => {
    const place = share * length;
    let i = 1;
    while (i < along.length - 1 && along[i]! < place) i++;
    const part = (place - along[i - 1]!) / (along[i]! - along[i - 1]! || 1);
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    return [ax + part * (bx - ax), ay + part * (by - ay)];
  };
  const inclination = (share: number) => {
    const [[ux, uy], [lx, ly]] = [at(share - chord / 2), at(share + chord / 2)];
    const down = bodyVector(imagePoint(ux, uy), imagePoint(lx, ly), facingSign);
    return -toDegrees(hangingAngle(down));
  };
  const within = ([from, to]: readonly [number, number]) => {
    const found: number[] = [];
    for (let share = from; share <= to + 1e-9; share += step) found.push(inclination(share));
    return found;
  };
  return { upperDeg: Math.min(...within(thorax)), lowerDeg: Math.max(...within(lowBack)) };
}

/** The same of a frame of the recording in which the person is, or why its edge cannot be used. */
export function curveOfFrame({ recording, pass }: Body, i: number): BackCurve | MissingCode | null {
  const [frame, polygon] = [recording.frames[i], recording.outline?.[i]];
  if (!frame || !polygon) return 'no-outline';
  const line = backLine(polygon, frame, pass.facingSign, recording);
  return typeof line === 'string' ? line : backCurve(line.points, pass.facingSign);
}

/** A moment of the way down: how far the trunk has turned since rest, and the edge of the back. */
export interface BendMoment {
  readonly trunkDeg: number;
  readonly curve: BackCurve;
}

/** From these shares of the hips on, a bend is a hinge; below the other it is rounded. */
const hingeFrom = 67;
const roundedBelow = 50;
export const roundingOf = (hipShare: number): Rounding =>
  hipShare >= hingeFrom ? 'hinge' : hipShare < roundedBelow ? 'rounded' : 'mixed';

/** How far the trunk must turn for its share to mean anything. */
const minTurnDeg = 15;

/** Percent of the trunk's turn from one moment to another that is not the low back's own bending; null for a small turn. */
export function hipShare(from: BendMoment, to: BendMoment): number | null {
  const turn = to.trunkDeg - from.trunkDeg;
  if (turn < minTurnDeg) return null;
  const hollow = ({ curve }: BendMoment) => curve.lowerDeg - curve.upperDeg;
  return 100 * (1 - (hollow(from) - hollow(to)) / turn);
}
