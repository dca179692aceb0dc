/** A reporter for vitest: a line for each file of tests as it ends, and what failed in it. */
import { relative } from 'node:path'
import { ROOT } from './command.mjs'

export default class Progress {
  /** @param {import('vitest/node').TestModule} file */
  onTestModuleEnd(file) {
    const tests = [...file.children.allTests()]
    const failed = tests.filter((test) => test.result().state === 'failed')
    const again = tests.filter((test) => test.diagnostic()?.flaky)
    const seconds = (file.diagnostic().duration / 1000).toFixed(1)
    const count = `${tests.length - failed.length} passed${failed.length > 0 ? `, ${failed.length} failed` : ''}`
    process.stdout.write(`  ${file.project.name} ${relative(ROOT, file.moduleId)}: ${count} (${seconds} s)\n`)
    // A message shortens what was seen to “[ Array(1) ]”; a failure that comes once a week is to be told in full.
    for (const test of failed)
      for (const { actual, expected } of test.result().errors ?? [])
        if (actual !== undefined)
          process.stdout.write(`    ${test.fullName}: ${actual}\n      instead of ${expected}\n`)
    for (const test of again) process.stdout.write(`    passed at the second try: ${test.fullName}\n`)
  }
}
