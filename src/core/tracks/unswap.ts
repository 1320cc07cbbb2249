import type { KeypointsFrame } from '../recording/keypoints';
import { jointIndex, otherSide, sides, type Joint, type Side } from '../recording/skeleton';
import { mean } from '../signal/statistics';
import { cheapestLabels, type Instant, type Pair } from './leg-labels';

/**
 * Left/right repair. When legs cross in a side view, networks exchange the labels of a whole leg or of its lower part
 * for some frames, and let both legs fall onto one place for others. A real leg moves smoothly, so the clip as a whole
 * decides which leg is which, never one frame.
 */

/** First whole legs, then the parts that are exchanged alone. */
const chains: readonly (readonly Joint[])[] = [
  ['knee', 'ankle', 'heel', 'foot_index'],
  ['knee'],
  ['ankle', 'heel', 'foot_index'],
  ['heel', 'foot_index'],
];

const longestBreakS = 0.2;
/** Clips of a high rate are searched at about this rate, where movement stands out from noise. */
const searchedHz = 30;
/** A leg of an instant that is not believed stays where it is this near to its neighbours, in leg lengths. */
const nearEnough = 0.08;

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
    const place = (side: Side, joint: Joint): readonly [number, number] => {
      const [x, y] = frame[jointIndex(side, joint)]!;
      return [(x - hipX) / legPx, (y - hipY) / legPx];
    };
    return joints.map((joint) => ({ left: place('left', joint), right: place('right', joint) }));
  });
}

const apart = (a: Pair['left'], b: Pair['left']) => Math.hypot(a[0] - b[0], a[1] - b[1]);

interface Decision {
  readonly exchange: boolean;
  /** Legs, after the exchange, that are where neither neighbour leads to. */
  readonly doubtful: readonly Side[];
}
const kept: Decision = { exchange: false, doubtful: [] };

/** An instant between two that are believed: the labelling that lies nearer to the straight line between them. */
function between(before: Instant, at: Instant, after: Instant, labels: readonly [0 | 1, 0 | 1]): Decision {
  const share = (at.timeS - before.timeS) / (after.timeS - before.timeS);
  const off = (exchange: 0 | 1) =>
    sides.map((side, leg) => {
      const other = (label: 0 | 1) => (label ? otherSide(side) : side);
      const distances = at.pairs.map((pair, joint) => {
        const [a, b] = [before.pairs[joint]![other(labels[0])], after.pairs[joint]![other(labels[1])]];
        const line = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])] as const;
        return apart(pair[other(exchange)], line);
      });
      return { side: sides[leg]!, distance: mean(distances) };
    });
  const [asIs, exchanged] = [off(0), off(1)];
  const sum = (list: typeof asIs) => list.reduce((total, { distance }) => total + distance, 0);
  const exchange = sum(exchanged) < sum(asIs);
  const doubtful = (exchange ? exchanged : asIs).filter(({ distance }) => distance > nearEnough);
  return { exchange, doubtful: doubtful.map(({ side }) => side) };
}

/** What is to be done with each instant of one unbroken run. */
function decisions(instants: readonly Instant[]): Decision[] {
  const n = instants.length;
  if (n < 3) return instants.map(() => kept);
  const rateHz = (n - 1) / (instants[n - 1]!.timeS - instants[0]!.timeS);
  const stride = Math.max(1, Math.round(rateHz / searchedHz));
  const searched = [...instants.keys()].filter((i) => i % stride === 0);
  const found = cheapestLabels(searched.map((i) => instants[i]!));
  const label = new Map(searched.flatMap((i, k) => (found[k] === null ? [] : [[i, found[k]!] as const])));
  const believed = [...label.keys()];
  let next = 0;
  return instants.map((instant, i): Decision => {
    while (next < believed.length && believed[next]! < i) next++;
    const own = label.get(i);
    if (own !== undefined) return { exchange: own === 1, doubtful: [] };
    const [a, b] = [believed[next - 1], believed[next]];
    if (a === undefined || b === undefined) return { exchange: label.get(a ?? b!) === 1, doubtful: [] };
    const decision = between(instants[a]!, instant, instants[b]!, [label.get(a)!, label.get(b)!]);
    // Between two searched instants nothing was left out: it is just not searched.
    return i % stride === 0 ? decision : { ...decision, doubtful: [] };
  });
}

/** Runs of frames with a person that follow each other without a long break or a cut, as frame indices. */
function runs(
  pairs: readonly (Pair[] | null)[],
  timesS: readonly number[],
  cuts: readonly number[],
): number[][] {
  const found: number[][] = [];
  let last = -Infinity;
  let shot = 0;
  pairs.forEach((pair, i) => {
    if (!pair) return;
    const before = shot;
    while (cuts[shot] !== undefined && cuts[shot]! <= i) shot++;
    if (timesS[i]! - last > longestBreakS || shot > before) found.push([]);
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

const withoutLeg = (frame: NonNullable<KeypointsFrame>, side: Side, joints: readonly Joint[]) =>
  frame.map(([x, y, visibility], k) =>
    joints.some((joint) => jointIndex(side, joint) === k)
      ? ([x, y, 0] as const)
      : ([x, y, visibility] as const),
  );

/**
 * Legs put right, and those of instants that stay doubtful not visible (0).
 * @param timesS time of each frame. @param legPx length of a leg in the picture. @param cuts frames that begin a new shot
 */
export function unswapLegs(
  frames: readonly KeypointsFrame[],
  timesS: readonly number[],
  legPx: number,
  cuts: readonly number[] = [],
): Unswapped {
  const current: KeypointsFrame[] = [...frames];
  const changed = new Set<number>();
  for (const joints of chains) {
    const pairs = legPairs(current, joints, legPx);
    for (const run of runs(pairs, timesS, cuts)) {
      const instants = run.map((i): Instant => ({ pairs: pairs[i]!, timeS: timesS[i]! }));
      decisions(instants).forEach(({ exchange, doubtful }, k) => {
        const i = run[k]!;
        if (exchange) {
          changed.add(i);
          const frame = [...current[i]!];
          for (const joint of joints) {
            const [l, r] = [jointIndex('left', joint), jointIndex('right', joint)];
            [frame[l], frame[r]] = [frame[r]!, frame[l]!];
          }
          current[i] = frame;
        }
        for (const side of doubtful) current[i] = withoutLeg(current[i]!, side, joints);
      });
    }
  }
  return { frames: current, framesChanged: changed.size };
}
