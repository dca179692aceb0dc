/** What went wrong with a subscription and what to do about it, in the interface's language. */

import { describeIssue, type IssueCode } from '../../glossary/exchange/issue-texts'
import type { Problem, ProblemCode } from '../../platform/subscriptions/problem'
import type { Translate } from '../translate'
import { issueTexts } from './issue-texts'

/** What each message fills in after the host. */
export const FILLED: Readonly<Record<ProblemCode, readonly string[]>> = {
  'no-access': [],
  unreachable: [],
  status: ['status'],
  'too-slow': ['seconds'],
  'too-large': ['bytes'],
  'not-json': [],
  'a-pack': [],
  'not-a-manifest': ['reason'],
  elsewhere: [],
  size: ['bytes', 'said'],
  hash: [],
  older: ['offered', 'newest'],
  'same-version': ['offered'],
  mismatch: ['field'],
  'not-a-pack': [],
  entries: ['count', 'offered'],
  storage: ['reason'],
}

/** One that a later version of the extension noted is named by its code. */
export function problemText(t: Translate, { code, params }: Problem, host: string): string {
  if (code === 'not-a-pack') return t('subscription_problem_not_a_pack', host, reasonOf(t, params))
  const filled = (FILLED as Readonly<Record<string, readonly string[]>>)[code]
  if (!filled) return t('subscription_problem_other', host, code)
  return t(`subscription_problem_${code.replaceAll('-', '_')}`, host, ...filled.map((name) => params[name] ?? ''))
}

function reasonOf(t: Translate, params: Problem['params']): string {
  const texts = issueTexts(t)
  const code = Object.keys(texts).find((known): known is IssueCode => known === params.issue)
  return code === undefined ? String(params.issue) : describeIssue({ code, params }, texts)
}
