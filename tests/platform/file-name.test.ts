import { describe, expect, it } from 'vitest'
import { fileName } from '../../platform/file-name'

describe('the name of a file', () => {
  it.each([
    ['Trains', 'Trains'],
    ['我的词库（二）', '我的词库（二）'],
    ['Bridges: old/new?', 'Bridges old new'],
    ['../../etc/passwd', 'etc passwd'],
    ['gpj.\u202eexe', 'gpj. exe'],
    ['a\tb\nc', 'a b c'],
    ['CON', ''],
    ['...', ''],
    ['𠀀'.repeat(100), '𠀀'.repeat(80)],
  ])('is made of what it holds: %j', (name, file) => {
    expect(fileName(name)).toBe(file)
  })
})
