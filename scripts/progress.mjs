/** A reporter for vitest: a line for each file of tests as it ends, and what failed in it. */
import { relative } from 'node:path'
import { ROOT } from './command.mjs'

/** Begins what is told of an error that belongs to no test. */
export const OUTSIDE = 'outside every test:'

export default class Progress {
  /** @param {import('vitest/node').TestModule} file */
  onTestModuleEnd(file) {
    const tests = [...file.children.allTests()]
    const failed = tests.filter((test) => test.result().state === 'failed')
    const seconds = (file.diagnostic().duration / 1000).toFixed(1)
    const count = `${tests.length - failed.length} passed${failed.length > 0 ? `, ${failed.length} failed` : ''}`
    process.stdout.write(`  ${file.project.name} ${relative(ROOT, file.moduleId)}: ${count} (${seconds} s)\n`)
    // A message shortens what was seen to “[ Array(1) ]”; a failure that comes once a week is to be told in full.
    for (const test of failed)
      for (const { message, actual, expected } of test.result().errors ?? []) {
        const seen = actual === undefined ? message : `${actual}\n      instead of ${expected}`
        process.stdout.write(`    ${test.fullName}: ${seen}\n`)
      }
  }

  /** @param {unknown} _files @param {readonly { message: string }[]} errors */
  onTestRunEnd(_files, errors) {
    for (const { message } of errors) process.stdout.write(`  ${OUTSIDE} ${message}\n`)
  }
}
