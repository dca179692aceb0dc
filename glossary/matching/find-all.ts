/** Several compiled glossaries as if they were one: the order they are given in decides which of them wins a form. */
import type { FormRecord, MarkStyle, Reading, Role } from '../reading'
import type { CompiledGlossary } from './compile'
import { find } from './find'
import { formRecord } from './form-store'

/** A glossary, and the style in which all its terms are marked; without one each is as its entry says. */
export interface Styled {
  compiled: CompiledGlossary
  style?: MarkStyle | undefined
}

/**
 * Finds the forms of all `glossaries` in `texts`. Numbers of forms and rules go on from one glossary to the next:
 * where two claim the same words, `settle` takes the lower number, which is the earlier glossary's.
 */
export function findAll(glossaries: readonly Styled[], texts: readonly string[]): Reading {
  const [first] = glossaries
  if (first && glossaries.length === 1 && !first.style) return find(first.compiled, texts)
  const whole: Reading = { revision: revisionOfAll(glossaries), hits: [], forms: {}, rules: {} }
  const hits: number[][] = texts.map(() => [])
  let forms = 0
  let rules = 0
  for (const { compiled: glossary, style } of glossaries) {
    const reading = find(glossary, texts)
    for (let i = 0; i < reading.hits.length; i += 4) {
      const [text, start, end, form] = reading.hits.slice(i, i + 4) as [number, number, number, number]
      hits[text]?.push(text, start, end, form + forms)
    }
    for (const [number, { form, roles }] of Object.entries(reading.forms))
      whole.forms[Number(number) + forms] = { form, roles: roles.map((role) => renumbered(styled(role, style), rules)) }
    for (const [number, rule] of Object.entries(reading.rules)) whole.rules[Number(number) + rules] = rule
    forms += glossary.forms.flags.length
    rules += glossary.forms.rules.length
  }
  for (const ofText of hits) for (const number of ofText) whole.hits.push(number)
  return whole
}

/** A form by its number among all glossaries; undefined where there is none of that number. */
export function recordOf(glossaries: readonly Styled[], number: number): FormRecord | undefined {
  let forms = 0
  let rules = 0
  for (const { compiled: glossary, style } of glossaries) {
    const count = glossary.forms.flags.length
    if (number < forms + count) {
      const { form, roles } = formRecord(glossary.forms, number - forms)
      return { form, roles: roles.map((role) => renumbered(styled(role, style), rules)) }
    }
    forms += count
    rules += glossary.forms.rules.length
  }
  return undefined
}

/** A name for several compiled glossaries in their order; that of the one where there is one. */
export const revisionOfAll = (
  glossaries: readonly { compiled: Pick<CompiledGlossary, 'revision'>; style?: MarkStyle | undefined }[],
): string => glossaries.map(({ compiled, style = '' }) => `${compiled.revision}${style}`).join(' ')

const styled = (role: Role, style: MarkStyle | undefined): Role =>
  style && role.kind === 'term' ? { ...role, style } : role

function renumbered(role: Role, rules: number): Role {
  return role.kind === 'guard' || role.rule === undefined ? role : { ...role, rule: role.rule + rules }
}
