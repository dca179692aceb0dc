/** The floor and the peers: the names of their functions, by which the trace knows them. */
export const PEERS = ['floor', 'regexp', 'trie', 'ahoCorasick', 'wrapping', 'markJs'] as const
export type PeerName = (typeof PEERS)[number]
