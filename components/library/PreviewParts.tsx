import { counted } from '../controls/counted'
import { interfaceLanguage } from '../entry/locator'
import { languageName, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'
import type { ImportPreview } from './library-props'
import { licenceText } from './licence'
import { SampleCard } from './SampleCard'
import { shownSize } from './size'

/** Languages that are named with their counts; of a term base in forty the rest are counted. */
const MOST_LANGUAGES = 8

/** What there is to know of a glossary before it is kept; `first` stands before the rest. */
export function PreviewFacts({ preview, first }: { preview: ImportPreview; first: readonly [string, string][] }) {
  const t = useTranslate()
  const lang = interfaceLanguage(t)
  const number = (value: number) => new Intl.NumberFormat(lang).format(value)
  const languages = preview.languages
    .slice(0, MOST_LANGUAGES)
    .map(({ tag, terms }) => `${languageName(tag, lang)} ${number(terms)}`)
  const further = preview.languages.length - languages.length
  if (further > 0) languages.push(counted(t, 'library_languages_more', further))
  const facts: [string, string][] = [
    ...first,
    [t('import_entries'), number(preview.entries)],
    [t('import_defined'), number(preview.defined)],
    [t('import_terms'), number(preview.terms)],
    [t('import_languages'), languages.join(t('entry_join'))],
    [t('import_licence'), licenceText(preview.licence, t)],
    [t('import_index'), shownSize(preview.indexBytes, lang)],
  ]
  return (
    <dl class="l-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Some of its entries, as their cards will show them. */
export function PreviewSamples({ preview, language }: { preview: ImportPreview; language: ReaderLanguage }) {
  const t = useTranslate()
  return (
    <>
      <h4 class="label">{t('import_samples', preview.samples.length)}</h4>
      <ul class="l-samples">
        {preview.samples.map((view) => (
          <li key={view.key}>
            <SampleCard view={view} language={language} />
          </li>
        ))}
      </ul>
    </>
  )
}
