import { coreStages, entries, rooms } from './rooms.config.js';

/** The rules of rooms.config.js, as the checker wants them. @typedef {import('./rooms.config.js').Room} Room */

/** Known to the type checker, to npm and to the bundler's alias. */
const enteredOtherwise = ['\\.d\\.ts$', '^src/cli/ensure-built\\.js$'];
const either = (/** @type {string[]} */ names) => `(${names.join('|')})`;

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/** @type {(room: Room) => Rule[]} */
const rulesOf = ({ name, rooms: open, typesOf = [], packages, node = false }) => {
  const from = { path: `^src/${name}/` };
  const own = [name, ...open];
  /** @type {Rule[]} */
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

/** What a stage of the core may not import: the stages after it and beside it, and what puts all of them in order. @type {Rule[]} */
const stageRules = coreStages.flatMap((row, i) =>
  row.map((stage) => {
    const uphill = [...row.filter((other) => other !== stage), ...coreStages.slice(i + 1).flat()];
    return {
      name: `core-${stage}-uphill`,
      comment: `src/core/${stage} knows the stages before it only`,
      from: { path: `^src/core/${stage}/` },
      to: {
        path: `^src/core/(${uphill
          .map((other) => `${other}/`)
          .concat('assess\\.ts', 'index\\.ts')
          .join('|')})`,
      },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms.flatMap(rulesOf),
    ...stageRules,
    ...(coreStages.length === 0
      ? []
      : [
          {
            name: 'known-stages',
            comment: 'a new folder of the core needs its place among the stages',
            from: {},
            to: { path: '^src/core/[^/]+/', pathNot: `^src/core/${either(coreStages.flat())}/` },
          },
        ]),
    {
      name: 'known-rooms',
      comment: 'a new room needs a row in the table',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/${either(rooms.map(({ name }) => name))}/` },
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
