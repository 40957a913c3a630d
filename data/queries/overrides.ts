/** What people put out of a crisis or into it, whatever its rule says. Hangs on evidence, so that it survives rebuilds. */
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import type { Database, Row } from '../schema.js';

/**
 * What is in force of these claims: a crisis, a claim and the verdict that decides. Of several about the evidence of one
 * claim the newest decides, since they all speak of that claim.
 */
export async function overridesOf(
  trx: Kysely<Database> | Transaction<Database>,
  claimIds: readonly string[],
): Promise<{ crisis_id: string; claim_id: string; verdict: Row<'crisis_override'>['verdict'] }[]> {
  const rows = await inForce(trx, { claimIds });
  return [...new Map(rows.map((row) => [`${row.crisis_id} ${row.claim_id}`, row])).values()];
}

const inForce = compiled((db, { claimIds }: { claimIds: readonly string[] }) =>
  db
    .selectFrom('crisis_override')
    .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'crisis_override.evidence_id')
    .select(['crisis_override.crisis_id', 'claim_evidence.claim_id', 'crisis_override.verdict'])
    .where(anyOf('claim_evidence.claim_id', claimIds))
    .where('crisis_override.undone_at', 'is', null)
    .orderBy('crisis_override.id'),
);

/** Ids of claims that people put into a crisis, for a subquery. */
export const claimsPutIn = (eb: ExpressionBuilder<Database, 'claim'>, crisisId: string) =>
  eb
    .selectFrom('crisis_override')
    .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'crisis_override.evidence_id')
    .select('claim_evidence.claim_id')
    .where('crisis_override.crisis_id', '=', crisisId)
    .where('crisis_override.verdict', '=', 'in')
    .where('crisis_override.undone_at', 'is', null);
