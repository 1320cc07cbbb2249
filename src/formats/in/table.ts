/** Lines and cells of text files, as other programs and other countries write them. */

export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** A number; null where there is none: an empty cell, NaN, a dash. Undefined where it is something else. */
export function numberIn(cell: string | undefined): number | null | undefined {
  const text = (cell ?? '').trim();
  if (text === '' || text === '-' || /^[-+]?(nan|inf(inity)?)$/i.test(text)) return null;
  // Programs of some countries write a comma before decimals.
  const value = Number(/^[-+]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  return Number.isFinite(value) ? value : undefined;
}
