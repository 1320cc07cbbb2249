import { toDegrees, radians } from '../units';

/**
 * The shape of a standing person's back from its edge. Angles in degrees against the vertical, forward +, read upwards.
 * Formulas: clinical reference 1.1, S6, S7, S9.
 */

/** The edge of the back in rows of equal height, from the neck down; `fwd` grows the way the person faces. Pixels. */
export interface BackProfile {
  readonly rowPx: number;
  readonly fwd: readonly number[];
}

export interface BackShape {
  /** 100 * greatest distance of the hollow in front of the chord from thorax to buttock, over the chord. */
  readonly depthIndex: number;
  /** Between the steepest tangents above and below the hollow. */
  readonly lordosisDeg: number;
  /** Of the steepest tangent below the hollow. */
  readonly sacralDeg: number;
  /** Of the steepest tangent above the hollow. */
  readonly thoracolumbarDeg: number;
  /** Of the steepest tangent above the thorax. */
  readonly upperDeg: number;
  /** Of the chord from buttock to thorax, and its length. */
  readonly chordDeg: number;
  readonly chordPx: number;
  /** Of the steepest tangent below the buttock. */
  readonly glutealDeg: number;
  /** Rows, counted from the neck: apex of the thorax, deepest point of the hollow, apex of the buttock. */
  readonly thorax: number;
  readonly hollow: number;
  readonly buttock: number;
}

/** Width of the smoothing, as a share of the length of the profile: about two pixels of the network's mask. */
const smoothing = 0.02;
/** The thorax is looked for above this share of the profile, the buttock below the other. */
const thoraxEnds = 0.5;
const buttockBegins = 0.55;
/** At the ends of the profile the rearmost point is no apex: the edge goes on behind it. */
const margin = 0.03;

/** Value and slope of the profile smoothed with a Gaussian; the ends are continued as straight lines. */
function smoothed(fwd: readonly number[], sigma: number): { value: number[]; slope: number[] } {
  const reach = Math.ceil(3 * sigma);
  const n = fwd.length;
  const at = (i: number) => {
    if (i < 0) return 2 * fwd[0]! - fwd[Math.min(n - 1, -i)]!;
    if (i >= n) return 2 * fwd[n - 1]! - fwd[Math.max(0, 2 * (n - 1) - i)]!;
    return fwd[i]!;
  };
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / sigma) ** 2));
  const sum = kernel.reduce((a, b) => a + b, 0);
  const value = fwd.map((_, i) => kernel.reduce((total, w, k) => total + w * at(i + k - reach), 0) / sum);
  const slope = value.map((_, i) => {
    const [a, b] = [Math.max(0, i - 1), Math.min(n - 1, i + 1)];
    return (value[b]! - value[a]!) / (b - a);
  });
  return { value, slope };
}

/** Index of the least or greatest value in from..to. */
function extreme(values: readonly number[], from: number, to: number, sign: 1 | -1): number {
  let best = from;
  for (let i = from; i <= to; i++) if (sign * values[i]! > sign * values[best]!) best = i;
  return best;
}

/** @returns null where the edge has no thorax above and buttock below: hair, a chair or cloth makes another shape */
export function backShape({ fwd, rowPx }: BackProfile): BackShape | null {
  const n = fwd.length;
  if (n < 20) return null;
  const { value, slope } = smoothed(fwd, smoothing * n);
  const end = Math.round(margin * n);
  // Thorax and buttock are where a straight edge laid against the back touches it: the same for one who leans.
  let [thorax, buttock] = [Math.floor(0.3 * n), Math.floor(0.8 * n)];
  let inFront: number[] = [];
  let chordPx = 0;
  for (let round = 0; round < 6; round++) {
    const up = (buttock - thorax) * rowPx;
    const fwdOfChord = value[thorax]! - value[buttock]!;
    chordPx = Math.hypot(up, fwdOfChord);
    const from = { row: buttock, fwd: value[buttock]!, perRow: fwdOfChord / (buttock - thorax) };
    inFront = value.map((v, i) => ((v - from.fwd - from.perRow * (from.row - i)) * up) / chordPx);
    const before = [thorax, buttock];
    thorax = extreme(inFront, end, Math.floor(thoraxEnds * n), -1);
    buttock = extreme(inFront, Math.floor(buttockBegins * n), n - 1 - end, -1);
    if (thorax === before[0] && buttock === before[1]) break;
  }
  if (thorax === end || buttock === n - 1 - end) return null;
  const hollow = extreme(inFront, thorax, buttock, 1);
  // Rows run down: a slope of the edge forward going down is an inclination backward going up.
  const inclination = slope.map((s) => toDegrees(radians(Math.atan2(-s, rowPx))));
  const most = (from: number, to: number, sign: 1 | -1) => inclination[extreme(inclination, from, to, sign)]!;
  const sacralDeg = most(hollow, buttock, 1);
  const thoracolumbarDeg = most(thorax, hollow, -1);
  return {
    depthIndex: (100 * Math.max(0, inFront[hollow]!)) / chordPx,
    lordosisDeg: sacralDeg - thoracolumbarDeg,
    sacralDeg,
    thoracolumbarDeg,
    upperDeg: most(0, thorax, 1),
    chordDeg: toDegrees(radians(Math.atan2(value[thorax]! - value[buttock]!, (buttock - thorax) * rowPx))),
    chordPx,
    glutealDeg: most(buttock, n - 1, -1),
    thorax,
    hollow,
    buttock,
  };
}
