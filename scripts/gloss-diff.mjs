/** `npm run gloss -- diff`: what one version of a glossary has that another has not. */
import { Problem } from './command.mjs'
import { readGlossary } from './gloss-read.mjs'
import { inRoom } from './room.mjs'

/** @param {string[]} args */
export function diffCommand(args) {
  const [before, after, ...more] = args
  if (before === undefined || after === undefined || more.length > 0)
    throw new Problem('Say which two files: npm run gloss -- diff OLD NEW')
  return inRoom(async (room) => {
    const { diffPacks } = await room('diff.ts')
    console.log(told(diffPacks(await readGlossary(room, before), await readGlossary(room, after))))
  })
}

/**
 * A line for each entry that came, went or changed, and their numbers.
 * @param {import('../glossary/diff').PackDiff} diff
 */
export function told({ added, removed, changed, head }) {
  const named = (/** @type {import('../glossary/diff').NamedEntry} */ { id, name }) =>
    [id, Object.values(name)[0]].filter(Boolean).join(': ')
  return [
    ...added.map((entry) => `+ ${named(entry)}`),
    ...removed.map((entry) => `- ${named(entry)}`),
    ...changed.map((entry) => `~ ${named(entry)} (${howChanged(entry)})`),
    ...head.map((field) => `~ the glossary’s ${field}`),
    `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
  ].join('\n')
}

/** @param {import('../glossary/diff').ChangedEntry} entry */
const howChanged = ({ fields, newForms, lostForms }) =>
  [fields.join(', '), ...newForms.map((form) => `+${form}`), ...lostForms.map((form) => `-${form}`)].join('; ')
