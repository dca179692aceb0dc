/** How the popup, the options and the welcome page speak with the background: one question, one typed answer. */
import browser from 'webextension-polyfill'
import { askTwice } from './delivery'
import type { FromUi } from './messages'
import type { DamagedSetting, Settings } from './settings'
import type { TabReport } from './tab-report'

export interface SettingsReport {
  settings: Settings
  /** Stored values that could not be read, set aside until the reader lets them go. */
  damaged: DamagedSetting[]
}

/** What each message is answered with. */
export interface UiAnswers {
  settings: SettingsReport
  'set-scope': Settings
  'set-marks': Settings
  'set-cards': Settings
  'put-rule': Settings
  'delete-rule': Settings
  'put-mute': Settings
  'delete-mute': Settings
  'put-correction': Settings
  'delete-correction': Settings
  tab: TabReport
  /** False where the browser lets us read nothing there. */
  'explain-once': boolean
  'show-private': null
  /** False where no frame holds the concept any more. */
  jump: boolean
  open: null
  write: null
  'forget-damaged': null
  erase: null
  restore: null
  'library-changed': null
  /** Messages refused since the browser started. */
  refused: number
}

/** Asks the background. Asked again once if it was stopped in between; rejects when it cannot be reached. */
export async function ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]> {
  return (await askTwice(() => browser.runtime.sendMessage(message))) as UiAnswers[M['type']]
}
