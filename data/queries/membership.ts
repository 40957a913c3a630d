/**
 * Which claims a crisis shows: at one of its places or inside one, as of a day in its window, of a metric that it
 * watches, and with one of its keywords in an article that prints the claim. What is left empty asks for nothing. What
 * people decided about a claim (overrides.ts) goes before the rule.
 */
import type { Kysely, Transaction } from 'kysely';
import { compiled, inserting, upserting } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import type { Database, Row } from '../schema.js';
import { claimsPutIn, overridesOf } from './overrides.js';
import { inPlaces, placeAndHolders } from './places.js';

type Reading = Kysely<Database> | Transaction<Database>;

/** A crisis as the rule needs it. */
export interface Watch {
  id: string;
  placeIds: readonly string[];
  from: string | null;
  to: string | null;
  metrics: readonly string[];
  keywords: RegExp | null;
}

export type ClaimAt = Pick<Row<'claim'>, 'id' | 'day' | 'metric' | 'place_key' | 'country'>;

/** Brings what all crises show of these claims up to date. */
export async function refreshCrisesOf(trx: Transaction<Database>, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return;
  const claims = await claimsAt(trx, { claimIds });
  const shown = await shownOf(trx, { claimIds });
  const holders = await placesHolding(trx, claims);
  const places = new Set(claims.flatMap((claim) => placeAndHolders(claim, holders)));
  const found = await crisesAt(trx, { placeIds: ['', ...places], claimIds });
  await show(trx, shown, await shownBy(trx, found.map(toWatch), claims, holders));
}

const claimsAt = compiled((db, { claimIds }: { claimIds: readonly string[] }) =>
  db.selectFrom('claim').select(['id', 'day', 'metric', 'place_key', 'country']).where(anyOf('id', claimIds)),
);

const shownOf = compiled((db, { claimIds }: { claimIds: readonly string[] }) =>
  db.selectFrom('crisis_claim').selectAll().where(anyOf('claim_id', claimIds)),
);

/** Crises that ask for one of these places or for none, and those into which people put one of these claims. */
const crisesAt = compiled((db, { placeIds, claimIds }: { placeIds: readonly string[]; claimIds: readonly string[] }) =>
  db
    .selectFrom('crisis')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('crisis_place')
        .select('crisis_id')
        .where(anyOf('place_id', placeIds))
        .union(
          eb
            .selectFrom('crisis_override')
            .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'crisis_override.evidence_id')
            .select('crisis_override.crisis_id')
            .where(anyOf('claim_evidence.claim_id', claimIds)),
        ),
    ),
);

/** Keeps what {@link crisesAt} finds a crisis by: whenever its places are set. */
export async function setPlacesOf(
  trx: Transaction<Database>,
  crisisId: string,
  placeIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('crisis_place').where('crisis_id', '=', crisisId).execute();
  const places = placeIds.length === 0 ? [''] : [...new Set(placeIds)];
  await insertPlaces(
    trx,
    places.map((place_id) => ({ place_id, crisis_id: crisisId })),
  );
}

const insertPlaces = inserting('crisis_place');

/** Brings what one crisis shows up to date: when it is made, and when its places, window, metrics or keywords change. */
export async function refreshCrisis(trx: Transaction<Database>, crisisId: string): Promise<void> {
  const crisis = await trx.selectFrom('crisis').selectAll().where('id', '=', crisisId).executeTakeFirst();
  if (!crisis) return;
  const watch = toWatch(crisis);
  for (let after = ''; ; ) {
    const claims = await candidates(trx, watch, after);
    const last = claims.at(-1)?.id;
    let shown = trx
      .selectFrom('crisis_claim')
      .selectAll()
      .where('crisis_id', '=', crisisId)
      .where('claim_id', '>', after);
    if (last !== undefined) shown = shown.where('claim_id', '<=', last);
    await show(trx, await shown.execute(), await shownBy(trx, [watch], claims));
    if (last === undefined) return;
    after = last;
  }
}

/** Claims that may fall in, by their places, in parts of bounded size in order of ids. */
export async function candidates(trx: Reading, { id, placeIds }: Watch, after: string): Promise<ClaimAt[]> {
  let query = trx.selectFrom('claim').select(['id', 'day', 'metric', 'place_key', 'country']).where('id', '>', after);
  if (placeIds.length > 0) {
    query = query.where((eb) =>
      eb.or([inPlaces(eb.ref('place_key'), eb.ref('country'), placeIds), eb('id', 'in', claimsPutIn(eb, id))]),
    );
  }
  return await query.orderBy('id').limit(CANDIDATES).execute();
}

const CANDIDATES = 500;

/** The rows that the rule gives for these crises and claims; `holding` where {@link placesHolding} was asked before. */
export async function shownBy(
  trx: Reading,
  watches: readonly Watch[],
  claims: readonly ClaimAt[],
  holding?: ReadonlyMap<string, string[]>,
): Promise<Row<'crisis_claim'>[]> {
  if (watches.length === 0) return [];
  const holders = holding ?? (await placesHolding(trx, claims));
  const pairs = claims.flatMap((claim) => {
    const at = placeAndHolders(claim, holders);
    return watches.filter((watch) => fallsIn(watch, claim, at)).map((watch) => ({ watch, claim }));
  });
  const searched = pairs.filter(({ watch }) => watch.keywords !== null).map(({ claim }) => claim.id);
  const texts = searched.length === 0 ? new Map<string, string[]>() : await textsOf(trx, [...new Set(searched)]);
  const byRule = pairs
    .filter(({ watch, claim }) => watch.keywords === null || texts.get(claim.id)?.some((t) => watch.keywords!.test(t)))
    .map(({ watch, claim }) => ({ crisis_id: watch.id, claim_id: claim.id, day: claim.day }));
  return await applyOverrides(trx, watches, claims, byRule);
}

/** The rows as people decided: what they put out of a crisis or into it. */
async function applyOverrides(
  trx: Reading,
  watches: readonly Watch[],
  claims: readonly ClaimAt[],
  rows: readonly Row<'crisis_claim'>[],
): Promise<Row<'crisis_claim'>[]> {
  const dayOf = new Map(claims.map((claim) => [claim.id, claim.day]));
  const decided = await overridesOf(trx, [...dayOf.keys()]);
  if (decided.length === 0) return [...rows];
  const kept = new Map(rows.map((row) => [`${row.crisis_id} ${row.claim_id}`, row]));
  const judged = new Set(watches.map((watch) => watch.id));
  for (const { crisis_id, claim_id, verdict } of decided.filter((row) => judged.has(row.crisis_id))) {
    const key = `${crisis_id} ${claim_id}`;
    if (verdict === 'out') kept.delete(key);
    else kept.set(key, { crisis_id, claim_id, day: dayOf.get(claim_id)! });
  }
  return [...kept.values()];
}

/** Place, window and metric of the rule; `at` is the claim's place and all that hold it. */
function fallsIn({ placeIds, from, to, metrics }: Watch, { day, metric }: ClaimAt, at: readonly string[]): boolean {
  if (placeIds.length > 0 && !placeIds.some((id) => at.includes(id))) return false;
  if (metrics.length > 0 && !metrics.includes(metric)) return false;
  // A window may be cut to months: `2016-12` includes all of December.
  return (from === null || day >= from) && (to === null || day.slice(0, to.length) <= to);
}

export async function placesHolding(
  trx: Reading,
  claims: readonly Pick<ClaimAt, 'place_key'>[],
): Promise<Map<string, string[]>> {
  const keys = [...new Set(claims.map((claim) => claim.place_key))];
  const rows = await within(trx, { keys });
  const holders = new Map<string, string[]>();
  for (const row of rows) holders.set(row.place_id, [...(holders.get(row.place_id) ?? []), row.ancestor_id]);
  return holders;
}

const within = compiled((db, { keys }: { keys: readonly string[] }) =>
  db.selectFrom('place_within').selectAll().where(anyOf('place_id', keys)),
);

/** Title and text of the versions that print each claim. */
export async function textsOf(trx: Reading, claimIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('claim_evidence')
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .innerJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .select(['claim_evidence.claim_id', 'article_version.title', 'article_version.text'])
    .where(anyOf('claim_evidence.claim_id', claimIds))
    .execute();
  const texts = new Map<string, string[]>();
  for (const { claim_id, title, text } of rows) {
    texts.set(claim_id, [...(texts.get(claim_id) ?? []), `${title ?? ''}\n${text}`]);
  }
  return texts;
}

/** Writes the difference between what is shown and what should be. */
async function show(
  trx: Transaction<Database>,
  shown: readonly Row<'crisis_claim'>[],
  wanted: readonly Row<'crisis_claim'>[],
): Promise<void> {
  const key = (row: Row<'crisis_claim'>) => `${row.crisis_id} ${row.claim_id}`;
  const dayOf = new Map(shown.map((row) => [key(row), row.day]));
  const wantedKeys = new Set(wanted.map(key));
  await insertShown(
    trx,
    wanted.filter((row) => dayOf.get(key(row)) !== row.day),
  );
  for (const row of shown.filter((one) => !wantedKeys.has(key(one)))) {
    await trx
      .deleteFrom('crisis_claim')
      .where('crisis_id', '=', row.crisis_id)
      .where('claim_id', '=', row.claim_id)
      .execute();
  }
}

const insertShown = upserting('crisis_claim', ['crisis_id', 'claim_id']);

const toWatch = (row: Row<'crisis'>): Watch =>
  watchOf(row.id, {
    placeIds: JSON.parse(row.place_ids),
    from: row.from_day,
    to: row.to_day,
    metrics: JSON.parse(row.metrics),
    keywords: JSON.parse(row.keywords),
  });

/** The rule of a crisis as people set it. */
export function watchOf(
  id: string,
  { keywords, ...rule }: Omit<Watch, 'id' | 'keywords'> & { keywords: readonly string[] },
): Watch {
  const words = keywords.map((word) => word.trim()).filter((word) => word !== '');
  return { id, ...rule, keywords: words.length === 0 ? null : anyWord(words) };
}

/** One of the words, whole, whatever its case. */
const anyWord = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
