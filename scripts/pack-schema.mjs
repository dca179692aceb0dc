/** Writes glossary/pack.schema.json, the published JSON Schema of the pack format, from the schema the code checks with. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('../glossary/pack.ts', import.meta.url)))
const schema = toJsonSchema(module.pack, { typeMode: 'input', target: 'draft-2020-12' })
const target = new URL('../glossary/pack.schema.json', import.meta.url)
await writeFile(target, `${JSON.stringify({ ...schema, title: 'Sidegloss glossary pack' }, null, 2)}\n`)
console.log(`wrote ${fileURLToPath(target)}`)
