import type { ConceptEntry, Term } from '../../glossary/pack'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import { isReconstructed } from './wording'

/** Languages in the order they are listed; any other follows. */
const order = ['en', 'zh-Hans', 'zh-Hant']

const languageKeys: Record<string, string> = {
  en: 'entry_language_en',
  'zh-Hans': 'entry_language_hans',
  'zh-Hant': 'entry_language_hant',
}

/** All wordings of an entry by language, each with what is to be known of it. */
export function Forms({ entry, onCopy }: { entry: ConceptEntry; onCopy?(text: string): void }) {
  const t = useTranslate()
  const languages = [...new Set([...order, ...entry.terms.map((term) => term.language)])]
  return (
    <dl class="forms">
      {languages.map((language) => {
        const terms = entry.terms.filter((term) => term.language === language)
        const key = languageKeys[language]
        if (terms.length === 0) return null
        return (
          <div key={language} class="forms-language">
            <dt>{key === undefined ? language : t(key)}</dt>
            <dd>
              <ul>
                {terms.map((term) => (
                  <FormItem key={`${term.form} ${term.region ?? ''}`} term={term} {...(onCopy && { onCopy })} />
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function FormItem({ term, onCopy }: { term: Term; onCopy?(text: string): void }) {
  const t = useTranslate()
  const known = facts(term).map((key) => t(key))
  return (
    <li class="form" data-status={term.status}>
      <bdi class={term.status === 'garbled' ? 'wrong' : undefined} lang={term.language}>
        {term.form}
      </bdi>
      {known.length > 0 && <span class="meta">{known.join(' · ')}</span>}
      {onCopy && (
        <button
          type="button"
          class="tool"
          aria-label={t('entry_copy_form', term.form)}
          onClick={() => onCopy(term.form)}
        >
          <Icon name="copy" />
        </button>
      )}
    </li>
  )
}

/** Keys of what sets a wording apart from an ordinary admitted one, in the order to read them. */
function facts(term: Term): string[] {
  return [
    ...(term.status === 'admitted' ? [] : [`entry_status_${term.status}`]),
    ...(term.region === 'TW' || term.region === 'HK' ? [`entry_region_${term.region.toLowerCase()}`] : []),
    ...(isReconstructed(term.confidence) ? [`confidence_${term.confidence}`] : []),
  ]
}
