import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/architecture.test.ts',
            'test/{domain,lexicon,text,content,chat}/**/*.test.ts',
            'test/{router*,schedule,readme}.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'product',
          isolate: false,
          globalSetup: ['test/support/postgres-server.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/architecture.test.ts',
            'test/{domain,lexicon,text,content,chat}/**/*.test.ts',
            'test/{router*,schedule,readme}.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
