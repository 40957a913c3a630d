import { type Kysely, sql, type Transaction } from 'kysely';
import type { Dialect } from '../dialect/dialect.js';
import type { Migration } from '../migrate.js';
import type { Database } from '../schema.js';

const id = { name: 'id', type: 'text' } as const;

/** Messages of several alerts, states that last, approval, silences, quiet hours, a log of attempts, jobs that pause. */
export const alerts: Migration = {
  name: '0005_alerts',
  async up(db, dialect) {
    await addColumns(db);
    await createTables(db, dialect);
    await createIndexes(db);
    // Rules were judged each to its own event; from now on all to one. Going back to the slowest repeats nothing: an alert
    // that was given is known by its fingerprint.
    await sql`insert into progress (name, position) select 'rules', coalesce(min(event_cursor), 0) from rule where enabled = 1`.execute(
      db,
    );
    await renameSecrets(db);
    await moveDeliveries(db);
    await db.schema.dropTable('delivery').execute();
  },
};

async function addColumns(db: Transaction<Database>): Promise<void> {
  const text = (table: string, column: string, standard?: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, 'text', (c) => (standard === undefined ? c : c.notNull().defaultTo(standard)))
      .execute();
  await text('rule', 'sending', '{}');
  await db.schema
    .alterTable('rule')
    .addColumn('hold', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await text('alert', 'subject', '');
  await text('alert', 'group_key', '');
  await text('alert', 'state', 'said');
  await text('alert', 'approval', 'none');
  await text('alert', 'source_id');
  await text('alert', 'ended_at');
  await text('alert', 'end_why');
  await text('alert', 'decided_by');
  await text('alert', 'decided_at');
  await text('alert', 'decision_reason');
  await text('channel', 'quiet');
  await text('channel', 'off_reason');
  await db.schema
    .alterTable('job')
    .addColumn('paused', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}

async function createTables(db: Transaction<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).addColumn(id.name, id.type, (c) => c.primaryKey());
  await db.schema
    .createTable('progress')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull())
    .modifyEnd(dialect.tableEnd)
    .execute();
  await table('notification')
    .addColumn('rule_id', 'text', (c) => c.notNull().references('rule.id').onDelete('cascade'))
    .addColumn('channel_id', 'text', (c) => c.notNull().references('channel.id').onDelete('cascade'))
    .addColumn('group_key', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_attempt_at', 'text', (c) => c.notNull())
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .addColumn('delivered_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(dialect.tableEnd)
    .execute();
  await table('dispatch')
    .addColumn('alert_id', 'text', (c) => c.notNull().references('alert.id').onDelete('cascade'))
    .addColumn('rule_id', 'text', (c) => c.notNull().references('rule.id').onDelete('cascade'))
    .addColumn('channel_id', 'text', (c) => c.notNull().references('channel.id').onDelete('cascade'))
    .addColumn('group_key', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('notification_id', 'text', (c) => c.references('notification.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(dialect.tableEnd)
    .execute();
  await table('attempt')
    .addColumn('notification_id', 'text', (c) => c.notNull().references('notification.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('duration_ms', 'integer', (c) => c.notNull())
    .addColumn('ok', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('error', 'text')
    .modifyEnd(dialect.tableEnd)
    .execute();
  await table('silence')
    .addColumn('matches', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .modifyEnd(dialect.tableEnd)
    .execute();
}

async function createIndexes(db: Transaction<Database>): Promise<void> {
  const index = (table: string, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute();
  await index('alert', ['state', 'subject']);
  await index('alert', ['approval', 'id']);
  await index('alert', ['crisis_id', 'id']);
  await index('dispatch', ['state', 'due_at']);
  await index('dispatch', ['alert_id', 'channel_id']);
  await index('dispatch', ['notification_id']);
  await index('dispatch', ['group_key', 'channel_id', 'state']);
  await index('notification', ['state', 'next_attempt_at']);
  await index('notification', ['group_key', 'channel_id', 'created_at']);
  await index('notification', ['channel_id', 'id']);
  await index('attempt', ['notification_id', 'at']);
  await index('silence', ['ends_at']);
  await index('event', ['kind', 'id']);
}

/** A webhook's one secret becomes the first of its secrets. */
async function renameSecrets(db: Transaction<Database>): Promise<void> {
  const rows = await db.selectFrom('channel').select(['id', 'config']).where('kind', '=', 'webhook').execute();
  for (const { id, config } of rows) {
    const { secret, ...others } = JSON.parse(config) as { secret?: string };
    if (secret === undefined) continue;
    await db
      .updateTable('channel')
      .set({ config: JSON.stringify({ ...others, secrets: [secret] }) })
      .where('id', '=', id)
      .execute();
  }
}

interface Before {
  delivery: {
    id: string;
    alert_id: string;
    channel_id: string;
    state: string;
    attempts: number;
    next_attempt_at: string;
    last_status: number | null;
    last_error: string | null;
    delivered_at: string | null;
    created_at: string;
  };
}

/** What was in the outbox, one alert a message, in the shape of messages that hold several. */
async function moveDeliveries(db: Transaction<Database>): Promise<void> {
  const rows = await (db as unknown as Kysely<Before & Pick<Database, 'alert' | 'rule'>>)
    .selectFrom('delivery')
    .innerJoin('alert', 'alert.id', 'delivery.alert_id')
    .innerJoin('rule', 'rule.id', 'alert.rule_id')
    .selectAll('delivery')
    .select(['alert.rule_id', 'alert.title', 'alert.message', 'alert.created_at as fired_at', 'rule.name'])
    .execute();
  for (const { alert_id, rule_id, title, message, fired_at, name, ...delivery } of rows) {
    const said = JSON.parse(message) as { path?: string; crisis?: unknown };
    const whole = {
      kind: 'fired',
      title,
      rule: { id: rule_id, name },
      crisis: said.crisis ?? null,
      at: delivery.created_at,
      alerts: [
        { others: [], condition: 'threshold', ...said, id: alert_id, status: 'fired', since: fired_at, lasted: null },
      ],
      more: 0,
      path: said.path ?? '/alerts',
      silencePath: `/alerts?silence=${rule_id}`,
    };
    await db
      .insertInto('notification')
      .values({
        ...delivery,
        state: delivery.state as 'waiting',
        rule_id,
        group_key: rule_id,
        kind: 'fired',
        title,
        message: JSON.stringify(whole),
      })
      .execute();
    await db
      .insertInto('dispatch')
      .values({
        id: delivery.id,
        alert_id,
        rule_id,
        channel_id: delivery.channel_id,
        group_key: rule_id,
        status: 'fired',
        state: 'sent',
        due_at: delivery.created_at,
        notification_id: delivery.id,
        created_at: delivery.created_at,
      })
      .execute();
  }
}
