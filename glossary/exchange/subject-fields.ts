/** Subject fields of an imported glossary: named once, called by id; what has none is general. */
import { GENERAL } from '../entry'
import type { Pack } from '../pack'
import type { Draft } from './draft'
import { textsOf } from './draft-texts'
import { makeId } from './entry-ids'
import type { Issues } from './issue'

export function subjectFields(
  { fields }: Draft,
  { issues, assume }: { issues: Issues; assume: (text: string) => string },
): { idOf: (key: string | undefined) => string; used: () => Pack['subjectFields'] } {
  const ids = new Map<string, string>()
  const taken = new Set([GENERAL])
  const last = new Map<string, number>()
  const named: Pack['subjectFields'] = {}
  const make = (key: string): string => {
    const drafts = fields.get(key)?.names ?? [{ text: key, language: undefined }]
    const names = textsOf(drafts, { issues, place: { entry: key }, assume })
    const known = Object.keys(names).length > 0
    if (!known && key.trim() === '') return general()
    const id = known && names.en?.toLowerCase() === GENERAL ? GENERAL : makeId(key, Object.values(names), taken, last)
    named[id] = known ? names : { en: id }
    return id
  }
  const general = (): string => {
    named[GENERAL] ??= { en: 'General', 'zh-Hans': '一般', 'zh-Hant': '一般' }
    return GENERAL
  }
  return {
    idOf: (key) => {
      if (key === undefined) return general()
      const id = ids.get(key) ?? make(key)
      ids.set(key, id)
      return id
    },
    used: () => named,
  }
}
