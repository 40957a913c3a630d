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

/** Words for changes whose claim says nothing new by its number. */
const KINDS: Record<string, string> = {
  claim_retracted: 'is no longer printed',
  claim_resolved: 'is no longer contradicted',
  claim_stale: 'has gone stale',
  claims_edited: 'was merged or split',
  adoption_made: 'is quoted from now on',
  adoption_ended: 'is no longer quoted',
  adoption_contradicted: 'is quoted, and no longer holds',
  adoption_expired: 'is quoted beyond its last day',
  review_made: 'was reviewed',
  alert_fired: 'sent an alert',
};

export function changeWords(change: ChangeJson): ChangeWords {
  const { claim, before, other } = change;
  if (!claim) return { about: '', before: null, now: null, note: change.message ?? change.kind.replaceAll('_', ' ') };
  const about = seriesTitle(claim).toLowerCase();
  const note = KINDS[change.kind] ?? '';
  if (other && change.kind !== 'claim_resolved') {
    const against = `is contradicted by ${other.claimant.name}: ${said(other)}`;
    return { about: `${about}, contested`, before: null, now: said(claim), note: against };
  }
  if (before) return { about, before: asSaid(before), now: said(claim), note };
  return { about, before: null, now: said(claim), note: note || (change.message ?? '') };
}
