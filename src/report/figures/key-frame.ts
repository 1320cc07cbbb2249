import type { FrameDrawing, KeyFrame, PicturePoint } from '../key-frames';
import { element, escapeText, picture } from './markup';

const round = (value: number): number => Math.round(value * 10) / 10;
const pathOf = (points: readonly PicturePoint[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

function arcPath(
  arc: NonNullable<FrameDrawing['arc']>,
  radiusPx: number,
): { path: string; middle: PicturePoint } {
  const turn = ((((arc.toDeg - arc.fromDeg + 180) % 360) + 360) % 360) - 180;
  const at = (deg: number, radius: number): PicturePoint => ({
    x: arc.at.x + Math.cos((deg * Math.PI) / 180) * radius,
    y: arc.at.y + Math.sin((deg * Math.PI) / 180) * radius,
  });
  const [from, to] = [at(arc.fromDeg, radiusPx), at(arc.fromDeg + turn, radiusPx)];
  const path = `M${round(arc.at.x)} ${round(arc.at.y)}L${round(from.x)} ${round(from.y)}A${round(radiusPx)} ${round(radiusPx)} 0 0 ${turn > 0 ? 1 : 0} ${round(to.x)} ${round(to.y)}Z`;
  return { path, middle: at(arc.fromDeg + turn / 2, radiusPx * 1.5) };
}

/**
 * The drawing over a key frame as SVG in the pixels of the clip, cut to the frame's own rectangle: lies exactly on the
 * picture when both have the same box.
 * @param angle written beside the angle, such as `−10°`; empty for none
 */
export function keyFrameOverlay({ crop, drawing }: KeyFrame, angle: string): string {
  const unit = crop.heightPx / 100;
  const wide = (width: number) => round(width * unit);
  const limbs = drawing.limbs.flatMap(({ side, points }) => [
    element('path', { class: 'halo', d: pathOf(points), 'stroke-width': wide(1.7) }),
    element('path', { class: `limb ${side ?? 'whole'}`, d: pathOf(points), 'stroke-width': wide(1) }),
    ...points.map(({ x, y }) =>
      element('circle', { class: `joint ${side ?? 'whole'}`, cx: round(x), cy: round(y), r: wide(0.9) }),
    ),
  ]);
  const guides = drawing.guides.map(({ from, to }) =>
    element('path', {
      class: 'guide',
      d: pathOf([from, to]),
      'stroke-width': wide(0.5),
      'stroke-dasharray': `${wide(1.4)} ${wide(1.2)}`,
    }),
  );
  const arc = drawing.arc && arcPath(drawing.arc, 9 * unit);
  const label =
    arc && angle
      ? element(
          'text',
          {
            class: 'angle',
            x: round(arc.middle.x),
            y: round(arc.middle.y),
            'font-size': wide(5.2),
            'stroke-width': wide(1.2),
            dy: '0.35em',
          },
          escapeText(angle),
        )
      : '';
  return picture(
    'key-frame-drawing',
    [crop.x, crop.y, crop.widthPx, crop.heightPx],
    null,
    ...guides,
    arc ? element('path', { class: 'arc', d: arc.path }) : '',
    ...limbs,
    label,
  );
}
