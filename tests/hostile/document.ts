import type { ClassTally } from './tally';

/** docs/TRUST.md: what is promised, and the table of what was tried, between two marks. */

export const classNames = [
  'clips',
  'keypoints',
  'archives',
  'names',
  'files and processes',
  'two tabs',
  'outside',
] as const;
export type ClassName = (typeof classNames)[number];

const [begin, end] = ['<!-- table: begin -->', '<!-- table: end -->'];

const head = `# Trust

What Contrapposto promises about clips, keypoints, archives and names that are damaged or made to do harm, and what came of
trying. [SECURITY.md](../SECURITY.md) says what is promised and what is not.

- **Nothing breaks.** Each file of a batch gets one valid line of JSON, an assessment or a fault that says what to do; none
  takes more than 60 s to be refused, and the good ones between them are measured.
- **Nothing is lost.** An archive changes nothing before a yes, and with a yes nothing that was there goes. Two tabs do not
  overwrite each other; a page that ends at any moment leaves the library whole.
- **Nothing leaks.** No packet leaves the machine. No name steers a terminal or is a formula in a table.
- **Nothing is invented.** Random keypoints get no measure, and no line holds a number that is not finite.

\`npm run test:hostile\` tries all of it and writes the table; \`npm run test:hostile -- keypoints names\` tries some classes and
changes their rows only. The attacks are seeded: each run tries the same. "Handled" means that all of the above held;
a failure that belongs to a whole run counts as one. A row without figures was not run.
Parts of it belong to \`npm test\`.
`;

const rowOf = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
const notRun = ['–', '–', '–', 'not run'];

/** Text of a cell: what was tried holds whatever a file may. */
export const cell = (text: string): string =>
  text
    .replace(/[^\x20-\x7e\u00c0-\u024f–]/g, '?')
    .replaceAll('|', '/')
    .slice(0, 300);

/** The cells of a class that was run. @param when a date */
function cellsOf({ tried, failures, notes }: ClassTally, when: string): string[] {
  const failed = Math.min(tried, failures.length);
  return [
    String(tried),
    String(tried - failed),
    String(failures.length),
    [`${when}.`, ...notes].map(cell).join(' '),
  ];
}

/** The cells of each class in an earlier document. */
function earlierCells(document: string): Map<string, string[]> {
  const table = document.split(begin)[1]?.split(end)[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.map((row) => {
      const [name, ...cells] = row
        .slice(1, -1)
        .split('|')
        .map((text) => text.trim());
      return [name!, cells] as const;
    }),
  );
}

/** The document with the rows of these classes put in place of theirs; other rows stay as they were measured. */
export function withRows(earlier: string, rows: ReadonlyMap<ClassName, ClassTally>, when: string): string {
  const before = earlierCells(earlier);
  const lines = classNames.map((name) => {
    const tally = rows.get(name);
    return rowOf(name, tally ? cellsOf(tally, when) : (before.get(name) ?? notRun));
  });
  const heading = ['| class | tried | handled | failed | run |', '| --- | --: | --: | --: | --- |'];
  return `${head}\n${begin}\n\n${[...heading, ...lines].join('\n')}\n\n${end}\n`;
}
