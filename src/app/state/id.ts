/** A short random name, safe in an address; 60 bits, so two never meet in one browser. */
export function newId(): string {
  // Not randomUUID: that one is missing where the page is served without TLS.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte & 31).toString(32)).join('');
}
