import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { environment: 'node', include: ['tests/{glossary,platform,page,components}/**/*.test.{ts,tsx}', 'tests/*.test.ts'] } })
