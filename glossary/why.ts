/** Why a place is marked: the wording, the rule, and what on the page spoke for it. Pure, over what `settle` was given. */
import { hitsReader } from './block-reading'
import { cuesFor } from './matching/evidence'
import type { FormTable, ReadBlock, Settled } from './reading'
import { garbledWordings } from './settle'

/** What a card names of the cues; more would not be read. */
const MOST_SHOWN = 6

export type Why =
  /** The wording means this wherever it stands. */
  | { by: 'always'; form: string }
  /** The wording has several senses; `cues` on the page speak for this one. */
  | { by: 'sense'; form: string; rule: string; cues: string[] }
  /** The wording is a name of other things too; the page speaks of other matters of the glossary. */
  | { by: 'company'; form: string; rule: string }
  /** The wording has several senses and mostly this one; nothing on the page speaks against it. */
  | { by: 'presumed'; form: string; rule: string }
  /** The page looks machine-translated: it has these wordings too. */
  | { by: 'garbled-pages'; form: string; wordings: string[] }

/** Undefined where the place holds no such term. */
export function whyMarked(
  blocks: readonly ReadBlock[],
  table: FormTable,
  { block, form, concept }: Pick<Settled, 'block' | 'form' | 'concept'>,
): Why | undefined {
  const record = table.forms[form]
  const role = record?.roles.find((one) => one.kind === 'term' && one.concept === concept)
  if (!record || role?.kind !== 'term') return undefined
  switch (role.mark) {
    case 'always':
      return { by: 'always', form: record.form }
    case 'sense': {
      const { rule = -1 } = role
      const { name = '', presumed = false } = table.rules[rule] ?? {}
      if (presumed) return { by: 'presumed', form: record.form, rule: name }
      const cues = cuesFor(blocks, table, rule, block).slice(0, MOST_SHOWN)
      if (cues.length === 0) return { by: 'company', form: record.form, rule: name }
      return { by: 'sense', form: record.form, rule: name, cues }
    }
    case 'garbled-pages': {
      const others = [...garbledWordings(blocks, hitsReader(table), MOST_SHOWN)].filter((other) => other !== form)
      const wordings = others.slice(0, MOST_SHOWN).flatMap((other) => table.forms[other]?.form ?? [])
      return { by: 'garbled-pages', form: record.form, wordings }
    }
  }
}
