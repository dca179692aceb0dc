/** A text to be read: the marks on it are made by the code that reads real pages. */
export interface ExampleArticle {
  title: string
  standfirst: string
  blocks: readonly (
    | { kind: 'heading'; text: string }
    | { kind: 'paragraph'; language: string; runs: readonly (string | { bold: string })[] }
  )[]
}

export function ArticleText({ article }: { article: ExampleArticle }) {
  return (
    <article class="w-text" lang="en">
      <h2>{article.title}</h2>
      <p class="meta">{article.standfirst}</p>
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
