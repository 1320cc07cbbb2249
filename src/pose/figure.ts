/** Parts of a drawn person in 256ths of the picture: colour, from x, y, to x, y, half width at either end. */
type Part = readonly [
  rgb: readonly [number, number, number],
  ...shape: readonly [number, number, number, number, number, number],
];

const skin = [216, 164, 132] as const;
const shirt = [52, 92, 160] as const;
const trousers = [58, 56, 66] as const;
const shoes = [32, 30, 30] as const;

/** A person from the front, far parts first. */
const parts: readonly Part[] = [
  [trousers, 117, 132, 112, 176, 12, 8],
  [trousers, 112, 176, 110, 218, 8, 6],
  [trousers, 139, 132, 144, 176, 12, 8],
  [trousers, 144, 176, 147, 218, 8, 6],
  [shoes, 110, 222, 104, 228, 6, 5],
  [shoes, 147, 222, 153, 228, 6, 5],
  [shirt, 104, 76, 94, 106, 8, 6],
  [skin, 94, 106, 88, 132, 5, 4],
  [skin, 88, 132, 87, 140, 4, 5],
  [shirt, 152, 76, 163, 106, 8, 6],
  [skin, 163, 106, 169, 132, 5, 4],
  [skin, 169, 132, 170, 140, 4, 5],
  [shirt, 110, 76, 116, 130, 12, 10],
  [shirt, 146, 76, 140, 130, 12, 10],
  [shirt, 128, 78, 128, 132, 16, 16],
  [skin, 128, 56, 128, 68, 6, 8],
  [skin, 128, 40, 128, 48, 12, 10],
  [[64, 44, 32], 119, 32, 137, 32, 6, 6],
  [[40, 36, 36], 123, 41, 123, 41, 1.5, 1.5],
  [[40, 36, 36], 133, 41, 133, 41, 1.5, 1.5],
  [[188, 128, 108], 128, 44, 128, 47, 1.5, 2],
  [[150, 70, 70], 124, 52, 132, 52, 1, 1],
];

/** Share of a pixel that a part covers, with an edge one pixel wide. */
function cover(part: Part, x: number, y: number): number {
  const [, fromX, fromY, toX, toY, fromWidth, toWidth] = part;
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length2));
  const distance = Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
  return Math.min(1, Math.max(0, fromWidth + along * (toWidth - fromWidth) - distance + 0.5));
}

/** A drawn person in front of a wall, the same to the bit on every machine; RGBA, 256 x 256. */
export function figurePicture(): ImageData {
  const sizePx = 256;
  const picture = new ImageData(sizePx, sizePx);
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      let rgb: readonly number[] = y < 205 ? [178, 174, 164] : [132, 118, 102];
      for (const part of parts) {
        const share = cover(part, x + 0.5, y + 0.5);
        if (share > 0) rgb = rgb.map((below, i) => below + share * (part[0][i]! - below));
      }
      picture.data.set([...rgb.map(Math.round), 255], (y * sizePx + x) * 4);
    }
  }
  return picture;
}
