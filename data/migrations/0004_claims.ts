import { type CreateTableBuilder, sql, type Transaction } from 'kysely';
import type { Dialect } from '../dialect/dialect.js';
import type { Migration } from '../migrate.js';
import type { Database } from '../schema.js';

/** What people decide about claims, crises and claimants (decisionTables.ts), and what a refresh finds its neighbours by. */
export const claims: Migration = {
  name: '0004_claims',
  async up(db, dialect) {
    await createTables(db, dialect);
    await addColumns(db);
    await createIndexes(db);
  },
};

const id = <T extends string>(table: CreateTableBuilder<T>) => table.addColumn('id', 'text', (c) => c.primaryKey());

async function createTables(db: Transaction<Database>, { tableEnd }: Dialect): Promise<void> {
  await id(db.schema.createTable('adoption'))
    .addColumn('crisis_id', 'text', (c) => c.notNull().references('crisis.id').onDelete('cascade'))
    .addColumn('series', 'text', (c) => c.notNull())
    .addColumn('evidence_id', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('valid_until', 'text')
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_how', 'text')
    .addColumn('ended_reason', 'text')
    .addColumn('ended_by', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createTable('adoption_told')
    .addColumn('adoption_id', 'text', (c) => c.notNull().references('adoption.id').onDelete('cascade'))
    .addColumn('warning', 'text', (c) => c.notNull())
    .addColumn('evidence_id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('adoption_told_key', ['adoption_id', 'warning', 'evidence_id'])
    .modifyEnd(tableEnd)
    .execute();
  await id(db.schema.createTable('claim_edit'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createTable('claim_edit_evidence')
    .addColumn('edit_id', 'text', (c) => c.notNull().references('claim_edit.id').onDelete('cascade'))
    .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('claim_edit_evidence_key', ['edit_id', 'evidence_id'])
    .modifyEnd(tableEnd)
    .execute();
  await id(db.schema.createTable('crisis_override'))
    .addColumn('crisis_id', 'text', (c) => c.notNull().references('crisis.id').onDelete('cascade'))
    .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id').onDelete('cascade'))
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await id(db.schema.createTable('note'))
    .addColumn('thread_id', 'text', (c) => c.notNull())
    .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id').onDelete('cascade'))
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

async function addColumns(db: Transaction<Database>): Promise<void> {
  await db.schema.alterTable('crisis').addColumn('archived_at', 'text').execute();
  await db.schema.alterTable('crisis').addColumn('household_size', 'real').execute();
  await db.schema.alterTable('crisis').addColumn('stale_before', 'text').execute();
  await db.schema.alterTable('claimant').addColumn('merged_into', 'text').execute();
  await db.schema.alterTable('claimant').addColumn('stands_for', 'text').execute();
  await db.schema.alterTable('claim_evidence').addColumn('says', 'text').execute();
  // Without edits all evidence of a claim says the same. Numbers as JavaScript writes them, but for those of more than 15 digits.
  await sql`
    update claim_evidence set says = (
      select claim.series || '|' || ${written('low')} || '|' || ${written('high')}
        || '|' || case when claim.bound = 'vague' then 'true' else 'false' end
      from claim where claim.id = claim_evidence.claim_id)`.execute(db);
}

const written = (column: 'low' | 'high') => {
  const ref = sql.ref(`claim.${column}`);
  return sql`coalesce(case when ${ref} = cast(${ref} as bigint) then cast(cast(${ref} as bigint) as text)
    else cast(${ref} as text) end, '')`;
};

async function createIndexes(db: Transaction<Database>): Promise<void> {
  const index = (table: keyof Database, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns(columns);
  // One number a series is quoted at a time.
  await db.schema
    .createIndex('adoption_standing')
    .on('adoption')
    .columns(['series', 'crisis_id'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await index('adoption', ['crisis_id', 'created_at']).execute();
  await index('claim_edit_evidence', ['evidence_id']).execute();
  await index('crisis_override', ['evidence_id']).execute();
  await index('crisis_override', ['crisis_id', 'created_at']).execute();
  await index('note', ['evidence_id']).execute();
  await index('note', ['thread_id']).execute();
  await index('claimant', ['stands_for']).execute();
  await index('claim_evidence', ['says']).execute();
  await index('claim', ['series', 'claimant_id', 'day']).execute();
  await index('claim', ['series', 'superseded_by']).execute();
  await db.schema.dropIndex('claim_claimant_id_series').execute();
  await index('claim', ['claimant_id']).execute();
}
