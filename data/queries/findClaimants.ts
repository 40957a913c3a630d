/** Who claims, with other names and how much is claimed. Names are no secret; how much is counted of what the viewer may see. */
import type { ExpressionBuilder } from 'kysely';
import type { ClaimantKind } from '../../engine/extraction/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { beyond } from '../dialect/beyond.js';
import { contains } from '../dialect/contains.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Database, Reliability, Row } from '../schema.js';
import { seesEverything, type Viewer } from '../viewer.js';
import { visiblePrints } from './prints.js';

export interface FoundClaimant extends Pick<Row<'claimant'>, 'id' | 'name' | 'kind' | 'reliability' | 'slot'> {
  /** The claimant that people said it is; its own then are empty. */
  mergedInto: { id: string; name: string } | null;
  /** Claimants that people said are this one, by name: each another name of it. */
  aliases: { id: string; name: string }[];
  claims: number;
}

export interface ClaimantFilter extends PageRequest {
  /** Part of a name, of its own or another. */
  q?: string | undefined;
  kind?: readonly ClaimantKind[] | undefined;
  reliability?: readonly (Reliability | 'none')[] | undefined;
}

/** Claimants by name, those first whose name begins with `q`; those that are another stand with it. */
export async function findClaimants(
  store: Store,
  viewer: Viewer,
  { q, kind, reliability, cursor, limit }: ClaimantFilter,
): Promise<Page<FoundClaimant>> {
  const begins = (eb: ExpressionBuilder<Database, 'claimant'>) =>
    eb
      .case()
      .when(q === undefined ? eb.lit(true) : eb(eb.fn('lower', ['name']), 'like', `${likeable(q)}%`))
      .then(0)
      .else(1)
      .end();
  let query = reader(store)
    .selectFrom('claimant')
    .selectAll()
    .select((eb) => begins(eb).as('rank'))
    .where('stands_for', 'is', null);
  if (kind) query = query.where('kind', 'in', kind);
  if (reliability) {
    const grades = reliability.filter((grade) => grade !== 'none');
    query = query.where((eb) =>
      eb.or([
        ...(grades.length > 0 ? [eb('reliability', 'in', grades)] : []),
        ...(reliability.includes('none') ? [eb('reliability', 'is', null)] : []),
      ]),
    );
  }
  if (q !== undefined) {
    query = query.where((eb) =>
      eb.or([
        contains(eb.ref('claimant.name'), q),
        eb.exists(
          eb
            .selectFrom('claimant as other')
            .select('other.id')
            .whereRef('other.stands_for', '=', 'claimant.id')
            .where(contains(eb.ref('other.name' as 'claimant.name'), q)),
        ),
      ]),
    );
  }
  if (cursor !== undefined) {
    const last = decodeCursor(cursor, ['number', 'string', 'string']);
    query = query.where((eb) => beyond([begins(eb), eb.ref('name'), eb.ref('id')], last, false));
  }
  const rows = await query
    .orderBy('rank')
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => [row.rank, row.name, row.id],
    (row) => row,
  );
  return { items: await described(store, viewer, items), next };
}

/** Words for a pattern: small, without its signs. */
const likeable = (words: string): string => words.toLowerCase().replace(/[%_]/g, '');

/** A claimant by its id, also one that is another. Throws `not_found`. */
export async function getClaimant(store: Store, viewer: Viewer, id: string): Promise<FoundClaimant> {
  const row = await reader(store).selectFrom('claimant').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no claimant "${id}"`);
  return (await described(store, viewer, [row]))[0]!;
}

async function described(store: Store, viewer: Viewer, rows: readonly Row<'claimant'>[]): Promise<FoundClaimant[]> {
  const ids = rows.map((row) => row.id);
  const others = await reader(store)
    .selectFrom('claimant')
    .select(['id', 'name', 'stands_for'])
    .where(anyOf('stands_for', ids))
    .orderBy('name')
    .execute();
  const into = await reader(store)
    .selectFrom('claimant')
    .select(['id', 'name'])
    .where(
      anyOf(
        'id',
        rows.flatMap((row) => row.stands_for ?? []),
      ),
    )
    .execute();
  let counting = reader(store)
    .selectFrom('claim')
    .select((eb) => ['claimant_id', eb.fn.countAll<number>().as('claims')])
    .where(anyOf('claimant_id', ids))
    .groupBy('claimant_id');
  if (!seesEverything(viewer)) counting = counting.where((eb) => eb.exists(visiblePrints(eb, viewer)));
  const counts = new Map((await counting.execute()).map((row) => [row.claimant_id, row.claims]));
  const names = new Map(into.map((row) => [row.id, row]));
  return rows.map(({ id, name, kind, reliability, slot, stands_for }) => ({
    ...{ id, name, kind, reliability, slot },
    mergedInto: stands_for === null ? null : (names.get(stands_for) ?? null),
    aliases: others.filter((row) => row.stands_for === id).map((row) => ({ id: row.id, name: row.name })),
    claims: counts.get(id) ?? 0,
  }));
}
