/** What is to be said of a name, in the interface's words, beside its row. */
import { describeIssue } from '../../glossary/exchange/issue-texts'
import { namesOf } from '../../glossary/writing/written'
import { issueTexts } from '../library/issue-texts'
import type { Translate } from '../translate'
import { lintWords } from './LintRemarks'
import type { WriteProps } from './write-props'

type Said = Pick<WriteProps, 'written' | 'lint' | 'remarks' | 'explained' | 'others'>

/** By the row's number. An entry's terms are the names that stand in the form, in their order. */
export function nameRemarks({ written, lint, remarks, explained, others }: Said, row: number, t: Translate): string[] {
  const names = namesOf(written.terms)
  const term = names.findIndex(({ at }) => at === row)
  const form = names[term]?.form
  if (form === undefined) return []
  return [
    ...lint.filter((remark) => remark.term === term).map((remark) => lintWords(byName(remark, others), t)),
    ...remarks.filter(({ params }) => params?.form === form).map((issue) => describeIssue(issue, issueTexts(t))),
    ...(explained.names.includes(form) ? [t('write_also_explained', form, explained.by)] : []),
  ]
}

/** The entry that a name belongs to already, as its reader calls it. */
function byName(remark: Said['lint'][number], { nameOf }: Said['others']): Said['lint'][number] {
  const { rival } = remark.params
  return typeof rival === 'string' ? { ...remark, params: { ...remark.params, rival: nameOf(rival) } } : remark
}
