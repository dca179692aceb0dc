import { fileURLToPath } from 'node:url'
import product from '../../wxt.config'
export default {
  ...product,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  outDir: '.output/readable',
  vite: async (env: any) => {
    const c = typeof product.vite === 'function' ? await product.vite(env) : ({} as any)
    return { ...c, build: { ...c.build, minify: false } }
  },
}
