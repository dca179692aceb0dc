import { interfaceLanguage } from '../entry/locator'
import { languageName } from '../language'
import type { Translate } from '../translate'
import { useTranslate } from '../translate'
import type { WriteProps } from './write-props'

type Remark = WriteProps['lint'][number]

/** What the linter says of the entry as it stands, while it is written; what it says of a name stands at that. */
export function LintRemarks({ lint }: Pick<WriteProps, 'lint'>) {
  const t = useTranslate()
  return (
    <ul class="w-remarks w-lint" aria-live="polite" aria-label={t('write_lint')}>
      {lint
        .filter(({ term }) => term === undefined)
        .map((remark) => (
          <li key={JSON.stringify(remark)}>
            <bdi>{lintWords(remark, t)}</bdi>
          </li>
        ))}
    </ul>
  )
}

/** The interface's words for a rule, with its values filled in; a language by its name, not by its tag. */
export function lintWords({ rule, params }: Remark, t: Translate): string {
  const { language } = params
  const said =
    typeof language === 'string' ? { ...params, language: languageName(language, interfaceLanguage(t)) } : params
  const { rival, other } = params
  // An entry that is called by the name in question needs no word on which of its names that is.
  const so = rule === 'form-claimed' && String(rival).toLowerCase() === String(other).toLowerCase() ? '_so' : ''
  return t(`lint_${rule.replaceAll('-', '_')}${so}`).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(said[name] ?? whole),
  )
}
