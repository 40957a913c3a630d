/** What stands against adopted numbers, told as events once each, in the transaction that brings it about. */
import { expressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { AdoptedAgainst, Claim } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database, NewRow, Row } from '../schema.js';
import { saidOf } from './adoptionRows.js';
import { toClaim } from './claimRows.js';
import { addEvents, type NewEvent } from './events.js';

type Reading = Kysely<Database> | Transaction<Database>;

/**
 * After the claims of these series have changed: an `adoption_contradicted` for each thing that stands against a number
 * adopted in one of them and has not been told of.
 */
export async function checkAdoptions(
  trx: Transaction<Database>,
  at: string,
  actorId: string,
  series: readonly string[],
): Promise<void> {
  const rows = await standingIn(trx, { series });
  for (const row of rows) {
    const fresh = await notTold(trx, row, await againstAdoption(trx, row));
    await markTold(trx, at, row, fresh);
    await addEvents(
      trx,
      at,
      actorId,
      fresh.map(({ warning, claim }) => ({
        kind: 'adoption_contradicted' as const,
        crisisId: row.crisis_id,
        claimId: row.evidence_id,
        data: { adoptionId: row.id, warning, otherClaimId: claim?.id ?? null },
      })),
    );
  }
}

const standingIn = compiled((db, { series }: { series: readonly string[] }) =>
  db.selectFrom('adoption').selectAll().where(anyOf('series', series)).where('ended_at', 'is', null),
);

/** What stands against an adopted number now, whoever may see it. */
export async function againstAdoption(
  db: Reading,
  row: Pick<Row<'adoption'>, 'said' | 'evidence_id' | 'series'>,
): Promise<AdoptedAgainst[]> {
  const { claim: adopted } = saidOf(row);
  const now = await claimHolding(db, row.evidence_id);
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('series', '=', row.series)
    .where('superseded_by', 'is', null)
    .where('day', '>=', adopted.day)
    .orderBy('day')
    .orderBy('id')
    .execute();
  // What is compared needs no evidence; ids lead to it.
  return claimRules().standsAgainst(
    adopted,
    now,
    rows.map((one) => toClaim(one, [one.id])),
  );
}

/** The claim that holds a piece of evidence today. */
async function claimHolding(db: Reading, evidenceId: string): Promise<Claim | null> {
  const eb = expressionBuilder<Database>();
  const row = await db
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', eb.selectFrom('claim_evidence').select('claim_id').where('evidence_id', '=', evidenceId))
    .executeTakeFirst();
  return row ? toClaim(row, [row.id]) : null;
}

/** Remembers what stands against an adoption, so that it is not told of: at its making its maker sees it. */
export async function markTold(
  trx: Transaction<Database>,
  at: string,
  { id }: Pick<Row<'adoption'>, 'id'>,
  against: readonly AdoptedAgainst[],
): Promise<void> {
  const rows = against.map(
    ({ warning, claim }): NewRow<'adoption_told'> => ({ adoption_id: id, warning, evidence_id: claim?.id ?? '', at }),
  );
  if (rows.length === 0) return;
  await trx
    .insertInto('adoption_told')
    .values(rows)
    .onConflict((oc) => oc.columns(['adoption_id', 'warning', 'evidence_id']).doNothing())
    .execute();
}

/** A claim is told of once, also when an earlier print has given it another id since. */
async function notTold(
  trx: Transaction<Database>,
  { id }: Pick<Row<'adoption'>, 'id'>,
  against: readonly AdoptedAgainst[],
): Promise<AdoptedAgainst[]> {
  if (against.length === 0) return [];
  const told = await trx
    .selectFrom('adoption_told')
    .leftJoin('claim_evidence', 'claim_evidence.evidence_id', 'adoption_told.evidence_id')
    .select(['adoption_told.warning', 'adoption_told.evidence_id', 'claim_evidence.claim_id'])
    .where('adoption_told.adoption_id', '=', id)
    .execute();
  const known = new Set(
    told.flatMap((row) => [`${row.warning} ${row.evidence_id}`, `${row.warning} ${row.claim_id ?? ''}`]),
  );
  return against.filter(({ warning, claim }) => !known.has(`${warning} ${claim?.id ?? ''}`));
}

/** Quoted numbers whose last day is over and that have not been told of; remembers that they are now. */
export async function markExpired(trx: Transaction<Database>, at: string): Promise<NewEvent[]> {
  const rows = await trx
    .selectFrom('adoption')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('valid_until', '<', at.slice(0, 10))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('adoption_told')
            .select('adoption_told.at')
            .whereRef('adoption_told.adoption_id', '=', 'adoption.id')
            .where('adoption_told.warning', '=', 'expired'),
        ),
      ),
    )
    .execute();
  const told = rows.map(
    (row): NewRow<'adoption_told'> => ({ adoption_id: row.id, warning: 'expired', evidence_id: '', at }),
  );
  if (told.length > 0) await trx.insertInto('adoption_told').values(told).execute();
  return rows.map((row) => ({
    kind: 'adoption_expired',
    crisisId: row.crisis_id,
    claimId: row.evidence_id,
    data: { adoptionId: row.id },
  }));
}
