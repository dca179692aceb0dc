/** How the concepts of the brief are arranged: by the argument of the article. */
import type { ConceptMap } from '../concept-map'
import map from './map.json'

// Imported JSON is typed by its widest shape (number[] for a pair); a test holds it to the pack.
export const briefMap = map as unknown as ConceptMap
