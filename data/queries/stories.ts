/** Which articles are prints of one story: found by the bands of their signatures, never by comparing all with all. */
import { sql, type Transaction } from 'kysely';
import type { StoryDraft } from '../../engine/stories/types.js';
import { compiled, inserting } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { newId } from '../ids.js';
import { claimRules } from '../rules.js';
import { CONFIDENTIALITY, type Database, type Row } from '../schema.js';
import { saveClaimants } from './claimants.js';
import { originRank, storyOrigins } from './storyOrigin.js';

/** Of each band this many signatures are looked at, the newest: a form that thousands of pages fill in stays cheap. */
const MOST_OF_A_BAND = 40;

/** So many of those, the ones that share most bands, are compared: the more alike two texts are, the more bands they share. */
const MOST_COMPARED = 30;

/**
 * Keeps the signature of an article's newest version, and joins the article to the story that it prints, which may be new
 * then. Resolves to the evidence whose claims are to be refreshed: of this article, and of a story whose origin it changed. `isFirst`:
 * nothing of the article is stored yet but this version.
 */
export async function placeInStory(
  trx: Transaction<Database>,
  at: string,
  { articleId, versionId, isFirst }: { articleId: string; versionId: string; isFirst: boolean },
  story: StoryDraft,
): Promise<string[]> {
  const rules = claimRules().stories;
  const [known] = isFirst ? [] : await signatureRow(trx, { articleId });
  if (known?.article_version_id === versionId) return [];
  if (known) await dropBands(trx, known.id, rules.bandsOf(known.signature));
  await saveClaimants(trx, at, [story.publisher, ...(story.credit ? [story.credit.claimant] : [])]);
  const [article] = await articleOf(trx, { versionId });
  if (!article) throw new Error(`no version: ${versionId}`);
  const row = {
    article_id: articleId,
    article_version_id: versionId,
    signature: story.signature,
    credit: story.credit?.name ?? null,
    credit_claimant_id: story.credit?.claimant.id ?? null,
    credit_kind: story.credit?.kind ?? null,
    origin_rank: originRank(story.credit?.kind ?? null),
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
  await saveSignature(trx, known?.id ?? null, { ...row, story_id: after }, bands);
  if (after !== before) await putInStory(trx, { articleId, storyId: after });
  const changed = before !== after || known?.credit_claimant_id !== row.credit_claimant_id;
  // The first print was none until now.
  const joined = match && match.storyId === null ? [match.articleId] : [];
  const touched = [...(changed ? [articleId] : []), ...joined];
  const reprinted = await articlesWithNewOrigin(trx, [before, after], origins, touched);
  const articleIds = reprinted.filter((id) => !isFirst || id !== articleId);
  return articleIds.length === 0 ? [] : (await evidenceOf(trx, { articleIds })).map((row) => row.id);
}

/** When a page says that it was published; a day alone counts as its end. */
function publishedAt(published: string | null, seenAt: string): string {
  const ms = Date.parse(published?.length === 10 ? `${published}T23:59:59.999Z` : (published ?? ''));
  return Number.isNaN(ms) ? seenAt : new Date(ms).toISOString();
}

const signatureRow = compiled((db, { articleId }: { articleId: string }) =>
  db.selectFrom('story_signature').selectAll().where('article_id', '=', articleId),
);

const articleOf = compiled((db, { versionId }: { versionId: string }) =>
  db
    .selectFrom('article')
    .innerJoin('article_version', 'article_version.article_id', 'article.id')
    .select(['article.publisher', 'article.story_id', 'article.first_seen_at', 'article_version.published'])
    .where('article_version.id', '=', versionId),
);

const putInStory = compiled((db, { articleId, storyId }: { articleId: string; storyId: string | null }) =>
  db.updateTable('article').set({ story_id: storyId }).where('id', '=', articleId),
);

const insertSignature = compiled((db, row: Omit<Row<'story_signature'>, 'id'>) =>
  db
    .insertInto('story_signature')
    .values({
      article_id: row.article_id,
      article_version_id: row.article_version_id,
      signature: row.signature,
      credit: row.credit,
      credit_claimant_id: row.credit_claimant_id,
      credit_kind: row.credit_kind,
      origin_rank: row.origin_rank,
      publisher_claimant_id: row.publisher_claimant_id,
      published_at: row.published_at,
      story_id: row.story_id,
    })
    .returning('id'),
);
const insertBands = inserting('story_band');

async function saveSignature(
  trx: Transaction<Database>,
  known: number | null,
  row: Omit<Row<'story_signature'>, 'id'>,
  bands: readonly number[],
): Promise<void> {
  if (known !== null) await trx.updateTable('story_signature').set(row).where('id', '=', known).execute();
  const id = known ?? (await insertSignature(trx, row))[0]!.id;
  await insertBands(
    trx,
    bands.map((band) => ({ band, signature_id: id })),
  );
}

/** story id -> who claims what it says in its own voice. */
const originsOf = (trx: Transaction<Database>, storyIds: readonly (string | null)[]): Promise<Map<string, string>> =>
  storyOrigins(trx, storyIds, CONFIDENTIALITY);

/** The articles given, and all of a story whose origin is another one now. */
async function articlesWithNewOrigin(
  trx: Transaction<Database>,
  storyIds: readonly (string | null)[],
  before: ReadonlyMap<string, string>,
  articleIds: readonly string[],
): Promise<string[]> {
  const now = await originsOf(trx, storyIds);
  const changed = storyIds.filter((id) => id !== null && now.get(id) !== before.get(id)) as string[];
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
  await putInStory(trx, { articleId, storyId: id });
  await trx.updateTable('story_signature').set({ story_id: id }).where('article_id', '=', articleId).execute();
  return id;
}

async function dropBands(trx: Transaction<Database>, signatureId: number, bands: readonly number[]): Promise<void> {
  if (bands.length === 0) return;
  await trx.deleteFrom('story_band').where('band', 'in', bands).where('signature_id', '=', signatureId).execute();
}

/** Ids of signatures that share a band with one of so many bands: one statement for all of them. */
const sharing = (count: number) =>
  compiled((db, bands: readonly number[]) => {
    const newestOf = (band: number) =>
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('story_band')
            .select('signature_id')
            .where('band', '=', band)
            .orderBy('signature_id', 'desc')
            .limit(sql.lit(MOST_OF_A_BAND))
            .as('newest'),
        )
        .select('signature_id');
    const [first, ...others] = Array.from({ length: count }, (_, i) => newestOf(bands[i]!));
    return others.reduce((all, one) => all.unionAll(one), first!);
  });

const sharingOf = new Map<number, ReturnType<typeof sharing>>();

const articlesOf = compiled((db, { ids, but }: { ids: readonly number[]; but: string }) =>
  db
    .selectFrom('story_signature')
    .innerJoin('article', 'article.id', 'story_signature.article_id')
    .select(['article.id', 'article.publisher', 'article.story_id', 'story_signature.signature'])
    .select('story_signature.published_at')
    .where(anyOf('story_signature.id', ids))
    .where('article.id', '<>', but)
    .orderBy('story_signature.published_at'),
);

/** Other articles that share a band. */
async function candidates(trx: Transaction<Database>, articleId: string, bands: readonly number[]) {
  if (bands.length === 0) return [];
  const shares = sharingOf.get(bands.length) ?? sharing(bands.length);
  sharingOf.set(bands.length, shares);
  const shared = new Map<number, number>();
  for (const { signature_id } of await shares(trx, bands))
    shared.set(signature_id, (shared.get(signature_id) ?? 0) + 1);
  const ids = [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COMPARED)
    .map(([id]) => id);
  if (ids.length === 0) return [];
  const rows = await articlesOf(trx, { ids, but: articleId });
  return rows.map((row) => ({
    articleId: row.id,
    storyId: row.story_id,
    publisher: row.publisher,
    day: row.published_at.slice(0, 10),
    signature: row.signature,
  }));
}

const evidenceOf = compiled((db, { articleIds }: { articleIds: readonly string[] }) =>
  db.selectFrom('evidence').select('id').where(anyOf('article_id', articleIds)),
);
