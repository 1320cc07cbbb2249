/**
 * Mutation testing of the core (`npm run mutate`, some folder: `npm run mutate -- --mutate 'src/core/outline/**'`): faults
 * are put into the code one at a time, and the unit tests have to notice. What survives is read, and what means something
 * gets a test; docs/MUTATION.md holds the score.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutate/vitest.config.ts', related: false },
  mutate: ['src/core/{measures,walking,outline}/**/*.ts'],
  // Texts and pictures of the built app play no part here.
  ignorePatterns: ['build', 'docs', 'sample-videos', 'models'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'build/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 85, low: 75, break: 75 },
  tempDirName: 'build/mutation/tmp',
};
