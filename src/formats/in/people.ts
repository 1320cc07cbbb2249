/** Files of several people do not always say who is who from frame to frame. */

/** Points of one person in one frame, in the order of the file's skeleton; confidence 0: not found. */
export type Points = readonly (readonly [x: number, y: number, confidence: number])[];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly confidence: number;
}

function boxOf(points: Points): Box | null {
  const seen = points.filter(([x, y, confidence]) => confidence > 0 && !(x === 0 && y === 0));
  if (seen.length < 4) return null;
  const ys = seen.map(([, y]) => y);
  const sum = (of: (point: Points[number]) => number) => seen.reduce((total, point) => total + of(point), 0);
  return {
    x: sum(([x]) => x) / seen.length,
    y: sum(([, y]) => y) / seen.length,
    height: Math.max(...ys) - Math.min(...ys),
    confidence: sum(([, , confidence]) => Math.min(1, confidence)) / points.length,
  };
}

interface Path {
  last: Box;
  lastFrame: number;
  weight: number;
  readonly at: Map<number, Points>;
}

/** From one frame to the next a body moves less than this share of its height; it may be unseen for some frames. */
const reach = 0.4;
const unseenFrames = 15;

/** The person who is seen longest, largest and surest, in each frame; null where that one is not there. */
export function likeliestPerson(frames: readonly (readonly Points[])[]): (Points | null)[] {
  const paths: Path[] = [];
  let open: Path[] = [];
  frames.forEach((people, frame) => {
    open = open.filter(({ lastFrame }) => frame - lastFrame <= unseenFrames);
    const free = new Set(open);
    for (const points of people) {
      const box = boxOf(points);
      if (!box) continue;
      let best: Path | null = null;
      let nearest = Infinity;
      for (const path of free) {
        const distance = Math.hypot(box.x - path.last.x, box.y - path.last.y);
        const height = Math.max(box.height, path.last.height);
        if (distance < nearest && distance <= reach * height) [best, nearest] = [path, distance];
      }
      if (!best) {
        best = { last: box, lastFrame: frame, weight: 0, at: new Map() };
        paths.push(best);
        open.push(best);
      }
      free.delete(best);
      best.last = box;
      best.lastFrame = frame;
      best.weight += box.height * box.confidence;
      best.at.set(frame, points);
    }
  });
  const likeliest = paths.reduce<Path | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  return frames.map((_, frame) => likeliest?.at.get(frame) ?? null);
}
