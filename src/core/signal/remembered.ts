/**
 * A pure function that keeps its last answer with its first argument, for as long as that lives: a correction of one
 * footfall does not find paths, passes and angles anew. Arguments are compared by identity.
 */
export function remembered<First extends object, Rest extends readonly unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
): (first: First, ...rest: Rest) => Answer {
  const last = new WeakMap<First, { readonly rest: Rest; readonly answer: Answer }>();
  return (first, ...rest) => {
    const known = last.get(first);
    if (known?.rest.every((argument, i) => argument === rest[i])) return known.answer;
    const answer = work(first, ...rest);
    last.set(first, { rest, answer });
    return answer;
  };
}

/** Computed when it is first asked for, and only then. */
export function once<Answer>(work: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | null = null;
  return () => (known ??= { answer: work() }).answer;
}
