/**
 * Parts of a long page that come one after the other, each painted before the next is made, so that none holds the page
 * up. What is in view comes first. A part of several items takes a step for each.
 */
export class PaintInParts<Name extends string> {
  #at = $state(0);
  readonly #parts: readonly { readonly name: Name; readonly from: number; readonly to: number }[];
  readonly #count: number;

  /** @param parts in their order, with their number of steps; items beyond come with the last step */
  constructor(parts: readonly (readonly [name: Name, steps: number])[]) {
    let count = 0;
    this.#parts = parts.map(([name, steps]) => ({ name, from: count, to: (count += steps) }));
    this.#count = count;
  }

  /** How many items of a part are to be there: 0 before its turn, all once the next part has its turn. */
  items(name: Name): number {
    const { from, to } = this.#parts.find((part) => part.name === name)!;
    return this.#at >= to ? Infinity : Math.max(0, this.#at - from);
  }

  /** Everything at once. */
  finish(): void {
    this.#at = this.#count;
  }

  /** @param onDone when all parts are there. @returns how to stop */
  start(onDone: () => void): () => void {
    let frame = 0;
    let timer = 0;
    const more = () => {
      this.#at = Math.min(this.#count, this.#at + 1);
      if (this.#at < this.#count) wait();
      else onDone();
    };
    const wait = () => {
      const next = () => (timer = window.setTimeout(more));
      // A page that nobody sees is not painted.
      if (document.hidden) next();
      else frame = requestAnimationFrame(next);
    };
    wait();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }
}
