/** What a file may cost, counted after decompression. Beyond any of these it is refused, and nothing of it is kept. */

/** A thesaurus of a million names in three languages takes 30 to 40 MB; a browser reads 50 MB into memory without strain. */
export const FILE_BYTES = 50 * 1024 * 1024

/** Elements or brackets inside one another. TBX nests 8 deep, structured content of dictionaries some 30. */
export const DEPTH = 100

/** The largest public term bases have some hundred thousand concepts. */
export const ENTRIES = 1_000_000

/** Names of all entries together: the index is built for a million. */
export const TERMS = 2_000_000

/** Names of one entry. The richest entries of public thesauri have some 200, in forty languages. */
export const TERMS_OF_ENTRY = 2_000

/** Statements of an RDF graph: a SKOS concept takes ten to twenty. */
export const STATEMENTS = 5_000_000

/** Characters that entities of a document type may add. Real files shorten namespaces with them: some kilobytes. */
export const EXPANSION = 1024 * 1024

/** Entities that a document type may define. Real files define ten or twenty. */
export const ENTITIES = 1_000

/** Uncompressed over compressed. Dictionaries shrink to a tenth; a bomb to a thousandth. */
export const ZIP_RATIO = 100

/** A zip may hold pictures beside its term banks; the largest dictionaries have some thousand files. */
export const ZIP_FILES = 10_000

/** Forms of one or two Latin letters: a list of units has some hundred; more would mark every line of every page. */
export const SHORT_FORMS = 5_000

/** Cells of a row: wide exports of forty languages with five columns each stay below. */
export const COLUMNS = 1_000

/** Issues that are kept one by one; beyond, they are counted. Nobody reads more. */
export const ISSUES = 1_000

/** Entries between two looks at the abort signal: some milliseconds. */
export const ABORT_STRIDE = 512
