/**
 * Small choices kept by the browser: `local` outlives the visit, `session` the reload of one tab. Storage may be switched
 * off; a choice then lasts as long as the page.
 */
type Where = 'local' | 'session';
const storageOf = (where: Where) => (where === 'local' ? localStorage : sessionStorage);
const keyOf = (name: string) => `contrapposto.${name}`;

export function recall(where: Where, name: string): string | null {
  try {
    return storageOf(where).getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** @param value null forgets it */
export function remember(where: Where, name: string, value: string | null): void {
  try {
    if (value === null) storageOf(where).removeItem(keyOf(name));
    else storageOf(where).setItem(keyOf(name), value);
  } catch {
    // As above.
  }
}
