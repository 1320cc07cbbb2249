/** Values that are tabled by bands of walking speed, between the bands. */

/** Centres of the bands of Schwartz 2008 in dimensionless speed. */
const bandCentres = [0.16, 0.295, 0.43, 0.57, 0.7];
export const freeSpeed = 0.43;

/** Straight line between the band values at this speed; the outermost values beyond. */
export function atSpeed(values: readonly number[], speed: number): number {
  if (speed <= bandCentres[0]!) return values[0]!;
  for (let i = 1; i < bandCentres.length; i++) {
    const [a, b] = [bandCentres[i - 1]!, bandCentres[i]!];
    if (speed <= b) return values[i - 1]! + ((values[i]! - values[i - 1]!) * (speed - a)) / (b - a);
  }
  return values.at(-1)!;
}
