import { describe, expect, it } from 'vitest'
import { type PopupFacts, popupState } from '../../components/popup/popup-state'
import en from '../../public/_locales/en/messages.json'

const kinds = ['web', 'browser', 'store', 'extension', 'file', 'other'] as const
const accesses = ['none', 'site', 'all'] as const
const booleans = [true, false]
const deciders = ['rule', 'default'] as const

const every: PopupFacts[] = kinds.flatMap((pageKind) =>
  accesses.flatMap((access) =>
    booleans.flatMap((paused) =>
      booleans.flatMap((on) =>
        deciders.flatMap((by) => booleans.map((once) => ({ pageKind, access, paused, decision: { on, by }, once }))),
      ),
    ),
  ),
)

const facts = (part: Partial<PopupFacts> = {}): PopupFacts => ({
  pageKind: 'web',
  access: 'all',
  paused: false,
  decision: { on: true, by: 'default' },
  once: false,
  ...part,
})

describe('the popup in every combination of page, access, pause, rule and visit', () => {
  it('covers the whole table', () => expect(every).toHaveLength(6 * 3 * 2 * 2 * 2 * 2))

  it.each(every)('$pageKind, $access, paused $paused, $decision, once $once: one sentence that exists', (given) => {
    const state = popupState(given)
    expect(en).toHaveProperty(state.sentence)
    expect(en).toHaveProperty(`popup_notice_${state.kind === 'on' ? 'none' : state.kind.replace('-', '_')}_title`)
    if (state.main) expect(state.main).not.toBe(state.also)
  })

  it('shows the switch on exactly where marks are made by rule', () => {
    for (const given of every) {
      const runs = given.pageKind === 'web' && !given.paused && given.access !== 'none' && given.decision.on
      expect(popupState(given).switch === 'on').toBe(runs)
    }
  })

  it('disables the switch exactly where it could change nothing', () => {
    for (const given of every)
      expect(popupState(given).switch === 'disabled').toBe(given.pageKind !== 'web' || given.paused)
  })

  it('never asks for access that is there', () => {
    for (const given of every) if (given.access !== 'none') expect(popupState(given).main).not.toBe('allow-site')
  })
})

describe('the popup says', () => {
  it.each([
    ['on by the general rule', {}, 'on', 'popup_says_on_default'],
    ['on by a rule of the reader', { decision: { on: true, by: 'rule' } }, 'on', 'popup_says_on_rule'],
    ['off by a rule', { decision: { on: false, by: 'rule' } }, 'off', 'popup_says_off_rule'],
    [
      'off by a rule, before it asks for access',
      { decision: { on: false, by: 'rule' }, access: 'none' },
      'off',
      'popup_says_off_rule',
    ],
    [
      'off where only chosen sites are read',
      { decision: { on: false, by: 'default' }, access: 'site' },
      'off',
      'popup_says_off_default',
    ],
    [
      'no access, whatever the general rule',
      { decision: { on: false, by: 'default' }, access: 'none' },
      'no-access',
      'popup_says_no_access',
    ],
    [
      'no access, though a rule says on',
      { decision: { on: true, by: 'rule' }, access: 'none' },
      'no-access',
      'popup_says_no_access',
    ],
    ['once', { access: 'none', once: true }, 'once', 'popup_says_once'],
    ['on, not once, where a rule holds anyway', { once: true }, 'on', 'popup_says_on_default'],
    ['paused, before anything about the site', { paused: true, access: 'none' }, 'paused', 'popup_says_paused'],
    [
      'that browsers keep their own pages, even when paused',
      { pageKind: 'browser', paused: true },
      'cannot',
      'popup_says_browser',
    ],
  ] as const)('%s', (_name, part, kind, sentence) => {
    expect(popupState(facts(part))).toMatchObject({ kind, sentence })
  })
})
