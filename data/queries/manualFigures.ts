/** Figures that a person enters for what no page says: with a link and a note instead of a stored sentence. */
import type { Transaction } from 'kysely';
import type { EffectiveFigure } from '../../engine/claims/types.js';
import type { Claimant, Place } from '../../engine/extraction/types.js';
import { writer } from '../handle.js';
import { foldSentence, sha256 } from '../hashes.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Confidentiality, Database } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { saveClaimants } from './claimants.js';
import { addEvents } from './events.js';
import { savePlaces } from './places.js';
import { refreshClaims } from './refreshClaims.js';
import { checkInterval } from './reviews.js';

type Said = Pick<
  EffectiveFigure,
  'low' | 'high' | 'bound' | 'text' | 'metric' | 'group' | 'unit' | 'kind' | 'from' | 'to' | 'cumulative' | 'projected'
>;

export interface ManualFigure extends Said {
  place: Place | null;
  claimant: Claimant;
  /** Where it can be looked up. */
  sourceUrl: string;
  publisher: string | null;
  /** Of an article that is not stored yet. */
  confidentiality: Confidentiality;
  /** The words that say it, where there are any. */
  quote: string;
  /** How the person knows, and why it is entered. */
  note: string;
}

/**
 * Stores a manual figure, its claim with it; resolves to the figure's id. The person who enters it has thereby looked at
 * it, so it begins confirmed. Throws `invalid` for an interval that contradicts its bound.
 */
export async function saveManualFigure(store: Store, viewer: Viewer, figure: ManualFigure): Promise<{ id: string }> {
  checkInterval(figure);
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const articleId = await articleAt(trx, at, figure);
      await saveClaimants(trx, at, [figure.claimant]);
      if (figure.place) await savePlaces(trx, [figure.place]);
      const [id, evidenceId] = [newId(), newId()];
      await trx
        .insertInto('evidence')
        .values({
          id: evidenceId,
          article_id: articleId,
          // Entered by hand, it is nobody's reprint and is never found again in a text: its key is its own.
          quote_hash: sha256(JSON.stringify([foldSentence(figure.quote), figure.text, evidenceId])),
          occurrence: 0,
          created_at: at,
        })
        .execute();
      await trx.insertInto('figure').values(rowOf(figure, { id, evidenceId, articleId, at, viewer })).execute();
      await trx
        .insertInto('review')
        .values({
          id: newId(),
          evidence_id: evidenceId,
          revision: 1,
          verdict: 'confirm',
          changes: '{}',
          reason: figure.note,
          figure_id: id,
          actor_id: viewer.actorId,
          created_at: at,
        })
        .execute();
      await addEvents(trx, at, viewer.actorId, [{ kind: 'figure_new', articleId, figureId: id }]);
      await refreshClaims(trx, at, viewer.actorId, [evidenceId]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'figure.create',
        subject: 'figure',
        subjectId: id,
        after: { ...figure, place: figure.place?.id ?? null, claimant: figure.claimant.id },
      });
      return { id };
    });
}

/** The article at the link: the stored one, else a row without a text. */
async function articleAt(trx: Transaction<Database>, at: string, figure: ManualFigure): Promise<string> {
  const known = await trx
    .selectFrom('article')
    .select('id')
    .where('canonical_url', '=', figure.sourceUrl)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await trx
    .insertInto('article')
    .values({
      id,
      canonical_url: figure.sourceUrl,
      source_id: null,
      publisher: figure.publisher,
      confidentiality: figure.confidentiality,
      story_id: null,
      first_seen_at: at,
    })
    .execute();
  return id;
}

const rowOf = (
  figure: ManualFigure,
  {
    id,
    evidenceId,
    articleId,
    at,
    viewer,
  }: { id: string; evidenceId: string; articleId: string; at: string; viewer: Viewer },
) => ({
  id,
  evidence_id: evidenceId,
  article_id: articleId,
  extraction_id: null,
  article_version_id: null,
  origin: 'manual' as const,
  start: null,
  end: null,
  text: figure.text,
  low: figure.low,
  high: figure.high,
  bound: figure.bound,
  metric: figure.metric,
  group: figure.group,
  unit: figure.unit,
  kind: figure.kind,
  from_day: figure.from,
  to_day: figure.to,
  cumulative: figure.cumulative ? (1 as const) : (0 as const),
  projected: figure.projected ? (1 as const) : (0 as const),
  location: figure.place?.name ?? null,
  place_id: figure.place?.id ?? null,
  country: figure.place?.country ?? null,
  attribution: figure.claimant.name,
  claimant_id: figure.claimant.id,
  quote: figure.quote,
  quote_start: null,
  quote_end: null,
  marks: '{}',
  rules: '{}',
  confidence: 1,
  source_url: figure.sourceUrl,
  note: figure.note,
  actor_id: viewer.actorId,
  created_at: at,
});
