/** What each family of rules is given. */
import type { Pack } from '../pack'
import type { Report } from './finding'

export interface Subject {
  pack: Pack
  conceptIds: ReadonlySet<string>
  /** The text that the locators of the pack's document refer to, where it was given. */
  text?: string
  report: Report
}
