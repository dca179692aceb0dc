import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/command.mjs'

interface Locked {
  version: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const licences = read('LICENSES.md')

describe('LICENSES.md', () => {
  it('names the packages that the lock has for readers, in each of their versions, and no types', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
    const forReaders = Object.entries(packages).flatMap(([path, { version, dev, optional, devOptional }]) => {
      const name = path.replace(/^.*node_modules\//, '')
      const left = dev || optional || devOptional || /^(@types\/|undici-types$)/.test(name)
      return path === '' || left ? [] : `${name} ${version}`
    })
    const named = [...licences.matchAll(/^## (\S+ \d\S*) \(/gm)].map(([, title]) => title)
    expect(named).toEqual([...new Set(forReaders)].sort())
    expect(named).toContain('readable-stream 4.8.0')
  })

  it('carries the notices of the word lists that come with the linter', () => {
    expect(licences).toContain(read('glossary/lint/common-words-licences.md').trim())
    expect(licences).toContain('Copyright 2000-2016 by Kevin Atkinson')
  })
})
