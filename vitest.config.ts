import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** A browser starts in 1 to 3 s, a page rests within 1 s, axe takes 3 s; a loaded machine takes twenty times that. */
const BROWSER_TIMEOUT_MS = 120_000

/** Files at a time: each has a browser, which takes a core, and `npm test` runs both browsers side by side. */
const SIDE_BY_SIDE = Math.max(1, Math.floor(availableParallelism() / 2))

const browserTests = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/browser/{${name},both}/*.test.ts`],
    provide: { browser: name },
    testTimeout: BROWSER_TIMEOUT_MS,
    hookTimeout: BROWSER_TIMEOUT_MS,
    // What a page does next is waited for (`expect.poll`), never read at once.
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: SIDE_BY_SIDE > 1,
    maxWorkers: SIDE_BY_SIDE,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // What paints is tried in a browser here too.
          testTimeout: BROWSER_TIMEOUT_MS,
          environment: 'node',
          include: ['tests/{glossary,platform,page,components,entrypoints,eval}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      { test: { name: 'architecture', environment: 'node', include: ['tests/architecture/*.test.ts'] } },
      { test: { name: 'build', environment: 'node', include: ['tests/build/*.test.ts'] } },
      browserTests('chromium'),
      browserTests('firefox'),
    ],
  },
})
