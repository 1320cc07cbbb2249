/**
 * Greatest minus least of the `half` neighbours on either side of each sample and of itself; NaN where the window reaches
 * over an end or holds a NaN. In time that grows with the samples alone: a queue keeps what can still be the extreme.
 */
export function windowSpans(values: Float64Array, half: number): Float64Array {
  const spans = new Float64Array(values.length).fill(NaN);
  const highest = new Queue();
  const lowest = new Queue();
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      known = 0;
      highest.clear();
      lowest.clear();
      continue;
    }
    known++;
    highest.add(i, value);
    lowest.add(i, -value);
    const first = i - 2 * half;
    if (known <= 2 * half) continue;
    spans[i - half] = highest.from(first) + lowest.from(first);
  }
  return spans;
}

/** Values with their places, each lower than the one before it: what is neither later nor higher is gone. */
class Queue {
  private items: { readonly at: number; readonly value: number }[] = [];
  private head = 0;

  clear(): void {
    this.items = [];
    this.head = 0;
  }

  add(at: number, value: number): void {
    while (this.items.length > this.head && this.items.at(-1)!.value <= value) this.items.pop();
    this.items.push({ at, value });
  }

  /** The highest value at or after the place. */
  from(at: number): number {
    while (this.items[this.head]!.at < at) this.head++;
    return this.items[this.head]!.value;
  }
}
