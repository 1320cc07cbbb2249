/** Text made safe inside HTML and SVG, between tags and inside double quotes. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Attribute = string | number | null | undefined | false;

/**
 * One element as text; `null`, `undefined` and `false` leave an attribute out. Children are markup: whatever came from
 * outside has to go through `escapeText` first.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>`;
}

/** An SVG picture with its description, or one that is decoration where `label` is null. */
export const picture = (
  className: string,
  viewBox: readonly [number, number, number, number],
  label: string | null,
  ...children: readonly string[]
): string =>
  element(
    'svg',
    {
      class: className,
      viewBox: viewBox.join(' '),
      ...(label === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }),
    },
    ...children,
  );
