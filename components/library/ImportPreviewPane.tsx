import { useState } from 'preact/hooks'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { counted } from '../controls/counted'
import { useId } from '../controls/use-id'
import { useLeftFocus } from '../controls/use-left-focus'
import { inLanguage } from '../language'
import { useTranslate } from '../translate'
import { ImportIssues } from './ImportIssues'
import type { Comparison, ImportPreview, LibraryProps, MergeChoice } from './library-props'
import { likeGlossary } from './like-glossary'
import { Changes, changesIn, MergeChanges } from './MergeChanges'
import { PreviewFacts, PreviewSamples } from './PreviewParts'
import { TableColumns } from './TableColumns'
import { useAnswer } from './use-answer'

type PreviewProps = LibraryProps & {
  preview: ImportPreview
  again: Extract<LibraryProps['importing'], { at: 'preview' }>['again']
  /** Told what keeping it changes in a glossary that is there; an empty text where that is nothing. */
  onChanges(changes: string): void
}

/** What a file comes to. Nothing of it is stored yet. */
export function ImportPreviewPane(props: PreviewProps) {
  const t = useTranslate()
  const { again, preview, language } = props
  const refused = typeof again === 'object' ? again.refused : undefined
  const heading = useLeftFocus<HTMLHeadingElement>()
  return (
    <section class="l-pane l-preview" aria-busy={again === 'reading'}>
      <h3 ref={heading} tabIndex={-1}>
        {t('import_preview', preview.file || t('import_pasted'))}
      </h3>
      <p class="meta">{t('import_preview_note')}</p>
      <PreviewFacts
        preview={preview}
        first={[[t('import_format'), t(`import_format_${preview.format.replaceAll('-', '_')}`)]]}
      />
      {preview.table && (
        <TableColumns
          table={preview.table}
          bare={preview.defined === 0}
          issues={preview.issues}
          onTable={props.onTable}
        />
      )}
      {preview.doubled !== undefined && <p class="l-ignored">{t('import_doubled', preview.doubled)}</p>}
      <ImportIssues issues={refused ?? preview.issues} />
      <PreviewSamples preview={preview} language={language} />
      <Keep {...props} />
    </section>
  )
}

/** Formats in which an entry has a name of its own for machines, which stays from one version to the next. */
const WITH_IDS: readonly ImportPreview['format'][] = ['pack', 'tbx', 'turtle', 'rdf-xml', 'json-ld', 'n-triples']

function firstKey({ format, languages, table }: ImportPreview): MergeChoice['key'] {
  const [most] = languages
  const hasIds = WITH_IDS.includes(format) || table?.columns.some(({ role }) => role === 'id')
  return hasIds || !most ? { by: 'id' } : { by: 'name', language: most.tag }
}

/** Under which name, beside the others or in place of one. */
function Keep(props: PreviewProps) {
  const { again, preview, heads = [], embedded, language, compare, onKeep, onLeaveImport } = props
  const t = useTranslate()
  const id = useId()
  const { text, lang } = inLanguage(preview.name, language)
  const [name, setName] = useState(preview.nameless ? t('import_nameless') : text)
  const [merge, setMerge] = useState<MergeChoice>({
    key: firstKey(preview),
    drop: false,
    rules: preview.format === 'pack',
  })
  // The next version of a subscribed glossary would take its place again.
  const others = heads.filter(
    ({ id: own, removed, subscription }) => own !== embedded && removed === undefined && !subscription,
  )
  const like = likeGlossary(preview, others)
  const [target, setTarget] = useState('')
  const [how, into = ''] = target.split(':')
  const replaced = how === 'replace' ? others.find((head) => head.id === into) : undefined
  const { key, drop } = merge
  const merging = how === 'merge' ? [key.by, key.by === 'name' ? key.language : '', drop] : []
  const answer = useAnswer<Comparison | undefined>(
    async () => (into === '' ? undefined : compare(into, how === 'merge' ? merge : undefined)),
    [how, into, compare, ...merging],
  )
  const submit = (event: Event) => {
    event.preventDefault()
    const typed = name.trim()
    props.onChanges(answer && answer !== 'failed' ? changesIn(t, answer, how === 'replace' || drop) : '')
    onKeep({
      name:
        typed === '' || typed === text
          ? preview.name
          : preview.nameless
            ? { [language]: typed }
            : { ...preview.name, [lang]: typed },
      ...(into !== '' && { replaces: into }),
      ...(how === 'merge' && { merge }),
    })
  }
  const inPlaceOf = (head: GlossaryHead) => (
    <option key={head.id} value={`replace:${head.id}`}>
      {t('import_in_place_of', inLanguage(head.name, language).text)}
    </option>
  )
  return (
    <form class="l-keep" onSubmit={submit}>
      {how !== 'merge' && (
        <>
          <label class="label" for={`${id}-name`}>
            {t('import_name')}
          </label>
          <input
            id={`${id}-name`}
            type="text"
            maxLength={500}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </>
      )}
      {others.length > 0 && (
        <>
          <label class="label" for={`${id}-replaces`}>
            {t('import_replaces')}
          </label>
          <select
            id={`${id}-replaces`}
            value={target}
            {...(like && { 'aria-describedby': `${id}-like` })}
            onChange={({ currentTarget }) => setTarget(currentTarget.value)}
          >
            {/* Never chosen beforehand: what was written here since would be replaced by one press. */}
            <option value="">{t('import_as_new')}</option>
            {like && inPlaceOf(like.head)}
            {others.map((head) => head !== like?.head && inPlaceOf(head))}
            {others.map((head) => (
              <option key={head.id} value={`merge:${head.id}`}>
                {t('import_merged_into', inLanguage(head.name, language).text)}
              </option>
            ))}
          </select>
          {like && (
            <p class="meta" id={`${id}-like`}>
              {t(like.sure ? 'import_same' : 'import_like', inLanguage(like.head.name, language).text)}
            </p>
          )}
          {replaced && (
            <>
              <p class="l-ignored">{t('import_replace_note', inLanguage(replaced.name, language).text)}</p>
              <div class="l-merge">
                <Changes {...{ answer, language }} drop />
              </div>
            </>
          )}
          {how === 'merge' && <MergeChanges {...{ merge, answer, language }} onMerge={setMerge} />}
        </>
      )}
      <p class="o-buttons">
        {/* What it takes away is said first, and what is said then moves the button: it must not be hit on its way. */}
        <button
          type="submit"
          class="btn btn-main"
          disabled={again !== undefined || (into !== '' && answer === undefined)}
        >
          {how === 'merge'
            ? t('import_merge')
            : t(how === 'replace' ? 'import_replace' : 'import_keep', counted(t, 'options_entries', preview.entries))}
        </button>
        <button type="button" class="btn" onClick={onLeaveImport}>
          {t('import_cancel')}
        </button>
      </p>
    </form>
  )
}
