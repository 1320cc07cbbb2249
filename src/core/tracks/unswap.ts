import type { KeypointsFrame } from '../recording/keypoints';
import { jointIndex, type Joint } from '../recording/skeleton';
import { median } from '../signal/statistics';

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
/** Leg lengths a second; the feet of a fast walker pass each other at about 5.5. */
const fastestCrossing = 7;
const longestBreakS = 0.2;

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

interface Instant {
  readonly pairs: readonly Pair[];
  readonly timeS: number;
}

/** Mean squared acceleration of both legs over three instants, each with its labels kept (0) or exchanged (1). */
function cost(triple: readonly [Instant, Instant, Instant], states: readonly number[]): number {
  const before = (triple[1].timeS - triple[0].timeS) * 30;
  const after = (triple[2].timeS - triple[1].timeS) * 30;
  const change = (a: number, b: number, c: number) =>
    ((c - b) / after - (b - a) / before) * (2 / (before + after));
  let sum = 0;
  const joints = triple[0].pairs.length;
  for (let j = 0; j < joints; j++) {
    const [p, q, r] = triple.map(({ pairs }, k) => {
      const { ax, ay, bx, by } = pairs[j]!;
      return states[k] ? [bx, by, ax, ay] : [ax, ay, bx, by];
    }) as [number[], number[], number[]];
    for (const leg of [0, 2]) {
      const x = change(p[leg]!, q[leg]!, r[leg]!);
      const y = change(p[leg + 1]!, q[leg + 1]!, r[leg + 1]!);
      sum += Math.min(x * x + y * y, accelerationCap ** 2);
    }
  }
  return sum / joints;
}

/** Distance between the two legs' joints, which no labelling changes. */
const apart = ({ pairs }: Instant) =>
  pairs.reduce((sum, { ax, ay, bx, by }) => sum + Math.hypot(ax - bx, ay - by), 0) / pairs.length;

/**
 * Networks let both legs fall onto one place for an instant, which looks like a crossing and invites an exchange. Feet
 * cannot close and part that fast, so such instants are left out of the search.
 */
function withoutCollapses(instants: readonly Instant[]): number[] {
  return [...instants.keys()].filter((i) => {
    const [before, at, after] = [instants[i - 1], instants[i]!, instants[i + 1]];
    if (!before || !after) return true;
    const closing = (apart(before) - apart(at)) / (at.timeS - before.timeS);
    const parting = (apart(after) - apart(at)) / (after.timeS - at.timeS);
    return closing < fastestCrossing || parting < fastestCrossing;
  });
}

/** The cheapest labelling of instants that follow each other at about 30 a second: 1 where sides are to be exchanged. */
function cheapestLabels(instants: readonly Instant[]): Uint8Array {
  const n = instants.length;
  const labels = new Uint8Array(n);
  if (n < 3) return labels;
  const triples = instants.slice(2).map((instant, i) => [instants[i]!, instants[i + 1]!, instant] as const);
  // Noise alone makes acceleration, under any labelling; an exchange has to win more than that.
  const noise = median(triples.map((triple) => cost(triple, [0, 0, 0])));
  const exchange = exchangePrice + noise;
  const start = (a: number, b: number) => (a + b) * changedFramePrice + (a === b ? 0 : exchange);
  // State 2*a + b: instant t-1 labelled a, instant t labelled b.
  let total = [start(0, 0), start(0, 1), start(1, 0), start(1, 1)];
  const from = triples.map((triple) => {
    const next = [Infinity, Infinity, Infinity, Infinity];
    const back = new Uint8Array(4);
    for (const a of [0, 1])
      for (const b of [0, 1])
        for (const c of [0, 1]) {
          const price = c * changedFramePrice + (b === c ? 0 : exchange);
          const candidate = total[2 * a + b]! + cost(triple, [a, b, c]) + price;
          if (candidate < next[2 * b + c]!) {
            next[2 * b + c] = candidate;
            back[2 * b + c] = a;
          }
        }
    total = next;
    return back;
  });
  let state = total.indexOf(Math.min(...total));
  for (let t = n - 1; t >= 1; t--) {
    labels[t] = state & 1;
    const b = state >> 1;
    if (t >= 2) state = 2 * from[t - 2]![state]! + b;
    else labels[0] = b;
  }
  return labels;
}

/**
 * Labels of one unbroken run. Clips of a high rate are searched at about 30 frames a second, where movement stands out
 * from noise; a frame between two searched ones takes the label that lies nearer to the straight line between them.
 */
function bestLabels(instants: readonly Instant[]): Uint8Array {
  const n = instants.length;
  if (n < 3) return new Uint8Array(n);
  const rateHz = (n - 1) / (instants[n - 1]!.timeS - instants[0]!.timeS);
  const stride = Math.max(1, Math.round(rateHz / 30));
  const searched = [...instants.keys()].filter((i) => i % stride === 0);
  const found = cheapestLabels(searched.map((i) => instants[i]!));
  const labels = new Uint8Array(n);
  searched.forEach((i, k) => (labels[i] = found[k]!));
  for (let i = 0; i < n; i++) {
    if (i % stride === 0) continue;
    const before = i - (i % stride);
    const after = before + stride;
    if (after >= n || labels[before] === labels[after]) {
      labels[i] = labels[before]!;
      continue;
    }
    const options = [0, 1].map((label) =>
      cost([instants[before]!, instants[i]!, instants[after]!], [labels[before]!, label, labels[after]!]),
    );
    labels[i] = options[1]! < options[0]! ? 1 : 0;
  }
  return labels;
}

/** Runs of frames with a person that follow each other without a long break, as frame indices. */
function runs(pairs: readonly (Pair[] | null)[], timesS: readonly number[]): number[][] {
  const found: number[][] = [];
  let last = -Infinity;
  pairs.forEach((pair, i) => {
    if (!pair) return;
    if (timesS[i]! - last > longestBreakS) found.push([]);
    found.at(-1)!.push(i);
    last = timesS[i]!;
  });
  return found;
}

export interface Unswapped {
  readonly frames: KeypointsFrame[];
  /** Frames in which any label was exchanged. */
  readonly framesChanged: number;
}

/** @param timesS time of each frame. @param legPx length of a leg in the picture. */
export function unswapLegs(
  frames: readonly KeypointsFrame[],
  timesS: readonly number[],
  legPx: number,
): Unswapped {
  const current: KeypointsFrame[] = [...frames];
  const changed = new Set<number>();
  for (const joints of chains) {
    const pairs = legPairs(current, joints, legPx);
    for (const run of runs(pairs, timesS)) {
      const instants = run.map((i): Instant => ({ pairs: pairs[i]!, timeS: timesS[i]! }));
      const clean = withoutCollapses(instants);
      const labels = bestLabels(clean.map((i) => instants[i]!));
      clean.forEach((at, k) => {
        if (!labels[k]) return;
        const i = run[at]!;
        changed.add(i);
        const frame = [...current[i]!];
        for (const joint of joints) {
          const [l, r] = [jointIndex('left', joint), jointIndex('right', joint)];
          [frame[l], frame[r]] = [frame[r]!, frame[l]!];
        }
        current[i] = frame;
      });
    }
  }
  return { frames: current, framesChanged: changed.size };
}
