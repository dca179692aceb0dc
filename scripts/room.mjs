/** Modules of the glossary room, for scripts: the same code that the extension runs. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './command.mjs'

/** @param {string} path */
export const room = async (path) => (await runnerImport(join(ROOT, 'glossary', path))).module
