import { useState } from 'preact/hooks'

let given = 0

/**
 * An id for each component that asks, as long as it is there. Preact's own `useId` counts anew where a place is rendered into
 * a third time, as our pages are with every change: a label would come to name another field.
 */
export const useId = (): string => useState(() => `sg-${++given}`)[0]
