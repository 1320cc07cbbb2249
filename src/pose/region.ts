/** The square of the picture that a network looks at. Pixels of the upright picture, y down. */
export interface Region {
  readonly xPx: number;
  readonly yPx: number;
  readonly sizePx: number;
  /** Turn of the square against the picture, clockwise as seen; 0 where the person is upright. */
  readonly angleRad: number;
}
export interface PointPx {
  readonly xPx: number;
  readonly yPx: number;
}

/** Of the circle around the body; BlazePose was trained with this margin. */
const margin = 1.25;

/** The square around a person from BlazePose's own two points: the middle of the hips, and a point on a circle around the whole body. */
export function regionAround(hips: PointPx, rim: PointPx): Region {
  const [dx, dy] = [rim.xPx - hips.xPx, rim.yPx - hips.yPx];
  const turn = Math.PI / 2 - Math.atan2(-dy, dx);
  const angleRad = turn - 2 * Math.PI * Math.floor((turn + Math.PI) / (2 * Math.PI));
  return { xPx: hips.xPx, yPx: hips.yPx, sizePx: 2 * Math.hypot(dx, dy) * margin, angleRad };
}

/** Steps of a snapped region: of its size, of an octave of sizes, of a turn. */
const placeStep = 1 / 96;
const octaveStep = 1 / 24;
const turnStepRad = Math.PI / 90;

/**
 * The nearest region on a coarse grid. From frame to frame BlazePose is a loop that amplifies: regions that differ by a
 * millionth of a pixel give landmarks that differ by whole pixels twenty frames later. On the grid, small differences (of
 * another engine, of another start) vanish instead.
 */
export function snapped(region: Region): Region {
  const sizePx = 2 ** (Math.round(Math.log2(region.sizePx) / octaveStep) * octaveStep);
  const step = sizePx * placeStep;
  return {
    xPx: Math.round(region.xPx / step) * step,
    yPx: Math.round(region.yPx / step) * step,
    sizePx,
    angleRad: Math.round(region.angleRad / turnStepRad) * turnStepRad,
  };
}

/** The whole picture in the smallest square around it. */
export function wholePicture(widthPx: number, heightPx: number): Region {
  return { xPx: widthPx / 2, yPx: heightPx / 2, sizePx: Math.max(widthPx, heightPx), angleRad: 0 };
}

/** Where to look for people: the whole picture, then its two ends, where small ones are twice as large. */
export function viewsOf(widthPx: number, heightPx: number): readonly Region[] {
  const sizePx = Math.min(widthPx, heightPx);
  const whole = wholePicture(widthPx, heightPx);
  if (whole.sizePx < 1.2 * sizePx) return [whole];
  const ends = [sizePx / 2, whole.sizePx - sizePx / 2].map((middle) => ({
    xPx: widthPx > heightPx ? middle : widthPx / 2,
    yPx: widthPx > heightPx ? heightPx / 2 : middle,
    sizePx,
    angleRad: 0,
  }));
  return [whole, ...ends];
}

/** From the square (0..1 in both directions) to the picture. */
export function toPicture({ xPx, yPx, sizePx, angleRad }: Region, u: number, v: number): PointPx {
  const [x, y] = [(u - 0.5) * sizePx, (v - 0.5) * sizePx];
  const [cos, sin] = [Math.cos(angleRad), Math.sin(angleRad)];
  return { xPx: xPx + cos * x - sin * y, yPx: yPx + sin * x + cos * y };
}

/**
 * For `setTransform`: draws the picture so that the region fills a canvas of `canvasPx` squared. As in BlazePose, the
 * index of a pixel is its place: pixel 0 of the canvas shows the corner of the region, not a point half a pixel inside.
 */
export function cropTransform(region: Region, canvasPx: number): DOMMatrix2DInit {
  const scale = canvasPx / region.sizePx;
  const [cos, sin] = [Math.cos(region.angleRad) * scale, Math.sin(region.angleRad) * scale];
  const [x, y] = [region.xPx + 0.5, region.yPx + 0.5];
  const middle = canvasPx / 2 + 0.5;
  return {
    a: cos,
    b: -sin,
    c: sin,
    d: cos,
    e: middle - (cos * x + sin * y),
    f: middle - (cos * y - sin * x),
  };
}
