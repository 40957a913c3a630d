/** What happened, in words: struck old value, new value, and why it is news. */
import type { ChangeJson } from '../../server/api/schemas.js';
import { said } from './claim.js';
import { seriesTitle } from './series.js';
import { asSaid } from './value.js';

export interface ChangeWords {
  /** Right of the claimant: what was counted. */
  about: string;
  before: string | null;
  now: string | null;
  /** After the values. */
  note: string;
}

/** Words for changes that come without a claim. */
const KINDS: Record<string, string> = {
  'source.failed': 'A source fails',
  'source.recovered': 'A source works again',
};

export function changeWords(change: ChangeJson): ChangeWords {
  const { claim, before, other } = change;
  if (!claim) return { about: '', before: null, now: null, note: change.message ?? KINDS[change.kind] ?? change.kind };
  const about = seriesTitle(claim).toLowerCase();
  if (other) {
    return {
      about: `${about}, contested`,
      before: null,
      now: said(claim),
      note: `is contradicted by ${other.claimant.name}: ${said(other)}`,
    };
  }
  if (before) return { about, before: asSaid(before), now: said(claim), note: '' };
  return { about, before: null, now: said(claim), note: change.message ?? '' };
}
