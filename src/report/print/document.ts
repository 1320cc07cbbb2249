import type { Fill } from '../fills';
import figuresCss from '../figures/figures.css?raw';
import { element, escapeText } from '../figures/markup';
import printCss from './print.css?raw';

/** Paper of a printed report; null leaves it to the printer. */
export type Paper = 'a4' | 'letter';
/** For whom the words are chosen. */
export type Voice = 'clinic' | 'home';

const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

export interface DocumentShell {
  readonly title: string;
  readonly language: string;
  readonly paper: Paper | null;
  /** Written at the foot of every page beside its number. */
  readonly footer: string;
  /** How a page number is written, around `counter(page)` and `counter(pages)`. */
  readonly page: (here: string, all: string) => string;
}

/** A text as a CSS string; everything that could end it, or the style element around it, becomes a code point. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;

/** A page number as CSS content: the words around two counters. */
function pageContent(page: DocumentShell['page']): string {
  const [before = '', between = '', after = ''] = page('\u0001', '\u0001').split('\u0001');
  return `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
}

/** One HTML file that needs nothing else: style inside, no script, pictures where their addresses are data. */
export function htmlDocument(shell: DocumentShell, ...body: readonly string[]): string {
  const size = shell.paper === null ? '' : `size: ${paperNames[shell.paper]};`;
  const page = `@page { ${size} @bottom-left { content: ${cssString(shell.footer)}; } @bottom-right { content: ${pageContent(shell.page)}; } }`;
  return [
    '<!doctype html>',
    `<html lang="${escapeText(shell.language)}">`,
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeText(shell.title)),
    `<style>${figuresCss}${printCss}${page}</style>`,
    '</head><body><main>',
    ...body,
    '</main></body></html>\n',
  ].join('\n');
}

/** A heading with what belongs to it. */
export const section = (className: string, heading: string, ...children: readonly string[]): string =>
  element('section', { class: className }, element('h2', {}, escapeText(heading)), ...children);

export const paragraph = (text: string, className?: string): string =>
  element('p', { class: className }, escapeText(text));

export const list = (items: readonly string[], className?: string): string =>
  items.length === 0
    ? ''
    : element('ul', { class: className }, ...items.map((item) => element('li', {}, escapeText(item))));

/** Pairs of term and value; empty values are left out. */
export const facts = (pairs: readonly (readonly [string, string])[]): string =>
  element(
    'dl',
    { class: 'facts' },
    ...pairs
      .filter(([, value]) => value !== '')
      .map(([term, value]) =>
        element('div', {}, element('dt', {}, escapeText(term)), element('dd', {}, escapeText(value))),
      ),
  );

/** How much of a thing was seen, as the disc of the page: full, half, empty or dashed. */
export function disc(fill: Fill): string {
  const half = fill === 'half' ? '<path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z"></path>' : '';
  return `<svg class="disc ${fill}" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.6"></circle>${half}</svg>`;
}
