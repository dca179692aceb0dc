/** One script out of a module and all that it imports, for a page in a real browser. */
import { build, type Plugin } from 'vite'

/** Not minified, and with the warnings that libraries give to developers. */
export async function bundle(entry: URL, plugins: readonly Plugin[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [...plugins],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: entry.pathname, formats: ['iife'], name: 'page' },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`Nothing was bundled of ${entry.pathname}.`)
  return chunk.code
}
