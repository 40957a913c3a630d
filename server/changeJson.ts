/** Events as the API shows them: with the claims and figures that they tell of. */
import type { Store } from '../data/open.js';
import { articlesOfEvents, crisesOfArticles, crisesOfClaims, figuresOfEvents } from '../data/queries/changes.js';
import { findClaimsById } from '../data/queries/claims.js';
import type { FoundEvent } from '../data/queries/findEvents.js';
import type { Viewer } from '../data/viewer.js';
import type { ChangeJson, ClaimJson, FigureJson } from './api/schemas.js';
import { toClaimJson } from './claimJson.js';

/** Changes in the order of their events; what is gone, or out of the viewer's sight, is null. */
export async function toChangesJson(
  store: Store,
  viewer: Viewer,
  events: readonly FoundEvent[],
): Promise<ChangeJson[]> {
  const ids = events.flatMap(({ claim_id, data }) => [claim_id, data.otherClaimId, data.previousClaimId]);
  const found = await findClaimsById(
    store,
    viewer,
    ids.filter((id) => typeof id === 'string'),
  );
  // An event names a claim by the id that it had then: that of one of its pieces of evidence.
  const claims = new Map<string | null | undefined, ClaimJson>(
    found.flatMap((claim) => {
      const json = toClaimJson(claim);
      return [claim.id, ...claim.evidenceIds].map((id) => [id, json] as const);
    }),
  );
  const corrected = events.filter(({ kind }) => kind === 'article_corrected');
  const articles = await articlesOfEvents(
    store,
    viewer,
    corrected.flatMap(({ article_id }) => article_id ?? []),
  );
  return events.map(({ id, kind, at, claim_id, article_id, data }) => {
    const previous = claims.get(data.previousClaimId);
    return {
      id,
      kind,
      at,
      claim: claims.get(claim_id) ?? null,
      before: data.before
        ? {
            ...data.before,
            claimId: previous?.id ?? null,
            figureId: previous?.figureId ?? null,
            quote: previous?.quote ?? null,
            url: previous?.url ?? null,
          }
        : null,
      other: claims.get(data.otherClaimId) ?? null,
      article: (kind === 'article_corrected' && articles.get(article_id ?? '')) || null,
      message: data.message ?? null,
    };
  });
}

/** What is different between two moments: a revised number over that of the beginning. */
export async function toDifferenceJson(
  store: Store,
  viewer: Viewer,
  items: readonly { event: FoundEvent; previous: FoundEvent | null }[],
): Promise<ChangeJson[]> {
  const changes = await toChangesJson(
    store,
    viewer,
    items.flatMap(({ event, previous }) => [event, ...(previous ? [previous] : [])]),
  );
  const of = new Map(changes.map((change) => [change.id, change]));
  return items.map(({ event, previous }) => {
    const change = of.get(event.id)!;
    const first = previous && of.get(previous.id);
    if (!first) return change;
    // What began in between has no number before it: it is new at the end too.
    if (first.kind === 'claim_new') return { ...change, kind: 'claim_new', before: null };
    return { ...change, before: first.before };
  });
}

/** The same with figures and crises. */
export async function toAnyChangesJson(
  store: Store,
  viewer: Viewer,
  events: readonly FoundEvent[],
): Promise<(ChangeJson & { crises: string[]; figure: FigureJson | null })[]> {
  const changes = await toChangesJson(store, viewer, events);
  const crises = await crisesOfClaims(
    store,
    changes.flatMap(({ claim }) => claim?.id ?? []),
  );
  const ofArticles = await crisesOfArticles(
    store,
    changes.flatMap(({ article }) => article?.id ?? []),
  );
  const figures = await figuresOfEvents(store, viewer, {
    figureIds: events.flatMap(({ figure_id }) => figure_id ?? []),
    evidenceIds: events.flatMap(({ data }) => data.evidenceId ?? []),
  });
  return changes.map((change, i) => ({
    ...change,
    crises: crises.get(change.claim?.id ?? '') ?? ofArticles.get(change.article?.id ?? '') ?? [],
    figure: figures.get(events[i]!.figure_id ?? events[i]!.data.evidenceId ?? '') ?? null,
  }));
}
