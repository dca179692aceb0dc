import { useEffect, useId, useState } from 'preact/hooks'
import { type WriteFormat, writable } from '../../glossary/exchange/format'
import { describeLoss, type Loss, type LossKind, lossTexts } from '../../glossary/exchange/losses'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { Choice } from '../controls/Choice'
import { Switch } from '../controls/Switch'
import { Icon } from '../icons'
import { useTranslate } from '../translate'
import type { LibraryProps } from './library-props'

type DetailProps = LibraryProps & { head: GlossaryHead; name: string }

/** Where a glossary is used, as what it can be saved, and its end. */
export function GlossaryDetails(props: DetailProps) {
  const t = useTranslate()
  const { head } = props
  return (
    <dl class="l-details">
      <dt>{t('library_where')}</dt>
      <dd>
        <Sites {...props} />
      </dd>
      <dt>{t('library_private')}</dt>
      <dd>
        <Switch
          on={head.private}
          label={t('library_private_label', props.name)}
          onToggle={(on) => props.onUse(head.id, { private: on })}
        />
        <p class="meta">{t('library_private_note')}</p>
      </dd>
      <dt>{t('library_export')}</dt>
      <dd>
        <Export {...props} />
      </dd>
      <dt>{t('library_about')}</dt>
      <dd class="meta">
        {[t('library_version', head.version), t('library_licence', head.licence), head.source]
          .filter((part) => part !== '')
          .join(' · ')}
      </dd>
      {head.id !== props.embedded && (
        <>
          <dt class="sr">{t('library_remove')}</dt>
          <dd>
            <button type="button" class="btn btn-alarm" onClick={() => props.onRemove(head.id)}>
              {t('library_remove')}
            </button>
          </dd>
        </>
      )}
    </dl>
  )
}

/** Everywhere, or on sites the reader names. Chosen and with none named, it is used nowhere. */
function Sites({ head, name, onUse, parseSite }: DetailProps) {
  const t = useTranslate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const sites = head.sites === 'all' ? [] : head.sites
  const add = (event: Event) => {
    event.preventDefault()
    const parsed = parseSite(typed)
    if (parsed.kind === 'problem') return setProblem(parsed.problem)
    onUse(head.id, { sites: [...sites.filter(({ host }) => host !== parsed.site.host), parsed.site] })
    setTyped('')
  }
  return (
    <>
      <Choice
        label={t('library_where')}
        name={`${id}-where`}
        value={head.sites === 'all' ? 'all' : 'chosen'}
        options={[
          { value: 'all', label: t('library_where_all') },
          { value: 'chosen', label: t('library_where_chosen') },
        ]}
        onChoose={(value) => onUse(head.id, { sites: value === 'all' ? 'all' : [] })}
      />
      {head.sites !== 'all' && (
        <form class="o-add" onSubmit={add} noValidate>
          <ul class="o-own">
            {sites.map((site) => (
              <li key={site.host}>
                <bdi>{site.host}</bdi>
                <button
                  type="button"
                  class="tool"
                  aria-label={t('library_site_delete', site.host, name)}
                  onClick={() => onUse(head.id, { sites: sites.filter((other) => other !== site) })}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <label for={id} class="label">
            {t('options_rule_new')}
          </label>
          <div class="o-add-line">
            <input
              id={id}
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              placeholder="example.com"
              value={typed}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : `${id}-problem`}
              onInput={(event) => {
                setTyped(event.currentTarget.value)
                setProblem(undefined)
              }}
            />
            <button type="submit" class="btn">
              {t('library_site_add')}
            </button>
          </div>
          {problem !== undefined && (
            <p class="o-problem" id={`${id}-problem`} role="alert">
              {t(problem)}
            </p>
          )}
        </form>
      )}
    </>
  )
}

/** The format first, then what it cannot hold, then the file. */
function Export({ head, name, lossesOf, onExport }: DetailProps) {
  const t = useTranslate()
  const [format, setFormat] = useState<WriteFormat>('pack')
  const [losses, setLosses] = useState<readonly Loss[]>()
  useEffect(() => {
    let current = true
    setLosses(undefined)
    lossesOf(head.id, format).then(
      (found) => current && setLosses(found),
      (error: unknown) => console.warn('Sidegloss:', error),
    )
    return () => {
      current = false
    }
  }, [head.id, head.content, format, lossesOf])
  const texts = Object.fromEntries(
    (Object.keys(lossTexts) as LossKind[]).map((kind) => [kind, t(`loss_${kind.replaceAll('-', '_')}`)]),
  ) as Record<LossKind, string>
  return (
    <>
      <p class="o-buttons">
        <select
          aria-label={t('library_format', name)}
          value={format}
          onChange={({ currentTarget }) => setFormat(writable.find((one) => one === currentTarget.value) ?? 'pack')}
        >
          {writable.map((one) => (
            <option key={one} value={one}>
              {t(`library_format_${one}`)}
            </option>
          ))}
        </select>
        <button type="button" class="btn" disabled={losses === undefined} onClick={() => onExport(head.id, format)}>
          {t('library_save')}
        </button>
      </p>
      <div class="l-losses" aria-live="polite">
        {losses !== undefined && losses.length === 0 && <p class="meta">{t('library_lossless')}</p>}
        {losses !== undefined && losses.length > 0 && (
          <>
            <p class="meta">{t('library_losses')}</p>
            <ul>
              {losses.map((loss) => (
                <li key={loss.kind}>{describeLoss(loss, texts)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}
