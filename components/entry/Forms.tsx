import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryTexts, Term } from '../../glossary/pack'
import { CopyStatus, useCopy } from '../card/copying'
import { Icon } from '../icons'
import { languageName } from '../language'
import { useTranslate } from '../translate'
import { interfaceLanguage } from './locator'
import { isReconstructed } from './wording'

/** Languages in the order they are listed; any other follows. */
const order = ['en', 'zh-Hans', 'zh-Hant']

const languageKeys: Record<string, string> = {
  en: 'entry_language_en',
  'zh-Hans': 'entry_language_hans',
  'zh-Hant': 'entry_language_hant',
}

interface FormsProps {
  entry: EntryTexts
  onCopy?(text: string): Promise<boolean>
}

/** All wordings of an entry by language, each with what is to be known of it, and where asked for a button that copies it. */
export function Forms({ entry, onCopy }: FormsProps) {
  return onCopy ? <CopiedForms entry={entry} onCopy={onCopy} /> : <FormList entry={entry} />
}

function CopiedForms({ entry, onCopy }: Required<FormsProps>) {
  const [outcome, copy] = useCopy(onCopy)
  const [form, setForm] = useState<string>()
  return (
    <FormList
      entry={entry}
      beside={(term) => (
        <CopyForm
          term={term}
          outcome={term.form === form ? outcome : 'idle'}
          onCopy={() => {
            setForm(term.form)
            copy(term.form)
          }}
        />
      )}
    />
  )
}

function CopyForm(props: { term: Term; outcome: ReturnType<typeof useCopy>[0]; onCopy(): void }) {
  const t = useTranslate()
  return (
    <>
      <button type="button" class="tool" aria-label={t('entry_copy_form', props.term.form)} onClick={props.onCopy}>
        <Icon name="copy" />
      </button>
      <CopyStatus outcome={props.outcome} />
    </>
  )
}

interface FormListProps {
  entry: EntryTexts
  beside?(term: Term): ComponentChildren
}

function FormList({ entry, beside }: FormListProps) {
  const t = useTranslate()
  const languages = [...new Set([...order, ...entry.terms.map((term) => term.language)])]
  return (
    <dl class="forms">
      {languages.map((language) => {
        const terms = spelt(entry.terms.filter((term) => term.language === language))
        const key = languageKeys[language]
        if (terms.length === 0) return null
        return (
          <div key={language} class="forms-language">
            <dt>{key === undefined ? languageName(language, interfaceLanguage(t)) : t(key)}</dt>
            <dd>
              <ul>
                {terms.map((term) => (
                  <li key={`${term.form} ${term.region ?? ''}`} class="form" data-status={term.status}>
                    <Form term={term} />
                    {beside?.(term)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Each wording once: one that differs from another by its capitals alone is a rule for finding, and no other wording. */
export function spelt(terms: readonly Term[]): Term[] {
  const seen = new Map<string, string[]>()
  return terms.filter((term) => {
    const word = term.form.toLowerCase()
    const known = seen.get(word)
    const told = facts(term)
    if (known && told.every((fact) => known.includes(fact))) return false
    seen.set(word, [...(known ?? []), ...told])
    return true
  })
}

function Form({ term }: { term: Term }) {
  const t = useTranslate()
  const known = facts(term).map((key) => t(key))
  return (
    <>
      <bdi class={term.status === 'garbled' ? 'wrong' : undefined} lang={term.language}>
        {term.form}
      </bdi>
      {known.length > 0 && <span class="meta">{known.join(' · ')}</span>}
    </>
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
