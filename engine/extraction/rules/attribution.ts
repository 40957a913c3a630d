/** Who makes a claim. */
import type { Answer, Document, Draft } from '../document.js';
import type { Claimant } from '../types.js';

/** Reads the speakers of a document once and answers for each figure in it. */
export function attributionReader(_doc: Document): (draft: Draft) => Answer<{ attribution: string; claimant: Claimant }> | null {
  return () => null;
}
