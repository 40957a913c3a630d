/** What stands against a number that is quoted, as a sentence. */
import type { AdoptionJson } from '../../server/api/adoptions.js';
import { said } from './claim.js';
import { day } from './locale.js';
import { quoted } from './quoted.en.js';

/** `Another claimant excludes it: Iraqi authorities: about 6,000, 6 Dec 2016.` */
export function warningWords({ warning, claim }: AdoptionJson['warnings'][number]): string {
  if (!claim) return quoted.warnings[warning === 'expired' ? 'expired' : 'gone']('');
  return quoted.warnings[warning](`${claim.claimant.name}: ${said(claim)}${claim.asOf ? `, ${day(claim.asOf)}` : ''}`);
}
