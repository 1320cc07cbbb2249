/**
 * A picture that is the same everywhere: coarse blocks of plain colours with fine stripes, made of whole numbers only.
 * @returns `sizePx` x `sizePx` x RGB, rows first, each 0..1
 */
export function patternPicture(sizePx: number): Float32Array {
  const values = new Float32Array(sizePx * sizePx * 3);
  let at = 0;
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const block = ((x >> 5) * 53 + (y >> 5) * 97 + channel * 71) % 192;
        const stripe = (x * 3 + y * 5 + channel * 11) % 64;
        values[at++] = (block + stripe) / 254;
      }
    }
  }
  return values;
}
