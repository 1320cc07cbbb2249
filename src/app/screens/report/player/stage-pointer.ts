import type { Zoom } from './zoom.svelte';

interface Point {
  readonly x: number;
  readonly y: number;
}
/** A pointer that has moved less is a click. */
const clickPx = 4;

/**
 * For `{@attach}` on the picture. One pointer clicks, or pans what is zoomed; two pinch; the wheel zooms with the control
 * key, as a touch pad's pinch does.
 */
export function stagePointer(zoom: Zoom, onClick: () => void): (stage: HTMLElement) => () => void {
  return (stage) => {
    const stop = new AbortController();
    const down = new Map<number, Point>();
    let travelledPx = 0;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => stage.addEventListener(type, listener, { signal: stop.signal, passive: false });
    const inStage = (event: MouseEvent): Point => {
      const { left, top } = stage.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };

    on('pointerdown', (event) => {
      if ((event.target as HTMLElement).closest('button') || event.button !== 0) return;
      if (down.size === 0) travelledPx = 0;
      down.set(event.pointerId, inStage(event));
      stage.setPointerCapture(event.pointerId);
    });
    on('pointermove', (event) => {
      const from = down.get(event.pointerId);
      if (!from) return;
      const to = inStage(event);
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      travelledPx += Math.hypot(to.x - from.x, to.y - from.y);
      if (other) {
        const apart = (at: Point) => Math.hypot(at.x - other.x, at.y - other.y);
        const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
        zoom.zoomBy(apart(to) / Math.max(1, apart(from)), middle);
      } else if (zoom.scale > 1) zoom.panBy(to.x - from.x, to.y - from.y);
      down.set(event.pointerId, to);
    });
    on('pointerup', (event) => {
      if (down.delete(event.pointerId) && down.size === 0 && travelledPx < clickPx) onClick();
    });
    on('pointercancel', (event) => void down.delete(event.pointerId));
    on('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom.zoomBy(Math.exp(-event.deltaY / 200), inStage(event));
    });
    return () => stop.abort();
  };
}
