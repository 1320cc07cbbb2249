import { toPicture, type Region } from './region';

type Point = readonly [x: number, y: number];

/** Sides of a cell: top, right, bottom, left. */
type Side = 0 | 1 | 2 | 3;

/**
 * For each of the 16 patterns of a cell's corners (1 top left, 2 top right, 4 bottom right, 8 bottom left) the sides
 * where the line enters and leaves, the inside to its right. The two saddles keep their corners apart.
 */
const crossings: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Twice the area inside a closed polygon; negative when it runs the other way round. */
function area2(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The lines at 0 through a grid that is surrounded by `outside`, as closed polygons in steps of the grid. */
function zeroLines(values: Float32Array, size: number): Point[][] {
  const outside = -20;
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= size || y >= size ? outside : values[y * size + x]!;
  // Every crossing lies on one edge of the grid: along x from a corner (even), or along y (odd).
  const wide = size + 2;
  const edge = (x: number, y: number, side: Side): number => {
    const corner = side === 1 ? [x + 1, y] : side === 2 ? [x, y + 1] : [x, y];
    return 2 * ((corner[1]! + 1) * wide + corner[0]! + 1) + (side % 2);
  };
  const place = (id: number): Point => {
    const corner = id >> 1;
    const [x, y] = [(corner % wide) - 1, Math.floor(corner / wide) - 1];
    const [first, second] = [at(x, y), id % 2 === 0 ? at(x + 1, y) : at(x, y + 1)];
    const share = first / (first - second);
    return id % 2 === 0 ? [x + share, y] : [x, y + share];
  };
  const next = new Map<number, Segment>();
  for (let y = -1; y < size; y++) {
    for (let x = -1; x < size; x++) {
      const corners =
        (at(x, y) > 0 ? 1 : 0) +
        (at(x + 1, y) > 0 ? 2 : 0) +
        (at(x + 1, y + 1) > 0 ? 4 : 0) +
        (at(x, y + 1) > 0 ? 8 : 0);
      for (const [enter, leave] of crossings[corners]!) {
        const from = edge(x, y, enter);
        next.set(from, { from, to: edge(x, y, leave) });
      }
    }
  }
  const lines: Point[][] = [];
  for (let start = next.values().next(); !start.done; start = next.values().next()) {
    const line: Point[] = [];
    for (let segment: Segment | undefined = start.value; segment; segment = next.get(segment.to)) {
      next.delete(segment.from);
      line.push(place(segment.from));
    }
    lines.push(line);
  }
  return lines;
}

/**
 * Traces the edge of the largest body in a person mask, where the soft mask crosses one half, between pixels.
 * @param mask `size` x `size`, rows first, before the sigmoid
 * @returns a closed polygon in pixels of the picture; null where the mask is empty
 */
export function traceOutline(mask: Float32Array, size: number, region: Region): Point[] | null {
  const [largest] = zeroLines(mask, size).sort((a, b) => Math.abs(area2(b)) - Math.abs(area2(a)));
  if (!largest || largest.length < 3) return null;
  // The index of a pixel is its place, as for the landmarks.
  return largest.map(([x, y]) => {
    const { xPx, yPx } = toPicture(region, x / size, y / size);
    return [xPx, yPx] as const;
  });
}
