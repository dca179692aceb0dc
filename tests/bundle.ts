/** One script out of a module and all that it imports, for a page in a real browser. */
import { build, type Plugin } from 'vite'

export interface BundleOptions {
  plugins?: readonly Plugin[]
  /** As a store's build would; without it names stay readable, and libraries give the warnings meant for developers. */
  minify?: boolean
}

export async function bundle(entry: URL, { plugins = [], minify = false }: BundleOptions = {}): Promise<string> {
  const mode = minify ? 'production' : 'development'
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    plugins: [...plugins],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry: entry.pathname, formats: ['iife'], name: 'page' },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`Nothing was bundled of ${entry.pathname}.`)
  return chunk.code
}
