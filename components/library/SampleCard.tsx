import type { EntryView } from '../../glossary/entry'
import { Definition } from '../entry/Definition'
import { FurtherNames } from '../entry/FurtherNames'
import { Names } from '../entry/Names'
import { Standing } from '../entry/Standing'
import { naming } from '../entry/wording'
import { inLanguage, type ReaderLanguage } from '../language'

/** An entry as its card will show it, without what a card can do. */
export function SampleCard({ view, language }: { view: EntryView; language: ReaderLanguage }) {
  const named = naming(view.entry, language)
  const field = inLanguage(view.subjectField, language)
  return (
    <article class="l-sample">
      {field.text !== '' && (
        <p class="label" lang={field.lang}>
          <bdi>{field.text}</bdi>
        </p>
      )}
      <h5 class="headword" lang={named.headword.lang}>
        <bdi>{named.headword.text}</bdi>
      </h5>
      <Names naming={named} confidence={view.entry.confidence} />
      <FurtherNames entry={view.entry} naming={named} />
      <Standing view={view} />
      <Definition view={view} language={language} />
    </article>
  )
}
