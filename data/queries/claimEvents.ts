/** What rules judge: claims that are new or revised, with what an alert says of them. */
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { EventKind, Row } from '../schema.js';

/** A claim that is new or revised, with what an alert says of it. */
export interface ClaimEvent {
  eventId: number;
  kind: EventKind;
  /** The event's data: for a revised claim `before`. */
  data: Record<string, unknown>;
  claim: Row<'claim'>;
  claimantName: string;
  crises: { id: string; slug: string; name: string }[];
  /** The evidence of it that was stored first: stays the same when an earlier print gives the claim another id. */
  firstStored: string;
  /** The figure that stands for the claim, and where it was printed. */
  figure: Pick<Row<'figure'>, 'id' | 'quote'>;
  article: { url: string; title: string | null; publisher: string | null; published: string | null };
}

type Described = Omit<ClaimEvent, 'eventId' | 'kind' | 'data'>;

/** Switched-on rules that have not judged the newest event yet, and that event's id. */
export async function findRulesBehind(store: Store): Promise<{ rules: Row<'rule'>[]; newest: number }> {
  const db = reader(store);
  const last = await db
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  const newest = last?.id ?? 0;
  const rules = await db
    .selectFrom('rule')
    .selectAll()
    .where('enabled', '=', 1)
    .where('event_cursor', '<', newest)
    .orderBy('id')
    .execute();
  return { rules, newest };
}

const AT_ONCE = 500;

/** Events of claims after `after` and up to `upTo`, in order; `last` is the id up to which they are complete. */
export async function findClaimEvents(
  store: Store,
  after: number,
  upTo: number,
): Promise<{ events: ClaimEvent[]; last: number }> {
  const db = reader(store);
  const rows = await db
    .selectFrom('event')
    .select(['id', 'kind', 'data', 'claim_id'])
    .where('kind', 'in', ['claim_new', 'claim_revised'])
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const claims = await describeClaims(store, await claimsNow(store, rows));
  const events = rows.flatMap(({ id, kind, data, claim_id }) => {
    const described = claims.get(claim_id ?? '');
    return described ? [{ eventId: id, kind, data: JSON.parse(data) as Record<string, unknown>, ...described }] : [];
  });
  return { events, last: rows.length < AT_ONCE ? upTo : rows.at(-1)!.id };
}

/**
 * Ids of claims as events name them, with the ids that they have today: an earlier print that is found later gives a
 * claim another id, but its evidence stays with it. A claim that nobody says any more is left out.
 */
async function claimsNow(store: Store, events: readonly { claim_id: string | null }[]): Promise<Map<string, string>> {
  const named = [...new Set(events.flatMap((event) => event.claim_id ?? []))];
  if (named.length === 0) return new Map();
  const rows = await reader(store)
    .selectFrom('claim_evidence')
    .select(['evidence_id', 'claim_id'])
    .where('evidence_id', 'in', named)
    .execute();
  return new Map(rows.map((row) => [row.evidence_id, row.claim_id]));
}

/** What alerts say of claims, by the ids that events name them with. */
async function describeClaims(store: Store, idNow: ReadonlyMap<string, string>): Promise<Map<string, Described>> {
  if (idNow.size === 0) return new Map();
  const db = reader(store);
  const ids = [...new Set(idNow.values())];
  const claims = await db
    .selectFrom('claim')
    .innerJoin('claimant', 'claimant.id', 'claim.claimant_id')
    .selectAll('claim')
    .select('claimant.name as claimant_name')
    .where('claim.id', 'in', ids)
    .execute();
  const stored = await db
    .selectFrom('claim_evidence')
    .select(['claim_id', (eb) => eb.fn.min('evidence_id').as('first')])
    .where('claim_id', 'in', ids)
    .groupBy('claim_id')
    .execute();
  const prints = await db
    .selectFrom('claim_evidence')
    .innerJoin('figure', 'figure.id', 'claim_evidence.figure_id')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .leftJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .select(['figure.id', 'figure.quote', 'article.canonical_url', 'article.publisher'])
    .select(['claim_evidence.claim_id', 'article_version.title', 'article_version.published'])
    .where('claim_evidence.claim_id', 'in', ids)
    .where('claim_evidence.rank', '=', 0)
    .execute();
  const crises = await db
    .selectFrom('crisis_claim')
    .innerJoin('crisis', 'crisis.id', 'crisis_claim.crisis_id')
    .select(['crisis_claim.claim_id', 'crisis.id', 'crisis.slug', 'crisis.name'])
    .where('crisis_claim.claim_id', 'in', ids)
    .orderBy('crisis.slug')
    .execute();
  const printOf = new Map(prints.map((row) => [row.claim_id, row]));
  const described = new Map<string, Described>();
  const firstOf = new Map(stored.map((row) => [row.claim_id, row.first]));
  for (const { claimant_name: claimantName, ...claim } of claims) {
    const print = printOf.get(claim.id);
    if (!print) continue;
    const { canonical_url: url, title, publisher, published } = print;
    described.set(claim.id, {
      claim,
      claimantName,
      firstStored: firstOf.get(claim.id)!,
      crises: crises.filter((row) => row.claim_id === claim.id).map(({ id, slug, name }) => ({ id, slug, name })),
      figure: { id: print.id, quote: print.quote },
      article: { url, title, publisher, published },
    });
  }
  return new Map([...idNow].flatMap(([named, now]) => (described.has(now) ? [[named, described.get(now)!]] : [])));
}
