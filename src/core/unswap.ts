import type { KeypointsFrame } from './keypoints';
import { jointIndex, type Joint } from './skeleton';

/**
 * Left/right repair. When legs cross in a side view, networks exchange the labels of a whole leg or of its lower part
 * for some frames. A real leg moves smoothly, so we look for the labelling of all frames that makes both legs
 * accelerate least (a shortest path over the states of two consecutive frames), with a small price for every frame
 * whose labels are changed: the clip as a whole decides which leg is which, never one frame.
 */

/** First whole legs, then the parts that are exchanged alone. */
const chains: readonly (readonly Joint[])[] = [
  ['knee', 'ankle', 'heel', 'foot_index'],
  ['knee'],
  ['ankle', 'heel', 'foot_index'],
  ['heel', 'foot_index'],
];

/** Price of one changed frame and of one exchange, in squared leg lengths of mean acceleration per (1/30 s) squared. */
const changedFramePrice = 0.0015;
const exchangePrice = 0.002;
/** A single wild point may not decide: acceleration beyond this (leg lengths) counts as this. */
const accelerationCap = 0.5;

interface Pair {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** Positions of the two legs' joints relative to mid-hip, in leg lengths; null where there is no person. */
function legPairs(
  frames: readonly KeypointsFrame[],
  joints: readonly Joint[],
  legPx: number,
): (Pair[] | null)[] {
  const hips = [jointIndex('left', 'hip'), jointIndex('right', 'hip')] as const;
  return frames.map((frame) => {
    if (!frame) return null;
    const hipX = (frame[hips[0]]![0] + frame[hips[1]]![0]) / 2;
    const hipY = (frame[hips[0]]![1] + frame[hips[1]]![1]) / 2;
    return joints.map((joint) => {
      const a = frame[jointIndex('left', joint)]!;
      const b = frame[jointIndex('right', joint)]!;
      return {
        ax: (a[0] - hipX) / legPx,
        ay: (a[1] - hipY) / legPx,
        bx: (b[0] - hipX) / legPx,
        by: (b[1] - hipY) / legPx,
      };
    });
  });
}

/** Mean squared acceleration of both legs over three frames, each with its labels kept (0) or exchanged (1). */
function cost(triple: readonly [Pair[], Pair[], Pair[]], states: readonly number[], scale: number): number {
  let sum = 0;
  const joints = triple[0].length;
  for (let j = 0; j < joints; j++) {
    const [p, q, r] = triple.map((pairs, k) => {
      const { ax, ay, bx, by } = pairs[j]!;
      return states[k] ? [bx, by, ax, ay] : [ax, ay, bx, by];
    }) as [number[], number[], number[]];
    for (let leg = 0; leg < 4; leg += 2) {
      const x = (p[leg]! - 2 * q[leg]! + r[leg]!) * scale;
      const y = (p[leg + 1]! - 2 * q[leg + 1]! + r[leg + 1]!) * scale;
      sum += Math.min(x * x + y * y, accelerationCap ** 2);
    }
  }
  return sum / joints;
}

/** The cheapest labelling of one unbroken run of frames: 1 where left and right are to be exchanged. */
function bestLabels(pairs: readonly Pair[][], rateHz: number): Uint8Array {
  const n = pairs.length;
  const labels = new Uint8Array(n);
  if (n < 3) return labels;
  const scale = (rateHz / 30) ** 2;
  const framePrice = changedFramePrice * (30 / rateHz);
  const start = (a: number, b: number) => (a + b) * framePrice + (a === b ? 0 : exchangePrice);
  // State 2*a + b: frame t-1 labelled a, frame t labelled b.
  let total = [start(0, 0), start(0, 1), start(1, 0), start(1, 1)];
  const from: Uint8Array[] = [];
  for (let t = 2; t < n; t++) {
    const triple = [pairs[t - 2]!, pairs[t - 1]!, pairs[t]!] as const;
    const next = [Infinity, Infinity, Infinity, Infinity];
    const back = new Uint8Array(4);
    for (let a = 0; a < 2; a++)
      for (let b = 0; b < 2; b++)
        for (let c = 0; c < 2; c++) {
          const candidate =
            total[2 * a + b]! +
            (cost(triple, [a, b, c], scale) * 30) / rateHz +
            c * framePrice +
            (b === c ? 0 : exchangePrice);
          if (candidate < next[2 * b + c]!) {
            next[2 * b + c] = candidate;
            back[2 * b + c] = a;
          }
        }
    from.push(back);
    total = next;
  }
  let state = total.indexOf(Math.min(...total));
  for (let t = n - 1; t >= 1; t--) {
    labels[t] = state & 1;
    const b = state >> 1;
    if (t >= 2) state = 2 * from[t - 2]![state]! + b;
    else labels[0] = b;
  }
  return labels;
}

export interface Unswapped {
  readonly frames: KeypointsFrame[];
  /** Frames in which any label was exchanged. */
  readonly framesChanged: number;
}

/** @param legPx length of a leg in the picture. @param rateHz mean frame rate. */
export function unswapLegs(frames: readonly KeypointsFrame[], legPx: number, rateHz: number): Unswapped {
  let current: KeypointsFrame[] = [...frames];
  const changed = new Set<number>();
  for (const joints of chains) {
    const pairs = legPairs(current, joints, legPx);
    const next = [...current];
    for (let start = 0; start < pairs.length; start++) {
      if (!pairs[start]) continue;
      let end = start;
      while (end < pairs.length && pairs[end]) end++;
      const labels = bestLabels(pairs.slice(start, end) as Pair[][], rateHz);
      labels.forEach((label, i) => {
        if (!label) return;
        changed.add(start + i);
        const frame = [...next[start + i]!];
        for (const joint of joints) {
          const l = jointIndex('left', joint);
          const r = jointIndex('right', joint);
          [frame[l], frame[r]] = [frame[r]!, frame[l]!];
        }
        next[start + i] = frame;
      });
      start = end;
    }
    current = next;
  }
  return { frames: current, framesChanged: changed.size };
}
