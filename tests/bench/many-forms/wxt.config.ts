/** The extension as it is, but for a background that knows more forms. Read by WXT with `FORMS` in the environment. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { InlineConfig } from 'wxt'
import product from '../../../wxt.config'

const forms = Number(process.env.FORMS)
const many = fileURLToPath(new URL('glossary.ts', import.meta.url))

/** Only the background's own import is turned: what stands in its place imports the real one. */
const manyForms: Plugin = {
  name: 'many-forms',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './glossary' && importer?.endsWith('/entrypoints/background/index.ts') ? many : undefined,
}

export default {
  ...product,
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  outDir: `.output/bench-${forms}`,
  vite: async (env) => {
    const config = typeof product.vite === 'function' ? await product.vite(env) : {}
    return { ...config, plugins: [...(config.plugins ?? []), manyForms], define: { MANY_FORMS: String(forms) } }
  },
} satisfies InlineConfig
