/**
 * A plugin of the build: compiles the embedded glossary as everyone else does, and puts its index, as bytes, in the place
 * of the module that would compile it. A background that wakes has nothing to compile, and carries no rules.
 */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './command.mjs'

/** @returns {import('vite').Plugin} */
export function frozenBrief() {
  return {
    name: 'frozen-brief',
    load: {
      filter: { id: /\/glossary\/brief\/compiled\.ts$/ },
      async handler(id) {
        const { module: brief, dependencies } = await runnerImport(id)
        const { module: matching } = await runnerImport(join(ROOT, 'glossary/matching/frozen.ts'))
        for (const file of dependencies) this.addWatchFile(file)
        const base64 = Buffer.from(matching.freeze(brief.compiledBrief())).toString('base64')
        return `import { thawBase64 } from '../matching/frozen'
export const compiledBrief = () => thawBase64(${JSON.stringify(base64)})`
      },
    },
  }
}
