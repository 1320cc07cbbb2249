import { defineConfig } from 'vitest/config';

/** The unit tests of the core and the golden cases, alone: what a mutant of the core has to be noticed by. */
export default defineConfig({
  test: {
    include: ['tests/unit/core/**/*.test.ts', 'tests/cases/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
