/** `npm run gloss -- COMMAND`: work on glossary packs. */
import { main, Problem } from './command.mjs'
import { setUp } from './setup.mjs'

/** Each command's module is imported when it is asked for: only then are packages surely there. */
const commands = {
  lint: {
    usage: 'lint [FILE] [--text FILE]',
    does: 'says what is wrong with a pack, where, and how to mend it; without FILE, with the embedded brief.\n  --text: the text of the pack’s document, to hold the locators against',
    load: async () => (await import('./gloss-lint.mjs')).lintCommand,
  },
  convert: {
    usage: 'convert IN [OUT] [--from FORMAT] [--to FORMAT] [--name NAME] [--licence LICENCE] [--language TAG]',
    does: 'reads a glossary of any format, says what was noticed, and writes it; without OUT, only reads.\n  The format of IN is seen from its content, that of OUT from its ending.',
    load: async () => (await import('./gloss-convert.mjs')).convertCommand,
  },
  diff: {
    usage: 'diff OLD NEW',
    does: 'says which entries of a glossary came, went and changed. Both may be of any format that can be read.',
    load: async () => (await import('./gloss-diff.mjs')).diffCommand,
  },
  publish: {
    usage: 'publish PACK OUT_DIR [--version VERSION] [--description TEXT]',
    does: 'checks a pack and writes it with its manifest, ready for any static server; refuses errors, and a version that does not go up.',
    load: async () => (await import('./gloss-publish.mjs')).publishCommand,
  },
}

const usage = () =>
  Object.values(commands)
    .map(({ usage, does }) => `npm run gloss -- ${usage}\n  ${does}`)
    .join('\n')

await main(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!Object.hasOwn(commands, name)) throw new Problem(usage())
  await setUp()
  const command = await commands[/** @type {keyof typeof commands} */ (name)].load()
  await command(args)
})
