import type { Why } from '../../glossary/why'
import { useTranslate } from '../translate'

/** Answers "Why marked?": the wording, the rule, and what on the page spoke for it. */
export function CardWhy({ why }: { why: Why }) {
  const t = useTranslate()
  switch (why.by) {
    case 'always':
      return <p role="status">{t('card_why_always', why.form)}</p>
    case 'presumed':
    case 'company':
      return (
        <div role="status">
          <p>{t(why.by === 'company' ? 'card_why_company' : 'card_why_presumed', why.form)}</p>
          <p class="meta">{t('card_why_rule', why.rule)}</p>
        </div>
      )
    case 'sense':
      return (
        <div role="status">
          <p>{t('card_why_sense', why.form)}</p>
          <Wordings words={why.cues} />
          <p class="meta">{t('card_why_rule', why.rule)}</p>
        </div>
      )
    case 'garbled-pages':
      return (
        <div role="status">
          <p>{t('card_why_garbled', why.form)}</p>
          <Wordings words={why.wordings} />
        </div>
      )
  }
}

function Wordings({ words }: { words: readonly string[] }) {
  return (
    <ul class="wordings">
      {words.map((word) => (
        <li key={word}>
          <bdi>{word}</bdi>
        </li>
      ))}
    </ul>
  )
}
