import type * as v from 'valibot'

/** What the schema wants at a place and what is there, in its own signs: they are the same in every language. */
export const schemaParams = ({ expected, message, received }: v.BaseIssue<unknown>): Record<string, string> => ({
  expected: (expected ?? message).slice(0, LONGEST),
  received: received.slice(0, LONGEST),
})

/** More of a wrong value than this, in UTF-16 code units, tells nobody more. */
const LONGEST = 80
