/** Versions of what is measured against. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, run } from './command.mjs'

const PEERS = ['mark.js', 'ahocorasick', 'trie-regex']

/**
 * @param {string} chromium path of the browser
 * @returns {Promise<Record<string, string>>} by name
 */
export async function versionsOfPeers(chromium) {
  const { stdout } = await run(chromium, ['--version'])
  const peers = PEERS.map(async (name) => {
    const about = JSON.parse(await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
    return [name, about.version]
  })
  return { Chromium: /[\d.]+/.exec(stdout)?.[0] ?? 'unknown', ...Object.fromEntries(await Promise.all(peers)) }
}
