/** Which stored article a page is: by its address, else by its listing's id for it, else by the very same text. */
import { type Kysely, sql } from 'kysely';
import { compiled } from '../compiled.js';
import { textHash } from '../hashes.js';
import type { Database } from '../schema.js';

export interface Identity {
  canonicalUrl: string;
  publisher: string | null;
  sourceId: string;
  /** Its id in the listing; null where it has none or the source's ids are not to be trusted. */
  guid: string | null;
  title: string | null;
  published: string | null;
  text: string;
}

/** The article's id; null where the page is a new one. */
export async function findArticleId(db: Kysely<Database>, page: Identity): Promise<string | null> {
  const [byAddress] = await atAddress(db, page);
  return byAddress?.id ?? (await byGuid(db, page)) ?? (await byText(db, page));
}

const atAddress = compiled((db, { canonicalUrl }: { canonicalUrl: string }) =>
  db.selectFrom('article').select('id').where('canonical_url', '=', canonicalUrl),
);

/**
 * An entry whose address changed. Some sites use one id for every issue of a briefing, so the day or the title must be
 * that of the stored article too.
 */
async function byGuid(db: Kysely<Database>, { sourceId, guid, title, published }: Identity): Promise<string | null> {
  if (guid === null) return null;
  const [known] = await underGuid(db, { sourceId, guid });
  const same =
    known &&
    ((published !== null && known.published?.slice(0, 10) === published.slice(0, 10)) ||
      (title !== null && known.title === title));
  return same ? known.article_id : null;
}

const underGuid = compiled((db, { sourceId, guid }: { sourceId: string; guid: string }) =>
  db
    .selectFrom('source_entry')
    .innerJoin('source', 'source.id', 'source_entry.source_id')
    .innerJoin('article_version', 'article_version.article_id', 'source_entry.article_id')
    .select(['article_version.article_id', 'article_version.title', 'article_version.published'])
    .where('source_entry.source_id', '=', sourceId)
    .where('source_entry.guid', '=', guid)
    .where('source.guids_unstable', '=', 0)
    .where('article_version.current', '=', 1),
);

/** The same words under the same title and date by the same publisher: one article with two addresses. */
async function byText(db: Kysely<Database>, page: Identity): Promise<string | null> {
  if (page.publisher === null || page.published === null) return null;
  const hash = textHash(page.title, page.published, page.text);
  const [twin] = await withText(db, { hash, publisher: page.publisher });
  return twin?.id ?? null;
}

const withText = compiled((db, { hash, publisher }: { hash: string; publisher: string }) =>
  db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .select('article.id')
    .where('article_version.text_hash', '=', hash)
    .where('article.publisher', '=', publisher)
    .orderBy('article.id')
    .limit(sql.lit(1)),
);
