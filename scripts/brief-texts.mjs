/** A plugin of the build: the texts of the embedded glossary that are parsed when asked for, without the spaces of their files. */
import { readFile } from 'node:fs/promises'

/** @returns {import('vite').Plugin} */
export function briefTexts() {
  return {
    name: 'brief-texts',
    // Vite would take the text as it is.
    enforce: 'pre',
    load: {
      filter: { id: /\/glossary\/brief\/[\w-]+\.json\?raw$/ },
      async handler(id) {
        const file = id.replace(/\?raw$/, '')
        this.addWatchFile(file)
        const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')))
        return `export default ${JSON.stringify(text)}`
      },
    },
  }
}
