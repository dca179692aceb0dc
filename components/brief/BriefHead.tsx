import type { ComponentChildren } from 'preact'
import type { Document } from '../../glossary/pack'
import { interfaceLanguage, shownDate } from '../entry/locator'
import { inLanguage, type ReaderLanguage } from '../language'
import { useTranslate } from '../translate'

/** What the document is called, of what kind it is, by what way it came, and what it is not. */
export function BriefHead({ document, language }: { document: Document; language: ReaderLanguage }) {
  const t = useTranslate()
  const title = inLanguage(document.title, language)
  const other = inLanguage(document.title, language === 'en' ? 'zh-Hans' : 'en')
  const date = shownDate(document.date, t)
  const note = document.note && inLanguage(document.note, language)
  return (
    <header class="b-head">
      <h1 class="title" lang={title.lang}>
        <Unbroken text={title.text} />
      </h1>
      {other.text !== title.text && (
        <p class="other" lang={other.lang}>
          {other.text}
        </p>
      )}
      <dl class="prov">
        <Fact name={t('brief_kind')}>{t(`brief_kind_${document.genre}`, date)}</Fact>
        <Fact name={t('brief_route')}>
          <Route document={document} />
        </Fact>
        {document.printedTitle !== undefined && (
          <Fact name={t('brief_printed_title')}>
            <bdi class="wrong" lang="en">
              {document.printedTitle}
            </bdi>
          </Fact>
        )}
        {note && (
          <Fact name={t('brief_note')}>
            <span lang={note.lang}>{note.text}</span>
          </Fact>
        )}
      </dl>
      <p class="run b-say">{t(`brief_is_${document.genre}`)}</p>
    </header>
  )
}

/** A title does not break inside a hyphenated word. */
function Unbroken({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\S+-\S+)/).map((part) =>
        part.includes('-') ? (
          <span key={part} class="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Who published it, who carried it on, and that a machine translated it. */
function Route({ document }: { document: Document }) {
  const t = useTranslate()
  const { outlet, repost, machineTranslated } = document
  const language = interfaceLanguage(t)
  const steps = [
    inLanguage(outlet, language).text,
    repost && t('brief_reposted', inLanguage(repost, language).text),
    machineTranslated && t('brief_translated'),
  ]
  return <>{steps.filter((step) => step).join(t('popup_count_joint'))}</>
}
