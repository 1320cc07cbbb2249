/**
 * The rooms of `src` and the borders between them: the one table from which the checker's rules
 * (dependency-cruiser.config.js), the border tests and the table in ARCHITECTURE.md come. A new room gets a row here.
 *
 * @typedef {object} Room
 * @property {string} name folder in `src`
 * @property {string} holds what a newcomer finds there
 * @property {string[]} rooms other rooms that it may import, through their index.ts
 * @property {string[]} [typesOf] rooms of which it may know the types alone
 * @property {string[]} packages what it may import of npm, as the folder in node_modules begins
 * @property {boolean} [node] runs in Node: may import what Node brings
 */

/** @type {readonly Room[]} */
export const rooms = [
  {
    name: 'core',
    holds:
      'the science: from keypoints to measures, their errors and the patterns; no text, no clock, no browser',
    rooms: [],
    packages: ['simple-statistics', 'valibot'],
  },
  {
    name: 'media',
    holds: 'opens a clip, iterates its frames with true time stamps, hashes it; writes a clip',
    rooms: ['core'],
    packages: ['mediabunny', '@noble/hashes'],
  },
  {
    name: 'pose',
    holds: 'models, engines, keypoints; the only room that sees a tensor',
    rooms: ['core'],
    packages: ['@tensorflow', '@litertjs'],
  },
  {
    name: 'overlay',
    holds: 'what is drawn over the picture, on any 2D context; the covered face',
    rooms: ['core'],
    packages: [],
  },
  {
    name: 'work',
    holds:
      "the worker port, the flow from file to assessment, live looks, their clients, the command line's page",
    rooms: ['core', 'media', 'pose', 'overlay'],
    packages: [],
  },
  {
    name: 'words',
    holds: 'every word that a person reads, one catalogue a language; says results, sessions and faults',
    rooms: ['core'],
    packages: [],
  },
  {
    name: 'report',
    holds: 'assessment to tables, chart geometry, figures, print; JSON and CSV',
    rooms: ['core', 'words'],
    packages: ['d3-shape', 'd3-array', 'd3-scale'],
  },
  {
    name: 'formats',
    holds:
      "other people's files: keypoints and markers read, results written for other tools; text and bytes only",
    rooms: ['core', 'words', 'report'],
    packages: ['valibot'],
  },
  {
    name: 'store',
    holds: 'what is kept on this machine: people, sessions, recordings; archives in and out',
    rooms: ['core'],
    packages: ['idb', '@zip.js/zip.js', 'valibot'],
  },
  {
    name: 'app',
    holds: 'the Svelte page, by place: `screens/`, with `parts/` and `state/` for what two of them share',
    rooms: ['core', 'words', 'work', 'report', 'formats', 'store', 'overlay'],
    packages: ['svelte', '@lucide/svelte'],
  },
  {
    name: 'cli',
    holds: 'Node: arguments, the local server, headless Chromium, progress, exit codes',
    rooms: ['core', 'words', 'report', 'formats'],
    typesOf: ['work'],
    packages: ['commander', 'playwright-core'],
    node: true,
  },
];

/**
 * The stages of `src/core` in the order of the way from keypoints to a reading: a folder imports from those before it
 * and from itself, never uphill. Files that lie in `src/core` itself are types and units (open to all) and what puts the
 * stages in order (`assess.ts`, `index.ts`), which no stage imports.
 *
 * @type {readonly (readonly string[])[]} folders of one row do not import each other
 */
export const coreStages = [
  ['signal'],
  ['recording'],
  ['tracks'],
  ['plausible'],
  ['scene'],
  ['landmarks'],
  ['walking', 'standing', 'outline'],
  ['tasks'],
  ['measures'],
  ['patterns'],
  ['session', 'live'],
];

/** Files that something outside of `src` starts. */
export const entries = [
  'app/main',
  'app/service-worker',
  'work/headless',
  'work/analysis-worker',
  'work/live-worker',
  'work/measuring-worker',
  'work/export-worker',
  'work/pictures-worker',
  'cli/main',
];

const code = (/** @type {string} */ name) => `\`${name}\``;
const list = (/** @type {readonly string[]} */ names) => names.map(code).join(', ');

/** The table as ARCHITECTURE.md shows it, in Markdown. */
export const roomsTable = () =>
  [
    '| room | holds | may import of `src` | of npm |',
    '| --- | --- | --- | --- |',
    ...rooms.map(({ name, holds, rooms: open, typesOf = [], packages, node }) => {
      const own = [list(open), ...typesOf.map((room) => `types of ${code(room)}`)].filter(Boolean).join(', ');
      const npm = [list(packages), node ? 'Node' : ''].filter(Boolean).join(', ');
      return `| \`src/${name}\` | ${holds} | ${own || 'nothing'} | ${npm || 'nothing'} |`;
    }),
  ].join('\n');
