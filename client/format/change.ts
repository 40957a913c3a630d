/** What happened, in words: struck old value, new value, and why it is news. */
import type { ChangeJson } from '../../server/api/schemas.js';
import { said } from './claim.js';
import { sentences } from './sentences.en.js';
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

export function changeWords(change: ChangeJson): ChangeWords {
  const { claim, before, other } = change;
  if (change.article) return { about: '', before: null, now: null, note: sentences.changes[change.kind] ?? '' };
  if (!claim) return { about: '', before: null, now: null, note: change.message ?? change.kind.replaceAll('_', ' ') };
  const about = seriesTitle(claim).toLowerCase();
  const note = sentences.changes[change.kind] ?? '';
  if (other && change.kind !== 'claim_resolved') {
    const against = sentences.contradictedBy(other.claimant.name, said(other));
    return { about: sentences.contested(about), before: null, now: said(claim), note: against };
  }
  if (before) return { about, before: asSaid(before), now: said(claim), note };
  return { about, before: null, now: said(claim), note: note || (change.message ?? '') };
}
