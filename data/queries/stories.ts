/** Which articles are prints of one story: found by the bands of their signatures, never by comparing all with all. */
import type { Transaction } from 'kysely';
import type { StoryDraft } from '../../engine/stories/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { newId } from '../ids.js';
import { claimRules } from '../rules.js';
import type { Database, NewRow } from '../schema.js';
import { saveClaimants } from './claimants.js';
import { storyPrints } from './storyOrigin.js';

/** Of each band this many signatures are looked at, the newest: a form that thousands of pages fill in stays cheap. */
const MOST_OF_A_BAND = 40;

/**
 * Keeps the signature of an article's newest version, and joins the article to the story that it prints, which may be new
 * then. Resolves to the evidence whose claims are to be refreshed: of this article, and of a story whose origin it changed.
 */
export async function placeInStory(
  trx: Transaction<Database>,
  at: string,
  articleId: string,
  versionId: string,
  story: StoryDraft,
): Promise<string[]> {
  const rules = claimRules().stories;
  const known = await trx
    .selectFrom('story_signature')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  if (known?.article_version_id === versionId) return [];
  if (known) await dropBands(trx, known.id, rules.bandsOf(known.signature));
  await saveClaimants(trx, at, [story.publisher, ...(story.credit ? [story.credit.claimant] : [])]);
  const article = await trx
    .selectFrom('article')
    .innerJoin('article_version', 'article_version.article_id', 'article.id')
    .select(['article.publisher', 'article.story_id', 'article.first_seen_at', 'article_version.published'])
    .where('article_version.id', '=', versionId)
    .executeTakeFirstOrThrow();
  const row = {
    article_id: articleId,
    article_version_id: versionId,
    signature: story.signature,
    credit: story.credit?.name ?? null,
    credit_claimant_id: story.credit?.claimant.id ?? null,
    credit_kind: story.credit?.kind ?? null,
    publisher_claimant_id: story.publisher.id,
    published_at: publishedAt(article.published, article.first_seen_at),
  };
  const own = { signature: story.signature, publisher: article.publisher, day: row.published_at.slice(0, 10) };
  const bands = rules.bandsOf(story.signature);
  const match = rules.choosePrint(own, await candidates(trx, articleId, bands));
  // A text that was edited step by step stays in its story; one that became another text leaves it.
  const drifted = known && rules.choosePrint(own, [{ ...own, signature: known.signature }]) === null;
  const before = article.story_id;
  const after = match ? await storyOf(trx, at, match) : drifted ? null : before;
  const origins = await originsOf(trx, [before, after]);
  await saveSignature(trx, known?.id ?? null, row, bands);
  await trx.updateTable('article').set({ story_id: after }).where('id', '=', articleId).execute();
  const changed = before !== after || known?.credit_claimant_id !== row.credit_claimant_id;
  // The first print was none until now.
  const joined = match && match.storyId === null ? [match.articleId] : [];
  return await evidenceOf(trx, await articlesWithNewOrigin(trx, origins, [...(changed ? [articleId] : []), ...joined]));
}

/** When a page says that it was published; a day alone counts as its end. */
function publishedAt(published: string | null, seenAt: string): string {
  const ms = Date.parse(published?.length === 10 ? `${published}T23:59:59.999Z` : (published ?? ''));
  return Number.isNaN(ms) ? seenAt : new Date(ms).toISOString();
}

async function saveSignature(
  trx: Transaction<Database>,
  known: number | null,
  row: Omit<NewRow<'story_signature'>, 'id'>,
  bands: readonly number[],
): Promise<void> {
  if (known === null) await trx.insertInto('story_signature').values(row).execute();
  else await trx.updateTable('story_signature').set(row).where('id', '=', known).execute();
  const { id } = await trx
    .selectFrom('story_signature')
    .select('id')
    .where('article_id', '=', row.article_id)
    .executeTakeFirstOrThrow();
  if (bands.length === 0) return;
  await trx
    .insertInto('story_band')
    .values(bands.map((band) => ({ band, signature_id: id })))
    .execute();
}

/** story id -> who claims what it says in its own voice. */
async function originsOf(
  trx: Transaction<Database>,
  storyIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const origins = new Map<string, string>();
  for (const id of new Set(storyIds)) {
    if (id === null) continue;
    const row = await storyPrints(trx)
      .where('printed.story_id', '=', id)
      .select((eb) => eb.fn.coalesce('print.credit_claimant_id', 'print.publisher_claimant_id').as('claimant_id'))
      .executeTakeFirst();
    origins.set(id, row?.claimant_id ?? '');
  }
  return origins;
}

/** The articles given, and all of a story whose origin is another one now. */
async function articlesWithNewOrigin(
  trx: Transaction<Database>,
  before: ReadonlyMap<string, string>,
  articleIds: readonly string[],
): Promise<string[]> {
  const now = await originsOf(trx, [...before.keys()]);
  const changed = [...before].filter(([id, claimantId]) => now.get(id) !== claimantId).map(([id]) => id);
  if (changed.length === 0) return [...articleIds];
  const rows = await trx.selectFrom('article').select('id').where(anyOf('story_id', changed)).execute();
  return [...new Set([...articleIds, ...rows.map((row) => row.id)])];
}

/** The story of an article; one that stood alone begins it. */
async function storyOf(
  trx: Transaction<Database>,
  at: string,
  { articleId, storyId }: { articleId: string; storyId: string | null },
): Promise<string> {
  if (storyId !== null) return storyId;
  const id = newId();
  await trx.insertInto('story').values({ id, created_at: at }).execute();
  await trx.updateTable('article').set({ story_id: id }).where('id', '=', articleId).execute();
  return id;
}

async function dropBands(trx: Transaction<Database>, signatureId: number, bands: readonly number[]): Promise<void> {
  if (bands.length === 0) return;
  await trx.deleteFrom('story_band').where('band', 'in', bands).where('signature_id', '=', signatureId).execute();
}

const newestOf = (trx: Transaction<Database>, band: number) =>
  trx
    .selectFrom((eb) =>
      eb
        .selectFrom('story_band')
        .select('signature_id')
        .where('band', '=', band)
        .orderBy('signature_id', 'desc')
        .limit(MOST_OF_A_BAND)
        .as('newest'),
    )
    .select('signature_id');

/** Other articles that share a band: one statement for all bands. */
async function candidates(trx: Transaction<Database>, articleId: string, bands: readonly number[]) {
  const [first, ...others] = bands.map((band) => newestOf(trx, band));
  if (first === undefined) return [];
  const found = await others.reduce((all, one) => all.unionAll(one), first).execute();
  const ids = new Set(found.map((row) => row.signature_id));
  if (ids.size === 0) return [];
  const rows = await trx
    .selectFrom('story_signature')
    .innerJoin('article', 'article.id', 'story_signature.article_id')
    .select(['article.id', 'article.publisher', 'article.story_id', 'story_signature.signature'])
    .select('story_signature.published_at')
    .where('story_signature.id', 'in', [...ids])
    .where('article.id', '<>', articleId)
    .orderBy('story_signature.published_at')
    .execute();
  return rows.map((row) => ({
    articleId: row.id,
    storyId: row.story_id,
    publisher: row.publisher,
    day: row.published_at.slice(0, 10),
    signature: row.signature,
  }));
}

async function evidenceOf(trx: Transaction<Database>, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const rows = await trx.selectFrom('evidence').select('id').where(anyOf('article_id', articleIds)).execute();
  return rows.map((row) => row.id);
}
