/** Adopted numbers as rows and back, and what an adoption keeps of its claim. */
import type { Claim } from '../../engine/claims/types.js';
import type { Row } from '../schema.js';

/** The claim as it read when it was adopted, with all that a citation names. */
export interface Said {
  claim: Claim;
  claimantName: string;
  publisher: string | null;
  quote: string;
  url: string;
  figureId: string;
  /** The day on which its first evidence was stored. */
  seenDay: string;
}

export const saidOf = (row: Pick<Row<'adoption'>, 'said'>): Said => JSON.parse(row.said) as Said;
