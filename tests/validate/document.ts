/**
 * Puts a section into the document in place of the one of the same title, or where it belongs by the order of titles.
 * @param head what stands before the first section; replaces what stood there
 * @param order all titles, in the order in which their sections stand
 */
export function withSection(
  document: string,
  head: string,
  title: string,
  body: string,
  order: readonly string[],
): string {
  const titleOf = (section: string) => /^## (.*)$/m.exec(section)![1]!;
  const others = document
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## ') && titleOf(section) !== title);
  const later = others.findIndex((section) => order.indexOf(titleOf(section)) > order.indexOf(title));
  const at = later < 0 ? others.length : later;
  const sections = [...others.slice(0, at), `## ${title}\n\n${body}`, ...others.slice(at)];
  return `${[head, ...sections].map((text) => text.trim()).join('\n\n')}\n`;
}
