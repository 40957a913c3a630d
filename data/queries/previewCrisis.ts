/** What would fall into a crisis that is being set up or changed, and why, before anything is saved. */
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { seesEverything, type Viewer } from '../viewer.js';
import { type FoundClaim, findClaimsById } from './claims.js';
import type { CrisisSettings } from './crises.js';
import { type ClaimAt, candidates, placesHolding, shownBy, textsOf, watchOf } from './membership.js';
import { overridesOf } from './overrides.js';
import { placeAndHolders } from './places.js';
import { visiblePrints } from './prints.js';

export interface Preview {
  /** Claims that would be in it; of those how many are new to it, and how many it would lose. */
  claims: number;
  enter: number;
  leave: number;
  /** Whether there are so many candidates that not all were looked at. */
  partial: boolean;
  /** The newest of each: those that come, those that go, those that stay. */
  items: PreviewItem[];
}

export interface PreviewItem {
  claim: FoundClaim;
  change: 'enters' | 'leaves' | 'stays';
  why: Why;
}

/** The parts of the rule that hold, with what made them hold; null where that part asks for nothing or does not hold. */
export interface Why {
  /** Gazetteer id of the crisis's place that the claim is at (`itself`) or inside of. */
  place: { id: string; itself: boolean } | null;
  /** False: its day, or its metric, is none that the crisis asks for. */
  inWindow: boolean;
  ofMetric: boolean;
  /** The keyword that stands in one of its articles. */
  keyword: string | null;
  /** What people decided about it, which goes before the rule. */
  override: 'in' | 'out' | null;
}

type Rule = Pick<CrisisSettings, 'placeIds' | 'from' | 'to' | 'metrics' | 'keywords'>;

/** How many claims at the crisis's places are looked at. */
const MOST_CANDIDATES = 20_000;
/** How many of each change are shown. */
const SHOWN = 25;

/** `crisisId`: the crisis that is being changed; null for a new one. */
export async function previewCrisis(
  store: Store,
  viewer: Viewer,
  rule: Rule,
  crisisId: string | null,
): Promise<Preview> {
  const db = reader(store);
  const watch = watchOf(crisisId ?? '', rule);
  const fits = new Map<string, string>();
  let looked = 0;
  let after = '';
  for (; looked < MOST_CANDIDATES; ) {
    const some = await candidates(db, watch, after);
    if (some.length === 0) break;
    looked += some.length;
    after = some.at(-1)!.id;
    const seen = await visibleOf(store, viewer, some);
    for (const { claim_id, day } of await shownBy(db, [watch], seen)) fits.set(claim_id, day);
  }
  const now =
    crisisId === null
      ? []
      : await db.selectFrom('crisis_claim').selectAll().where('crisis_id', '=', crisisId).execute();
  const has = new Map(now.map((row) => [row.claim_id, row.day]));
  const partial = looked >= MOST_CANDIDATES;
  const enters = [...fits].filter(([id]) => !has.has(id));
  const stays = [...fits].filter(([id]) => has.has(id));
  // What was not looked at is not said to leave.
  const leaves = [...has].filter(([id]) => !fits.has(id) && (!partial || id <= after));
  const chosen = new Map([
    ...newest(enters).map((id) => [id, 'enters'] as const),
    ...newest(leaves).map((id) => [id, 'leaves'] as const),
    ...newest(stays).map((id) => [id, 'stays'] as const),
  ]);
  const claims = new Map((await findClaimsById(store, viewer, [...chosen.keys()])).map((claim) => [claim.id, claim]));
  const reasons = await reasonsOf(store, rule, crisisId, [...claims.values()]);
  return {
    claims: fits.size,
    enter: enters.length,
    leave: leaves.length,
    partial,
    items: [...chosen].flatMap(([id, change]) => {
      const claim = claims.get(id);
      return claim ? [{ claim, change, why: reasons.get(id)! }] : [];
    }),
  };
}

const newest = (some: readonly [string, string][]): string[] =>
  [...some]
    .sort(([a, one], [b, other]) => (one === other ? (a < b ? 1 : -1) : one < other ? 1 : -1))
    .slice(0, SHOWN)
    .map(([id]) => id);

async function visibleOf(store: Store, viewer: Viewer, claims: readonly ClaimAt[]): Promise<ClaimAt[]> {
  if (seesEverything(viewer)) return [...claims];
  const rows = await reader(store)
    .selectFrom('claim')
    .select('claim.id')
    .where(
      anyOf(
        'claim.id',
        claims.map((claim) => claim.id),
      ),
    )
    .where((eb) => eb.exists(visiblePrints(eb, viewer)))
    .execute();
  const ids = new Set(rows.map((row) => row.id));
  return claims.filter((claim) => ids.has(claim.id));
}

async function reasonsOf(
  store: Store,
  rule: Rule,
  crisisId: string | null,
  claims: readonly FoundClaim[],
): Promise<Map<string, Why>> {
  const db = reader(store);
  const ids = claims.map((claim) => claim.id);
  const at = claims.map(({ id, day, metric, placeKey, country }) => ({
    id,
    day,
    metric,
    place_key: placeKey,
    country,
  }));
  const holders = await placesHolding(db, at);
  const texts = rule.keywords.length > 0 ? await textsOf(db, ids) : new Map<string, string[]>();
  const words = rule.keywords.map((word) => ({ word, watch: watchOf('', { ...rule, keywords: [word] }) }));
  const decided = crisisId === null ? [] : await overridesOf(db, ids);
  return new Map(
    claims.map((claim): [string, Why] => {
      const inside = placeAndHolders({ place_key: claim.placeKey, country: claim.country }, holders);
      const place = rule.placeIds.find((id) => inside.includes(id));
      const found = words.find(({ watch }) => texts.get(claim.id)?.some((text) => watch.keywords?.test(text)));
      const override = decided.find((row) => row.crisis_id === crisisId && row.claim_id === claim.id);
      return [
        claim.id,
        {
          place: place === undefined ? null : { id: place, itself: place === claim.placeKey },
          inWindow:
            (rule.from === null || claim.day >= rule.from) &&
            (rule.to === null || claim.day.slice(0, rule.to.length) <= rule.to),
          ofMetric: rule.metrics.length === 0 || rule.metrics.includes(claim.metric),
          keyword: found?.word ?? null,
          override: override?.verdict ?? null,
        },
      ];
    }),
  );
}
