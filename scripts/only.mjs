/** `--only NAME`, which may come several times: a part of what a script does. */
import { Problem } from './command.mjs'

/**
 * Refuses a name that there is not: nothing would be run, and nothing be wrong with it.
 * @param {readonly string[]} asked
 * @param {readonly string[]} names
 */
export function allKnown(asked, names) {
  const unknown = asked.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Problem(`There is no "${unknown}": ${names.join(', ')}.`)
}
