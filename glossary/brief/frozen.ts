/**
 * The index of the embedded glossary as `freeze` wrote it, base64. The build puts it here (scripts/frozen-brief.mjs);
 * outside of it there is none.
 */
export const frozenBrief: string | undefined = undefined
