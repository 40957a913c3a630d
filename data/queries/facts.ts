/** What rules judge: events of claims, with what an alert says of them. */
import type { Fact, FactKind, JudgedClaim, Value } from '../../engine/alerts/types.js';
import { compiled } from '../compiled.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { EventKind, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { visibleEvent } from './findEvents.js';
import { placeAndHolders } from './places.js';

/** Id of the newest event; 0 before the first. */
export async function newestEventId(store: Store): Promise<number> {
  const [row] = await newest(reader(store), {});
  return row?.id ?? 0;
}

const newest = compiled((db) => db.selectFrom('event').select((eb) => eb.fn.max('id').as('id')));

/** Facts of one query. */
const AT_ONCE = 500;

export interface FactsAsked {
  kinds: readonly FactKind[];
  /** Events after this id, and up to that one. */
  after: number;
  upTo: number;
  /** Events from this instant on; null: all. */
  from?: string | null;
  /** Whether `firstOf` is wanted. */
  first: boolean;
}

/**
 * Facts in the order of their events; `last` is the id up to which they are complete. Of claims that have another id
 * today (an earlier print was found) the claim as it is now is told; a claim that nobody says any more is left out.
 * `recommended` is left empty: it follows from rules that this room does not know.
 */
export async function findFacts(
  store: Store,
  viewer: Viewer,
  { kinds, after, upTo, from = null, first }: FactsAsked,
): Promise<{ facts: Fact[]; last: number }> {
  let query = reader(store)
    .selectFrom('event')
    .select(['id', 'at', 'kind', 'data', 'claim_id', 'figure_id'])
    .where('kind', 'in', kinds as readonly EventKind[])
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .where(visibleEvent(viewer));
  if (from !== null) query = query.where('at', '>=', from);
  const rows = await query.orderBy('id').limit(AT_ONCE).execute();
  const events = rows.map((row) => ({ ...row, data: JSON.parse(row.data) as EventData }));
  const ofFigure = await claimsOfFigures(
    store,
    events.flatMap(({ kind, figure_id }) => (kind === 'review_made' && figure_id ? [figure_id] : [])),
  );
  const named = events.map(({ claim_id, figure_id }) => claim_id ?? ofFigure.get(figure_id ?? '') ?? null);
  const claims = await describeClaims(
    store,
    await claimsNow(store, [...named, ...events.map(({ data }) => data.otherClaimId ?? null)]),
  );
  const facts = events.flatMap(({ id, at, kind, data }, i): Fact[] => {
    const claim = claims.get(named[i] ?? '');
    if (!claim) return [];
    return [
      {
        eventId: id,
        at,
        kind: kind as FactKind,
        claim,
        before: data.before ?? null,
        other: claims.get(data.otherClaimId ?? '') ?? null,
        firstOf: { metric: [], place: [] },
        recommended: new Map(),
      },
    ];
  });
  if (first) await markFirsts(store, facts);
  return { facts, last: rows.length < AT_ONCE ? upTo : rows.at(-1)!.id };
}

interface EventData {
  before?: Value;
  otherClaimId?: string | null;
}

/** figure id -> the claim that its evidence stands for now. */
async function claimsOfFigures(store: Store, figureIds: readonly string[]): Promise<Map<string, string>> {
  if (figureIds.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom('figure')
    .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'figure.evidence_id')
    .select(['figure.id', 'claim_evidence.claim_id'])
    .where('figure.id', 'in', figureIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.claim_id]));
}

/**
 * Ids of claims as events name them, with the ids that they have today: an earlier print that is found later gives a
 * claim another id, but its evidence stays with it. A claim that nobody says any more is left out.
 */
async function claimsNow(store: Store, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const named = [...new Set(ids.flatMap((id) => id ?? []))];
  if (named.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .select(['evidence_id', 'claim_id'])
    .where('evidence_id', 'in', named)
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, row.claim_id]));
}

/** What alerts say of claims, by the ids that events name them with. */
async function describeClaims(store: Store, idNow: ReadonlyMap<string, string>): Promise<Map<string, JudgedClaim>> {
  if (idNow.size === 0) return new Map();
  const ids = [...new Set(idNow.values())];
  const [claims, stored, prints, crises, places] = await Promise.all([
    claimRows(store, ids),
    firstStored(store, ids),
    firstPrints(store, ids),
    crisesOf(store, ids),
    placesOf(store, ids),
  ]);
  const described = new Map<string, JudgedClaim>();
  for (const claim of claims) {
    const print = prints.get(claim.id);
    if (!print) continue;
    described.set(claim.id, {
      ...claimParts(claim),
      placeIds: placeAndHolders(claim, places),
      crises: crises.get(claim.id) ?? [],
      firstStored: stored.get(claim.id)!,
      figureId: print.id,
      quote: print.quote,
      url: print.canonical_url,
      publisher: print.publisher,
      published: print.published,
    });
  }
  return new Map([...idNow].flatMap(([named, now]) => (described.has(now) ? [[named, described.get(now)!]] : [])));
}

type ClaimRow = Row<'claim'> & { claimant_name: string; reliability: Row<'claimant'>['reliability'] };

const claimRows = (store: Store, ids: readonly string[]): Promise<ClaimRow[]> =>
  reader(store)
    .selectFrom('claim')
    .innerJoin('claimant', 'claimant.id', 'claim.claimant_id')
    .selectAll('claim')
    .select(['claimant.name as claimant_name', 'claimant.reliability'])
    .where('claim.id', 'in', ids)
    .execute();

const claimParts = (row: ClaimRow) => ({
  id: row.id,
  series: row.series,
  metric: row.metric,
  group: row.group,
  unit: row.unit,
  projected: row.projected === 1,
  low: row.low,
  high: row.high,
  bound: row.bound,
  text: row.text,
  placeKey: row.place_key,
  placeName: row.place_name,
  country: row.country,
  claimantId: row.claimant_id,
  claimantName: row.claimant_name,
  reliability: row.reliability,
  asOf: row.as_of_day,
  asOfBasis: row.as_of_basis,
  confidence: row.confidence,
  review: row.review,
});

async function firstStored(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .select(['claim_id', (eb) => eb.fn.min('evidence_id').as('first')])
    .where('claim_id', 'in', ids)
    .groupBy('claim_id')
    .execute();
  return new Map(rows.map((row) => [row.claim_id, row.first]));
}

async function firstPrints(store: Store, ids: readonly string[]) {
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .select(['figure.id', 'figure.quote', 'article.canonical_url', 'article.publisher'])
    .select(['claim_evidence.claim_id', 'article_version.published'])
    .where('claim_evidence.claim_id', 'in', ids)
    .where('claim_evidence.rank', '=', 0)
    .execute();
  return new Map(rows.map((row) => [row.claim_id, row]));
}

async function crisesOf(store: Store, ids: readonly string[]): Promise<Map<string, JudgedClaim['crises'][number][]>> {
  const rows = await reader(store)
    .selectFrom('crisis_claim')
    .innerJoin('crisis', 'crisis.id', 'crisis_claim.crisis_id')
    .select(['crisis_claim.claim_id', 'crisis.id', 'crisis.slug', 'crisis.name'])
    .where('crisis_claim.claim_id', 'in', ids)
    .orderBy('crisis.slug')
    .execute();
  const found = new Map<string, JudgedClaim['crises'][number][]>();
  for (const { claim_id, ...crisis } of rows) found.set(claim_id, [...(found.get(claim_id) ?? []), crisis]);
  return found;
}

/** place id -> the places that hold it. */
async function placesOf(store: Store, claimIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader(store)
    .selectFrom('claim')
    .innerJoin('place_within', 'place_within.place_id', 'claim.place_key')
    .select(['place_within.place_id', 'place_within.ancestor_id'])
    .distinct()
    .where('claim.id', 'in', claimIds)
    .execute();
  const found = new Map<string, string[]>();
  for (const { place_id, ancestor_id } of rows) found.set(place_id, [...(found.get(place_id) ?? []), ancestor_id]);
  return found;
}

/** Fills `firstOf`: a claim is the first of its kind in a crisis where none of it has evidence that was stored before. */
async function markFirsts(store: Store, facts: readonly Fact[]): Promise<void> {
  const known = new Map<string, string | null>();
  const firstIn = async (crisisId: string, column: 'metric' | 'place_key', value: string): Promise<string | null> => {
    const key = `${crisisId}|${column}|${value}`;
    if (!known.has(key)) {
      const row = await reader(store)
        .selectFrom('crisis_claim')
        .innerJoin('claim', 'claim.id', 'crisis_claim.claim_id')
        .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'claim.id')
        .select((eb) => eb.fn.min('claim_evidence.evidence_id').as('first'))
        .where('crisis_claim.crisis_id', '=', crisisId)
        .where(`claim.${column}`, '=', value as never)
        .where('claim.projected', '=', 0)
        .executeTakeFirst();
      known.set(key, row?.first ?? null);
    }
    return known.get(key)!;
  };
  for (const { claim, firstOf } of facts) {
    for (const { id } of claim?.crises ?? []) {
      if ((await firstIn(id, 'metric', claim!.metric)) === claim!.firstStored) (firstOf.metric as string[]).push(id);
      if ((await firstIn(id, 'place_key', claim!.placeKey)) === claim!.firstStored)
        (firstOf.place as string[]).push(id);
    }
  }
}

/** claim id -> what other claimants say now in the same series: the newest number of each, newest first. */
export async function findOtherVoices(
  store: Store,
  claims: readonly Pick<JudgedClaim, 'id' | 'series' | 'claimantId'>[],
): Promise<Map<string, (Value & { claimant: string; asOf: string | null })[]>> {
  const found = new Map<string, (Value & { claimant: string; asOf: string | null })[]>();
  const bySeries = new Map<string, Awaited<ReturnType<typeof newestVoices>>>();
  for (const { id, series, claimantId } of claims) {
    if (!bySeries.has(series)) bySeries.set(series, await newestVoices(store, series));
    const others = bySeries.get(series)!.filter((row) => row.claimant_id !== claimantId);
    found.set(
      id,
      others.map(({ low, high, bound, text, name, as_of_day }) => ({
        low,
        high,
        bound,
        text,
        claimant: name,
        asOf: as_of_day,
      })),
    );
  }
  return found;
}

/** More than any message names; a long series is not read whole for one alert. */
const MOST_VOICES = 20;

async function newestVoices(store: Store, series: string) {
  const rows = await reader(store)
    .selectFrom('claim')
    .innerJoin('claimant', 'claimant.id', 'claim.claimant_id')
    .select(['claim.claimant_id', 'claimant.name'])
    .select(['claim.low', 'claim.high', 'claim.bound', 'claim.text', 'claim.as_of_day'])
    .where('claim.series', '=', series)
    .where('claim.superseded_by', 'is', null)
    .where('claim.retracted_at', 'is', null)
    .orderBy('claim.day', 'desc')
    .orderBy('claim.id')
    .limit(MOST_VOICES)
    .execute();
  const seen = new Set<string>();
  return rows.filter(({ claimant_id }) => !seen.has(claimant_id) && seen.add(claimant_id));
}
