import type { Side } from '../../core';
import { bodyHeight, bodyOutlines, bodyWidth, placeAt, type BodyPlace, type BodyView } from './body-shape';
import { element, escapeText, picture } from './markup';

/** Something to show on the body. `strength` as the disc beside its words: full, half, or an outline only. */
export interface BodyMark {
  readonly place: BodyPlace;
  readonly side: Side | null;
  readonly strength: 'full' | 'half' | 'open';
  /** One or two characters inside the mark. */
  readonly label: string;
}

/** The view that shows a place best. */
const bestView: Readonly<Record<BodyPlace, BodyView>> = {
  neck: 'side',
  arm: 'front',
  trunk: 'side',
  'upper-back': 'side',
  'low-back': 'side',
  pelvis: 'side',
  groin: 'front',
  'outer-hip': 'front',
  hip: 'front',
  buttock: 'side',
  thigh: 'front',
  knee: 'front',
  'below-knee': 'front',
  foot: 'front',
};
const radius = 7.5;

/** One figure without marks; for pictures that are tapped on. */
export const bodyDrawing = (view: BodyView, xOffset = 0): string =>
  element(
    'g',
    { class: 'body', transform: xOffset ? `translate(${xOffset} 0)` : null },
    ...bodyOutlines[view].solid.map((d) => element('path', { class: 'skin', d })),
    ...bodyOutlines[view].details.map((d) => element('path', { class: 'crease', d })),
  );

/** Marks on one spot are moved apart, downwards. */
function spread(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = [];
  for (const { x, y: wished } of points) {
    let y = wished;
    while (placed.some((p) => Math.hypot(p.x - x, p.y - y) < 2 * radius)) y += radius;
    placed.push({ x, y });
  }
  return placed;
}

/**
 * A person from the front and from the side with marks on it; each mark in the view that shows its place best.
 * @param words `L` and `R` as written beside the front view, which is seen like a mirror's opposite: their left is on our right.
 */
export function bodyFigure(
  marks: readonly BodyMark[],
  words: { readonly left: string; readonly right: string; readonly label: string },
): string {
  const gap = -14;
  const offset: Readonly<Record<BodyView, number>> = { front: 0, side: bodyWidth + gap, back: 0 };
  const at = spread(
    marks.map(({ place, side }) => {
      const view = bestView[place];
      const { x, y } = placeAt(place, side, view);
      return { x: x + offset[view], y };
    }),
  );
  const discs = marks.map(({ side, strength, label }, i) =>
    element(
      'g',
      { class: `mark ${strength} ${side ?? 'whole'}`, transform: `translate(${at[i]!.x} ${at[i]!.y})` },
      element('circle', { r: radius }),
      element('text', { dy: '0.36em' }, escapeText(label)),
    ),
  );
  return picture(
    'figure body-figure',
    [6, 0, 2 * bodyWidth + gap - 12, bodyHeight],
    words.label,
    bodyDrawing('front'),
    bodyDrawing('side', offset.side),
    element('text', { class: 'side-letter', x: 12, y: 122 }, escapeText(words.right)),
    element('text', { class: 'side-letter', x: bodyWidth - 12, y: 122 }, escapeText(words.left)),
    ...discs,
  );
}
