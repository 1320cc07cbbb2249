/**
 * The borders between the rooms of `src`, as in ARCHITECTURE.md: one row a room. Everything else in this file follows
 * from the table.
 *
 * @typedef {{ rooms: string[], typesOf?: string[], packages: string[], node?: boolean }} Room
 * @type {Record<string, Room>}
 */
const rooms = {
  core: { rooms: [], packages: ['simple-statistics', 'valibot', '1eurofilter'] },
  media: { rooms: ['core'], packages: ['mediabunny', '@noble/hashes'] },
  pose: { rooms: ['core'], packages: ['@tensorflow', '@litertjs'] },
  overlay: { rooms: ['core'], packages: [] },
  work: { rooms: ['core', 'media', 'pose', 'overlay'], packages: [] },
  report: { rooms: ['core'], packages: ['d3-shape', 'd3-array', 'd3-scale'] },
  store: { rooms: ['core'], packages: ['idb', 'fflate', 'valibot'] },
  app: { rooms: ['core', 'work', 'report', 'store', 'overlay'], packages: ['svelte', '@lucide/svelte'] },
  cli: {
    rooms: ['core', 'report'],
    typesOf: ['work'],
    packages: ['commander', 'playwright-core'],
    node: true,
  },
};

const entries = [
  'app/main',
  'app/service-worker',
  'work/headless',
  'work/analysis-worker',
  'work/live-worker',
  'work/correction-worker',
  'work/export-worker',
  'work/pictures-worker',
  'cli/main',
];
/** Known to the type checker, to npm and to the bundler's alias. */
const enteredOtherwise = ['\\.d\\.ts$', '^src/cli/ensure-built\\.js$'];
const either = (/** @type {string[]} */ names) => `(${names.join('|')})`;

/** @type {(entry: [string, Room]) => import('dependency-cruiser').IRegularForbiddenRuleType[]} */
const rulesOf = ([name, { rooms: open, typesOf = [], packages, node = false }]) => {
  const from = { path: `^src/${name}/` };
  const own = [name, ...open];
  /** @type {import('dependency-cruiser').IRegularForbiddenRuleType[]} */
  const rules = [
    {
      name: `${name}-rooms`,
      comment: `${name} imports from ${either([...open, 'itself'])} only`,
      from,
      to: { path: '^src/[^/]+/', pathNot: `^src/${either([...own, ...typesOf])}/` },
    },
    {
      name: `${name}-packages`,
      comment: `${name} imports from ${either(packages)} only`,
      from,
      to: {
        path: 'node_modules/',
        pathNot: packages.length ? `node_modules/${either(packages)}/` : '^$',
      },
    },
    {
      name: `${name}-front-doors`,
      comment: 'other rooms are entered through their index.ts',
      from,
      to: { path: '^src/[^/]+/', pathNot: [`^src/${name}/`, '^src/[^/]+/index\\.ts$'] },
    },
  ];
  if (typesOf.length > 0)
    rules.push({
      name: `${name}-types`,
      comment: `${name} knows ${either(typesOf)} by its types only`,
      from,
      to: { path: `^src/${either(typesOf)}/`, dependencyTypesNot: ['type-only'] },
    });
  if (!node)
    rules.push({
      name: `${name}-browser`,
      comment: `${name} runs in a browser too`,
      from,
      to: { dependencyTypes: ['core'] },
    });
  return rules;
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(rulesOf),
    {
      name: 'known-rooms',
      comment: 'a new room needs a row in the table',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/${either(Object.keys(rooms))}/` },
    },
    { name: 'no-cycles', from: {}, to: { circular: true } },
    { name: 'resolvable', from: {}, to: { couldNotResolve: true } },
    {
      name: 'in-use',
      comment: 'a file that no entry reaches is dead, or belongs into tests',
      from: { path: `^src/${either(entries)}\\.ts$` },
      to: {
        reachable: false,
        path: '^src/',
        pathNot: [`^src/${either(entries)}\\.ts$`, ...enteredOtherwise],
      },
    },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Assets that the bundler turns into addresses.
    exclude: { path: '\\?(url|raw|worker)$|\\.(css|mp4|json|svg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'default'],
    },
  },
};
