import { curveCatmullRom, curveCatmullRomClosed, line } from 'd3-shape';
import type { Side } from '../../core';

/**
 * Our own drawing of a standing person, 120 by 300 units a view: `front`, `back`, and `side` (facing right). Outlines
 * are smooth curves through a few points, so that the shape can be read and changed here.
 */
export type BodyView = 'front' | 'back' | 'side';
export const bodyWidth = 120;
export const bodyHeight = 300;
/** Where the body begins that is tapped on: no place above can be chosen, and the rest grows to the width of a finger. */
export const bodyTappedFrom = 48;

type Point = readonly [x: number, y: number];
const closed = line().curve(curveCatmullRomClosed.alpha(0.5));
const open = line().curve(curveCatmullRom.alpha(0.5));
const asPath = (draw: typeof closed, points: readonly Point[]): string =>
  (draw(points as [number, number][]) ?? '').replace(/\d+\.\d+/g, (n) =>
    String(Math.round(Number(n) * 10) / 10),
  );

const middle = bodyWidth / 2;
/** From the neck down one half of the body and up again between the legs; the other half is its mirror. */
const half: readonly Point[] = [
  [5.5, 40],
  [6, 47],
  [12, 53],
  [24, 57],
  [30.5, 63],
  [32.5, 74],
  [35, 92],
  [38.5, 112],
  [41.5, 132],
  [43.5, 148],
  [45, 158],
  [43.5, 170],
  [40, 171],
  [38, 162],
  [37, 148],
  [33, 128],
  [28.5, 108],
  [25, 88],
  [23.6, 80],
  [22.4, 92],
  [19, 112],
  [20.5, 126],
  [24.5, 142],
  [25.5, 160],
  [23.5, 184],
  [19.5, 208],
  [18.3, 217],
  [19.6, 236],
  [16.5, 256],
  [12.6, 274],
  [15.5, 284],
  [18.5, 290],
  [10, 292],
  [5, 290],
  [6, 274],
  [5.6, 254],
  [4, 236],
  [5.8, 217],
  [5, 208],
  [2.6, 184],
  [0.8, 163],
];
const right = (points: readonly Point[]): Point[] => points.map(([x, y]) => [middle + x, y]);
const mirrored = (points: readonly Point[]): Point[] => points.map(([x, y]) => [middle - x, y]);
const facing = asPath(closed, [...right(half), ...mirrored(half).reverse()]);

const sideOutline: readonly Point[] = [
  [53, 40],
  [51.5, 47],
  [47, 54],
  [43, 64],
  [41.5, 78],
  [44, 94],
  [48, 112],
  [48.5, 122],
  [44, 134],
  [41, 146],
  [43, 158],
  [47, 168],
  [48, 186],
  [50.5, 206],
  [51, 216],
  [48, 230],
  [49, 246],
  [53.5, 266],
  [53, 278],
  [50.5, 286],
  [52, 291],
  [64, 291],
  [76, 291],
  [78, 287],
  [69, 281],
  [62.5, 272],
  [63, 252],
  [65, 232],
  [66, 218],
  [68, 208],
  [69.5, 190],
  [71.5, 168],
  [71.5, 150],
  [73, 132],
  [73.5, 116],
  [73, 98],
  [74.5, 80],
  [72, 66],
  [66, 56],
  [63.5, 48],
  [63.5, 41],
];
const sideArm: readonly Point[] = [
  [52, 62],
  [57, 58.5],
  [62.5, 62],
  [64, 76],
  [64, 100],
  [67.5, 124],
  [70.5, 142],
  [72.5, 154],
  [72, 164],
  [68.5, 168],
  [66, 160],
  [65, 146],
  [60, 126],
  [55.5, 104],
  [52.5, 82],
];
const sideHead: readonly Point[] = [
  [60, 7],
  [69, 11],
  [72.5, 21],
  [75.5, 28],
  [72.8, 30],
  [72, 37],
  [67.5, 43.5],
  [61, 42],
  [55, 42],
  [48.5, 33],
  [47.5, 20],
  [52, 10],
];

interface Outline {
  readonly solid: readonly string[];
  /** Thin lines inside. */
  readonly details: readonly string[];
}
const headOf = (y: number): string =>
  asPath(closed, [
    [60, y - 18],
    [68, y - 15.5],
    [72.3, y - 6],
    [71.8, y + 3],
    [69, y + 11],
    [64, y + 17],
    [60, y + 18.4],
    [56, y + 17],
    [51, y + 11],
    [48.2, y + 3],
    [47.7, y - 6],
    [52, y - 15.5],
  ]);

export const bodyOutlines: Readonly<Record<BodyView, Outline>> = {
  front: {
    solid: [facing, headOf(25)],
    details: ['M60 64V118', 'M47 150Q55 160 59.4 163', 'M73 150Q65 160 60.6 163'],
  },
  back: {
    solid: [facing, headOf(25)],
    details: [
      asPath(open, [
        [60, 52],
        [60, 90],
        [60, 140],
      ]),
      'M60 146V164',
      'M41 165Q50 171 59 164.5',
      'M79 165Q70 171 61 164.5',
      'M46 70Q44 84 52 92',
      'M74 70Q76 84 68 92',
    ],
  },
  side: {
    solid: [asPath(closed, sideOutline), asPath(closed, sideHead)],
    details: [asPath(closed, sideArm)],
  },
};

export const bodyPlaces = [
  'neck',
  'arm',
  'trunk',
  'upper-back',
  'low-back',
  'pelvis',
  'groin',
  'outer-hip',
  'hip',
  'buttock',
  'thigh',
  'knee',
  'below-knee',
  'foot',
] as const;
/** A part of the body that a finding or an answer points at. */
export type BodyPlace = (typeof bodyPlaces)[number];

/** Left and right of the spine. */
const sideOfBack = 17;

/** Distance from the midline and height in a front or back view; 0 away from the midline: it has no side. */
const inFront: Readonly<Record<BodyPlace, Point>> = {
  neck: [0, 47],
  arm: [38, 112],
  trunk: [0, 92],
  'upper-back': [0, 80],
  'low-back': [0, 122],
  pelvis: [0, 142],
  groin: [8.5, 156],
  'outer-hip': [26.5, 148],
  hip: [15, 148],
  buttock: [12, 154],
  thigh: [14, 184],
  knee: [12, 214],
  'below-knee': [12, 246],
  foot: [12, 284],
};
const fromSide: Readonly<Record<BodyPlace, Point>> = {
  neck: [57, 48],
  arm: [60, 108],
  trunk: [49, 92],
  'upper-back': [48, 78],
  'low-back': [51, 122],
  pelvis: [55, 140],
  groin: [68, 152],
  'outer-hip': [58, 150],
  hip: [58, 150],
  buttock: [47, 150],
  thigh: [59, 186],
  knee: [59, 214],
  'below-knee': [56, 244],
  foot: [62, 284],
};

/**
 * Where a place lies in the drawing. The person faces us in `front`, so that their left is on our right.
 * @param side null: on the midline, or where there is no side
 */
export function placeAt(place: BodyPlace, side: Side | null, view: BodyView): { x: number; y: number } {
  if (view === 'side') return { x: fromSide[place][0], y: fromSide[place][1] };
  const [away, y] = inFront[place];
  const onOurRight = side === (view === 'front' ? 'left' : 'right');
  const offMidline = away === 0 ? sideOfBack : away;
  return { x: middle + (side === null ? 0 : onOurRight ? offMidline : -offMidline), y };
}
