import { Keys } from '../controls/Keys'
import { useTranslate } from '../translate'
import { ArticleText, type ExampleArticle } from './ArticleText'

/** What was chosen here, or chosen before; `refused` where the browser gave no access. */
export type WelcomeChoice = 'open' | 'chosen' | 'everywhere' | 'refused'

export interface WelcomeProps {
  article: ExampleArticle
  /** The reader's shortcut for the next term; empty where none is set. */
  shortcut: string
  choice: WelcomeChoice
  onChosen(): void
  /** Asks the browser for every site. */
  onEverywhere(): void
}

/** The first page: what it does, tried at once on an example, and beside it where it may read: the one question there is. */
export function Welcome(props: WelcomeProps) {
  const t = useTranslate()
  return (
    <div class="welcome">
      <section class="w-top">
        <h1 class="title">{t('welcome_title')}</h1>
        <p class="run">{t('welcome_lead')}</p>
      </section>
      <div class="w-demo">
        <ArticleText article={props.article} />
        <aside class="w-margin" aria-label={t('welcome_key')}>
          <Access {...props} />
          <p class="w-try">
            {t('welcome_try')} {props.shortcut !== '' && <Keys shortcut={props.shortcut} />}
          </p>
          <Legend />
        </aside>
      </div>
    </div>
  )
}

const shapes = ['term', 'contested', 'repaired'] as const

/** The three lines, as they are drawn on pages. */
function Legend() {
  const t = useTranslate()
  return (
    <ul class="w-key">
      {shapes.map((shape) => (
        <li key={shape}>
          <span class={`w-mark w-mark-${shape}`}>{t(`welcome_key_${shape}`)}</span> {t(`welcome_key_${shape}_means`)}
        </li>
      ))}
    </ul>
  )
}

function Access({ choice, onChosen, onEverywhere }: WelcomeProps) {
  const t = useTranslate()
  return (
    <section class="w-access" aria-labelledby="welcome-access">
      <h2 id="welcome-access">{t('welcome_access')}</h2>
      <p>{t('welcome_access_text')}</p>
      <div class="w-options">
        <div>
          <button
            type="button"
            class={choice === 'everywhere' ? 'btn' : 'btn btn-main'}
            aria-pressed={choice === 'chosen'}
            aria-describedby="welcome-chosen"
            onClick={onChosen}
          >
            {t('welcome_chosen')}
          </button>
          <p class="meta" id="welcome-chosen">
            {t('welcome_chosen_text')}
          </p>
        </div>
        <div>
          <button
            type="button"
            class={choice === 'everywhere' ? 'btn btn-main' : 'btn'}
            aria-pressed={choice === 'everywhere'}
            aria-describedby="welcome-everywhere"
            onClick={onEverywhere}
          >
            {t('welcome_everywhere')}
          </button>
          <p class="meta" id="welcome-everywhere">
            {t('welcome_everywhere_text')}
          </p>
        </div>
      </div>
      <p class="w-state" role="status">
        {choice !== 'open' && t(`welcome_state_${choice}`)}
      </p>
    </section>
  )
}
