/** What each family of rules is given. */
import type { Pack } from '../pack'
import type { ClaimsByForm } from './claims-by-form'
import type { Report } from './finding'

export interface Subject {
  pack: Pack
  /** Numbers of the concepts by id; of two with one id the first. */
  numberOf: ReadonlyMap<string, number>
  claims: ClaimsByForm
  /** The text that the locators of the pack's document refer to, where it was given. */
  text?: string
  report: Report
}
