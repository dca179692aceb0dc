/** Findings in words. */
import type { Finding } from './finding'
import { english } from './messages'
import type { RuleId } from './rules'

/** What is wrong, and how to mend it. `{name}` stands for a param of the finding. */
export interface Words {
  says: string
  mend: string
}

export type LintTexts = Readonly<Record<RuleId, Words>>

/** `texts`: the table of another language, with the same rules and params. */
export function describe({ rule, params }: Finding, texts: LintTexts = english): Words {
  const { says, mend } = texts[rule]
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (all, name) => String(params[name] ?? all))
  return { says: filled(says), mend: filled(mend) }
}
