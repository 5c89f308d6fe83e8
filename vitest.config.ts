import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import ClosingLines from './packages/stage/vitest/closing-lines.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Vitest would load the ESM and the CommonJS copy of graphql side by side, and each refuses the other's schemas.
const alias = [{ find: /^graphql$/, replacement: at('node_modules/graphql/index.js') }];

/** Tests through the door need a PostgreSQL: one per run, a template with every room migrated, a clone per house. */
const throughTheDoor = {
  pool: 'forks' as const,
  globalSetup: [at('packages/stage/vitest/one-postgres.ts')],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

// What every file imports is loaded once for each of the workers; loading it anew for each file took a tenth of a whole run.
const togetherInAWorker = { isolate: false };

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: [new ClosingLines()],
    // Left to itself Vitest keeps one core free, and of two that is half; most of these tests wait for a database, and one for each core leaves
    // a third of them idle.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{packages,services}/*/src/**/*.test.ts',
            'gateway/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'dashboard/src/**/*.test.{ts,tsx}',
            'k8s/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.api.test.ts', '**/*.browser.test.ts'],
          testTimeout: 30_000,
          ...togetherInAWorker,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: [
            'services/*/test/**/*.api.test.ts',
            'gateway/test/**/*.test.ts',
            'packages/*/test/**/*.api.test.ts',
          ],
          ...throughTheDoor,
          ...togetherInAWorker,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['dashboard/test/**/*.browser.test.ts'],
          ...throughTheDoor,
          // A browser, its house and its database keep nearly a core and a half busy; of two, one waits while the other works.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
