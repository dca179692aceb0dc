/** Writes the published JSON Schemas of the pack and of a subscription's manifest, from the schemas the code checks with. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { runnerImport } from 'vite'

/** By file in the glossary room: the module, its schema, and a title. */
const schemas = {
  'pack.schema.json': { from: 'pack.ts', schema: 'pack', title: 'Sidegloss glossary pack' },
  'publishing/manifest.schema.json': {
    from: 'publishing/manifest.ts',
    schema: 'manifest',
    title: 'Sidegloss subscription manifest',
  },
}

for (const [file, { from, schema, title }] of Object.entries(schemas)) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../glossary/${from}`, import.meta.url)))
  const written = toJsonSchema(module[schema], {
    typeMode: 'input',
    target: 'draft-2020-12',
  })
  const target = new URL(`../glossary/${file}`, import.meta.url)
  await writeFile(target, `${JSON.stringify({ ...written, title }, null, 2)}\n`)
  console.log(`wrote ${fileURLToPath(target)}`)
}
