import { interfaceLanguage } from '../entry/locator'
import { useTranslate } from '../translate'

/** A text to be read: the marks on it are made by the code that reads real pages. */
export interface ExampleArticle {
  title: string
  blocks: readonly (
    | { kind: 'heading'; text: string }
    | { kind: 'paragraph'; language: string; runs: readonly (string | { bold: string })[] }
  )[]
}

export function ArticleText({ article }: { article: ExampleArticle }) {
  const t = useTranslate()
  return (
    <article class="w-text" lang="en">
      <h2>{article.title}</h2>
      <p class="meta" lang={interfaceLanguage(t)}>
        {t('welcome_example')}
      </p>
      {article.blocks.map((block) =>
        block.kind === 'heading' ? (
          <h3 key={block.text}>{block.text}</h3>
        ) : (
          <p key={JSON.stringify(block.runs)} lang={block.language}>
            {block.runs.map((run) => (typeof run === 'string' ? run : <b key={run.bold}>{run.bold}</b>))}
          </p>
        ),
      )}
    </article>
  )
}
