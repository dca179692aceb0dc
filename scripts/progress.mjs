/** A reporter for vitest: a line for each file of tests as it ends. */
import { relative } from 'node:path'
import { ROOT } from './command.mjs'

export default class Progress {
  /** @param {import('vitest/node').TestModule} file */
  onTestModuleEnd(file) {
    const tests = [...file.children.allTests()]
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const again = tests.filter((test) => test.diagnostic()?.flaky)
    const seconds = (file.diagnostic().duration / 1000).toFixed(1)
    const count = `${tests.length - failed} passed${failed > 0 ? `, ${failed} failed` : ''}`
    process.stdout.write(`  ${file.project.name} ${relative(ROOT, file.moduleId)}: ${count} (${seconds} s)\n`)
    for (const test of again) process.stdout.write(`    passed at the second try: ${test.fullName}\n`)
  }
}
