/**
 * A plugin of the build: compiles the embedded glossary as everyone else does, and puts its index in as bytes. A background
 * that wakes has nothing to compile.
 */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './command.mjs'

/** @returns {import('vite').Plugin} */
export function frozenBrief() {
  return {
    name: 'frozen-brief',
    load: {
      filter: { id: /\/glossary\/brief\/frozen\.ts$/ },
      async handler() {
        const { module: brief, dependencies } = await runnerImport(join(ROOT, 'glossary/brief/compiled.ts'))
        const { module: matching } = await runnerImport(join(ROOT, 'glossary/matching/frozen.ts'))
        for (const file of dependencies) this.addWatchFile(file)
        const bytes = matching.freeze(brief.compiledBrief())
        return `export const frozenBrief = ${JSON.stringify(Buffer.from(bytes).toString('base64'))}`
      },
    },
  }
}
