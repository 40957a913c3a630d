/** What the record needs to know of an article's story; made outside of its transactions. */
import type { Claimant } from '../extraction/types.js';

export interface Credit {
  /** The agency's or outlet's name as credited. */
  name: string;
  claimant: Claimant;
  /** `source`: the text is theirs. `contribution`: part of it may be, which counts once another outlet prints it too. */
  kind: 'source' | 'contribution';
}

export interface StoryDraft {
  /** MinHash signature as bytes (signature.ts); empty for a text too short to compare. */
  signature: Uint8Array;
  credit: Credit | null;
  /** Who claims what the text says in its own voice, where nobody is credited. */
  publisher: Claimant;
}

/** An article as it is compared. */
export interface Comparable {
  signature: Uint8Array;
  publisher: string | null;
  /** Day of publication, else of first storing. */
  day: string;
}

export interface StoryRules {
  /** What signatures are found by. */
  bandsOf(signature: Uint8Array): number[];
  /** The candidate that the article is a print of; null: of none. */
  choosePrint<C extends Comparable>(article: Comparable, candidates: readonly C[]): C | null;
}
