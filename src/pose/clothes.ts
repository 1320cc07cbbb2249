import { landmarkIndex, type KeypointsFrame, type LandmarkName } from '../core';
import type { Picture } from './crop';

type Colour = readonly [red: number, green: number, blue: number];

/** Mean colours of what somebody wears, levels 0..255. */
export interface Clothes {
  readonly trunk: Colour;
  readonly legs: Colour;
}

type Points = NonNullable<KeypointsFrame>;

const samplesAlong = 8;
/** Ends of a line, share of its length: there lie neck, belt, shoes. */
const endShare = 0.15;

const bones: readonly (readonly [from: LandmarkName, to: LandmarkName])[] = [
  ['left_hip', 'left_knee'],
  ['right_hip', 'right_knee'],
  ['left_knee', 'left_ankle'],
  ['right_knee', 'right_ankle'],
];

/** Mean over points along the lines; null where fewer than half of them lie in the picture. */
function meanAlong(
  { data, width, height }: ImageData,
  lines: readonly (readonly [x: number, y: number, toX: number, toY: number])[],
): Colour | null {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (const [fromX, fromY, toX, toY] of lines) {
    for (let i = 0; i < samplesAlong; i++) {
      const along = endShare + ((1 - 2 * endShare) * i) / (samplesAlong - 1);
      const x = Math.round(fromX + along * (toX - fromX));
      const y = Math.round(fromY + along * (toY - fromY));
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      const at = 4 * (y * width + x);
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
      count++;
    }
  }
  if (2 * count < lines.length * samplesAlong) return null;
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
}

/**
 * Colours along trunk and legs: some dozen pixels. null where too little of the body is in the picture, and where the
 * picture lies on a canvas: bringing it back from a graphics card would take longer than finding the person.
 */
export function clothesOf(picture: Picture, points: Points): Clothes | null {
  if (!(picture instanceof ImageData)) return null;
  const at = (name: LandmarkName) => points[landmarkIndex[name]]!;
  const middle = (a: LandmarkName, b: LandmarkName) =>
    [(at(a)[0] + at(b)[0]) / 2, (at(a)[1] + at(b)[1]) / 2] as const;
  const trunk = meanAlong(picture, [
    [...middle('left_shoulder', 'right_shoulder'), ...middle('left_hip', 'right_hip')],
  ]);
  const legs = meanAlong(
    picture,
    bones.map(([from, to]) => [at(from)[0], at(from)[1], at(to)[0], at(to)[1]] as const),
  );
  return trunk && legs ? { trunk, legs } : null;
}

/** Light differs from place to place; colour differs less. */
const lightWeight = 0.5;

function coloursApart(a: Colour, b: Colour): number {
  const [red, green, blue] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  const light = (red + green + blue) / 3;
  return Math.hypot(lightWeight * light, red - light, green - light, blue - light);
}

/** How different two people are dressed: that of trunk or legs, whichever differs more; levels. */
export function clothesApart(a: Clothes, b: Clothes): number {
  return Math.max(coloursApart(a.trunk, b.trunk), coloursApart(a.legs, b.legs));
}

function medianColour(colours: readonly Colour[]): Colour {
  const channel = (i: 0 | 1 | 2) => colours.map((one) => one[i]).sort((x, y) => x - y)[colours.length >> 1]!;
  return [channel(0), channel(1), channel(2)];
}

/** What somebody wears, from many looks; null where there are none. */
export function usualClothes(looks: readonly (Clothes | null)[]): Clothes | null {
  const seen = looks.filter((one) => one !== null);
  if (seen.length === 0) return null;
  return {
    trunk: medianColour(seen.map(({ trunk }) => trunk)),
    legs: medianColour(seen.map(({ legs }) => legs)),
  };
}
