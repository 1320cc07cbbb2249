/** What every language builds its sentences with. */

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `a, b and c` */
export const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
