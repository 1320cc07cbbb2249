import { landmarkIndex, type LandmarkName } from '../core';
import { pointOf, type Point } from './frames';
import { halo, type OverlayColours, type Pen } from './pen';
import { angleAt, type OverlayScene } from './scene';

const down = Math.PI / 2;
const directionOf = (from: Point, to: Point) => Math.atan2(to.y - from.y, to.x - from.x);

/** The shorter way from one direction to another, -π..π. */
function turn(from: number, to: number): number {
  const by = (to - from) % (2 * Math.PI);
  return by > Math.PI ? by - 2 * Math.PI : by < -Math.PI ? by + 2 * Math.PI : by;
}

interface Opening {
  readonly apex: Point;
  readonly from: number;
  readonly to: number;
  readonly radius: number;
  readonly value: number;
  /** Draws the line that the angle is read against. */
  readonly reference: boolean;
}

function drawOpening(pen: Pen, opening: Opening, unit: number, colour: string, guide: string): void {
  const { apex, from, to, radius, value, reference } = opening;
  const by = turn(from, to);
  const along = (direction: number, length: number) => ({
    x: apex.x + Math.cos(direction) * length,
    y: apex.y + Math.sin(direction) * length,
  });
  if (reference) {
    const end = along(from, radius * 1.35);
    pen.globalAlpha = 0.9;
    pen.strokeStyle = guide;
    pen.lineWidth = 1.25 * unit;
    pen.setLineDash([3 * unit, 3 * unit]);
    pen.beginPath();
    pen.moveTo(apex.x, apex.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
    pen.setLineDash([]);
  }
  pen.globalAlpha = 0.28;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(apex.x, apex.y);
  pen.arc(apex.x, apex.y, radius, from, from + by, by < 0);
  pen.closePath();
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5 * unit;
  pen.beginPath();
  pen.arc(apex.x, apex.y, radius, from, from + by, by < 0);
  pen.stroke();

  const text = `${value < -0.5 ? '\u2212' : ''}${Math.abs(value).toFixed(0)}°`;
  const size = 13 * unit;
  pen.font = `600 ${size}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const [width, height] = [pen.measureText(text).width + 0.9 * size, 1.5 * size];
  const middle = along(from + by / 2, radius + 0.5 * height + 0.3 * width);
  pen.globalAlpha = 0.78;
  pen.fillStyle = halo;
  pen.beginPath();
  pen.roundRect(middle.x - width / 2, middle.y - height / 2, width, height, height / 2);
  pen.fill();
  pen.globalAlpha = 1;
  pen.fillStyle = '#ffffff';
  pen.fillText(text, middle.x, middle.y + 0.05 * size);
}

/**
 * Trunk and thigh against the vertical, and the knee, of the near side: the opening as it lies in the picture, the figure
 * as it was measured (smoothed, roll of the camera taken out). Nothing where the value is missing.
 */
export function drawAngles(
  pen: Pen,
  scene: OverlayScene,
  frame: number,
  unit: number,
  colours: OverlayColours,
): void {
  const side = scene.nearSide;
  if (side === null) return;
  const at = (name: LandmarkName) => pointOf(scene.frames, frame, landmarkIndex[name]);
  const [hip, knee, ankle, shoulder] = [
    at(`${side}_hip`),
    at(`${side}_knee`),
    at(`${side}_ankle`),
    at(`${side}_shoulder`),
  ];
  const thighPx = Math.hypot(knee.x - hip.x, knee.y - hip.y);
  const radius = 0.4 * thighPx;
  const [trunkDeg, thighDeg, kneeDeg] = (['trunk', 'thigh', 'knee'] as const).map((id) =>
    angleAt(scene, id, frame),
  );
  const open = (opening: Omit<Opening, 'value'>, value: number | null | undefined) => {
    if (value !== null && value !== undefined)
      drawOpening(pen, { ...opening, value }, unit, colours[side], colours.guide);
  };
  const thigh = directionOf(hip, knee);
  open({ apex: hip, from: -down, to: directionOf(hip, shoulder), radius, reference: true }, trunkDeg);
  open({ apex: hip, from: down, to: thigh, radius, reference: true }, thighDeg);
  open(
    { apex: knee, from: thigh, to: directionOf(knee, ankle), radius: 0.8 * radius, reference: true },
    kneeDeg,
  );
}
