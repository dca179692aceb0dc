/** Licence of a glossary of which nobody says under which it may be used. */
export const NOT_STATED = 'not stated'
