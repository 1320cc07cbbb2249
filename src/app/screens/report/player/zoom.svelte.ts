/** Zoom and pan of a picture that is fitted into a box. Points of the box are CSS pixels from its top left corner. */
export class Zoom {
  /** 1: the whole picture. */
  scale = $state(1);
  boxWidthPx = $state(0);
  boxHeightPx = $state(0);
  /** The point of the picture in the middle of the box. */
  #x = $state(0);
  #y = $state(0);

  constructor(
    readonly widthPx: number,
    readonly heightPx: number,
  ) {
    this.#x = widthPx / 2;
    this.#y = heightPx / 2;
  }

  /** CSS pixels a pixel of the picture. */
  unit = $derived.by(
    () => Math.min(this.boxWidthPx / this.widthPx, this.boxHeightPx / this.heightPx) * this.scale,
  );
  /** Where the picture's top left corner lies in the box. */
  left = $derived.by(() => this.boxWidthPx / 2 - this.#x * this.unit);
  top = $derived.by(() => this.boxHeightPx / 2 - this.#y * this.unit);

  toBox(x: number, y: number): { x: number; y: number } {
    return { x: this.left + x * this.unit, y: this.top + y * this.unit };
  }

  /** @param at stays in its place; without it the middle of the box */
  zoomBy(times: number, at = { x: this.boxWidthPx / 2, y: this.boxHeightPx / 2 }): void {
    const before = { x: (at.x - this.left) / this.unit, y: (at.y - this.top) / this.unit };
    this.scale = Math.min(8, Math.max(1, this.scale * times));
    this.#x = before.x - (at.x - this.boxWidthPx / 2) / this.unit;
    this.#y = before.y - (at.y - this.boxHeightPx / 2) / this.unit;
    this.#keepInside();
  }

  panBy(dx: number, dy: number): void {
    this.#x -= dx / this.unit;
    this.#y -= dy / this.unit;
    this.#keepInside();
  }

  reset(): void {
    this.scale = 1;
    this.#x = this.widthPx / 2;
    this.#y = this.heightPx / 2;
  }

  /** The picture never leaves its frame. */
  #keepInside(): void {
    const inside = (value: number, lengthPx: number) =>
      Math.min(lengthPx * (1 - 0.5 / this.scale), Math.max((lengthPx * 0.5) / this.scale, value));
    this.#x = inside(this.#x, this.widthPx);
    this.#y = inside(this.#y, this.heightPx);
  }
}
