/** Modules of the glossary room, for scripts: the same code that the extension runs. */
import { join } from 'node:path'
import { createServer } from 'vite'
import { ROOT } from './command.mjs'

/**
 * Calls `work` with what imports a module of the room by its path; modules may import others until the work is done.
 * @template T
 * @param {(room: (path: string) => Promise<Record<string, any>>) => Promise<T>} work
 */
export async function inRoom(work) {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work((path) => server.ssrLoadModule(join(ROOT, 'glossary', path)))
  } finally {
    await server.close()
  }
}
