/** What issues say, in the interface's language. */
import { english, type IssueCode } from '../../glossary/exchange/issue-texts'
import type { Translate } from '../translate'

export const issueTexts = (t: Translate): Record<IssueCode, string> =>
  Object.fromEntries(
    (Object.keys(english) as IssueCode[]).map((code) => [code, t(`issue_${code.replaceAll('-', '_')}`)]),
  ) as Record<IssueCode, string>
