/** Index of the first sample at or after the moment. @param timesS ascending */
export function firstFrom(timesS: ArrayLike<number>, timeS: number): number {
  let [low, high] = [0, timesS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}
