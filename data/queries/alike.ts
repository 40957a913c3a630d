/**
 * What must be remade together when some evidence changes: all evidence that says the same but for claimant and day, and
 * what people merged or split it with. Other claims of the series stay as they are.
 */
import { sql, type Transaction } from 'kysely';
import type { ClaimEdit, EffectiveFigure } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database, Row } from '../schema.js';

export interface Alike {
  /** Stored evidence of what is remade, by claim and rank. */
  evidence: Row<'claim_evidence'>[];
  /** In force about it, in order of their making. */
  edits: ClaimEdit[];
}

/** What belongs to this evidence as it is stored and to these figures as they are now. */
export async function alikeTo(
  trx: Transaction<Database>,
  evidenceIds: readonly string[],
  figures: readonly EffectiveFigure[],
): Promise<Alike> {
  const stored = await storedOf(trx, { evidenceIds });
  const says = new Set([...stored.flatMap((row) => row.says ?? []), ...figures.map(claimRules().says)]);
  const touched = new Set(evidenceIds);
  // Mostly one turn: only what people merged leads from one number to another.
  for (;;) {
    const evidence = await saying(trx, { says: [...says], evidenceIds });
    if ((await anyEdit(trx, {})).length === 0) return { evidence, edits: [] };
    for (const row of evidence) touched.add(row.evidence_id);
    const edits = await editsOf(trx, [...touched]);
    const joined = await trx
      .selectFrom('claim_evidence')
      .select('says')
      .distinct()
      .where((eb) =>
        eb.or([
          anyOf('claim_id', [...new Set(evidence.map((row) => row.claim_id))]),
          anyOf(
            'evidence_id',
            edits.flatMap((edit) => edit.evidenceIds),
          ),
        ]),
      )
      .execute();
    const added = joined.flatMap((row) => (row.says === null || says.has(row.says) ? [] : [row.says]));
    if (added.length === 0) return { evidence, edits };
    for (const one of added) says.add(one);
  }
}

const storedOf = compiled((db, { evidenceIds }: { evidenceIds: readonly string[] }) =>
  db.selectFrom('claim_evidence').selectAll().where(anyOf('evidence_id', evidenceIds)),
);

const saying = compiled((db, { says, evidenceIds }: { says: readonly string[]; evidenceIds: readonly string[] }) =>
  db
    .selectFrom('claim_evidence')
    .selectAll()
    .where((eb) => eb.or([anyOf('says', says), anyOf('evidence_id', evidenceIds)]))
    .orderBy('claim_id')
    .orderBy('rank'),
);

const anyEdit = compiled((db) => db.selectFrom('claim_edit').select('id').limit(sql.lit(1)));

/** Edits in force that name one of these pieces of evidence, each with all that it names. */
async function editsOf(trx: Transaction<Database>, evidenceIds: readonly string[]): Promise<ClaimEdit[]> {
  const rows = await trx
    .selectFrom('claim_edit')
    .innerJoin('claim_edit_evidence', 'claim_edit_evidence.edit_id', 'claim_edit.id')
    .select(['claim_edit.id', 'claim_edit.kind', 'claim_edit_evidence.evidence_id'])
    .where('claim_edit.undone_at', 'is', null)
    .where('claim_edit.id', 'in', (eb) =>
      eb.selectFrom('claim_edit_evidence').select('edit_id').where(anyOf('evidence_id', evidenceIds)),
    )
    .orderBy('claim_edit.id')
    .execute();
  const edits = new Map<string, { kind: ClaimEdit['kind']; evidenceIds: string[] }>();
  for (const { id, kind, evidence_id } of rows) {
    const edit = edits.get(id) ?? { kind, evidenceIds: [] };
    edit.evidenceIds.push(evidence_id);
    edits.set(id, edit);
  }
  return [...edits.values()];
}
