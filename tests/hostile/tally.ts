/** What became of the attacks of one class. */
export interface ClassTally {
  /** So many were tried. */
  tried: number;
  /** Those that failed, in words. One attack may fail in several ways. */
  readonly failures: string[];
  /** What else is worth a sentence: how many were refused, how long the longest took, what could not be tried here. */
  readonly notes: string[];
}

export const emptyTally = (tried = 0): ClassTally => ({ tried, failures: [], notes: [] });

/** `refused 3, measured 2`: how often each word came up, the most frequent first. */
export function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}
