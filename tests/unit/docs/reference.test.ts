import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** docs/reference.md is what the code cites: every section, row and source that is named has to be there. */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const reference = readFileSync(join(root, 'docs/reference.md'), 'utf8');

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1]!);

const sections = new Set(matches(reference, /^#{2,3} (\d+(?:\.\d+)?)[. ]/gm));
const rows = new Set(matches(reference, /^\| ([A-Z]\d{1,3}) +\|/gm));

/** `5.2`, `S6, S7, S9`, `X1-X3, X5-X8 and X11`: one place, or several in a row. */
const place = String.raw`(?:\d+\.\d+|[A-Z]\d{1,2})`;
const places = String.raw`${place}(?:(?:, and | and |, | to |-)${place})*`;
const citation = new RegExp(String.raw`\b(?:reference,?|rows?) (?:rows? |section )?(${places})`, 'gi');

/** `X1-X3` is X1, X2 and X3. */
function expand(list: string): string[] {
  const one = (text: string): string[] => {
    const [from, to] = text.split('-') as [string, string?];
    if (to === undefined || !/^[A-Z]/.test(from)) return text.split('-');
    const [letter, first, last] = [from[0]!, Number(from.slice(1)), Number(to.slice(1))];
    return Array.from({ length: last - first + 1 }, (_, i) => `${letter}${first + i}`);
  };
  return list.split(/, and | and |, | to /).flatMap(one);
}

interface Cited {
  readonly file: string;
  readonly place: string;
}

/** What a source file cites in comments, and the rows that measures and patterns name as strings. */
function citedIn(file: string, text: string): Cited[] {
  // A comment that is broken into lines reads on after the asterisk.
  const joined = text.replace(/\s*\n\s*(?:\*|\/\/)? ?/g, ' ');
  const inWords = matches(joined, citation).flatMap(expand);
  const asStrings = file.startsWith('src/core/') ? matches(text, /'([SCGTKRXIP]\d{1,2})'/g) : [];
  return [...inWords, ...asStrings].map((one) => ({ file, place: one }));
}

const sources = ['src', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const cited = sources
  .filter((path) => path !== fileURLToPath(import.meta.url))
  .flatMap((path) => citedIn(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')));

const isKnown = ({ place: at }: Cited) => (/^\d/.test(at) ? sections.has(at) : rows.has(at));

describe('the clinical reference', () => {
  it('has every section and row that the code cites', () => {
    expect(cited.filter((one) => !isKnown(one))).toEqual([]);
  });

  it('is cited: the search finds sections, rows of measures, and all patterns', () => {
    const found = new Set(cited.map((one) => one.place));
    for (const one of ['0.1', '4.3', '5.2', 'G9', 'K8', 'X11', 'T10', 'I8', 'S5'])
      expect(found).toContain(one);
    for (let k = 1; k <= 20; k++) expect(found).toContain(`P${String(k).padStart(2, '0')}`);
  });

  it('would find a citation that leads nowhere', () => {
    const text = "/** Limits: clinical\n * reference 9.9; rows G1-G3 and G77. */ ref: 'G78'";
    const places = citedIn('src/core/made-up.ts', text).map((one) => one.place);
    expect(places).toEqual(['9.9', 'G1', 'G2', 'G3', 'G77', 'G78']);
    expect(places.filter((at) => !isKnown({ file: '', place: at }))).toEqual(['9.9', 'G77', 'G78']);
  });

  it('names every source it cites, and cites every source it names', () => {
    const [text, list] = reference.split('## 7. Sources') as [string, string];
    const named = new Set(matches(list, /^\| (F\d+) +\|/gm));
    const used = new Set(matches(text, /\b(F\d+)(?=[\],])/g));
    expect([...used].filter((key) => !named.has(key))).toEqual([]);
    expect([...named].filter((key) => !used.has(key))).toEqual([]);
  });
});
