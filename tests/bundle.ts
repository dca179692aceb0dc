/** Page code as one classic script, for pages that tests bring it into. */
import { build } from 'vite'

/** `minify` as a store's build would; names stay readable without it. */
export async function bundle(entry: string, { minify = false } = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify, target: 'es2023', lib: { entry, formats: ['iife'], name: 'page' } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not bundled.`)
  return chunk.code
}
