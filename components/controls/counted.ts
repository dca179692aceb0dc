/** Numbers in sentences. */
import type { Translate } from '../translate'

/** The message for `n` things: `key_one` for one, `key_other` for any other number. */
export function counted(translate: Translate, key: string, n: number): string {
  return translate(`${key}_${n === 1 ? 'one' : 'other'}`, n)
}

/** Day and month, with the year where it is not this one, in the interface's language. */
export function shortDate(iso: string, lang: string, now = new Date()): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso.slice(0, 10)
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { day: 'numeric', month: 'long', ...year }).format(
    date,
  )
}

/** Day and time of day, in the interface's language. */
export function shortTime(iso: string, lang: string, now = new Date()): string {
  const time = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { hour: '2-digit', minute: '2-digit' })
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : `${shortDate(iso, lang, now)} ${time.format(date)}`
}
