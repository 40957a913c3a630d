/** What people add one by one: each level of confidentiality has a source of its own for it. */
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Confidentiality, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { createSource } from './sources.js';

/** The source that holds what was added by hand at this level, made where there is none. */
export async function handSource(
  store: Store,
  viewer: Viewer,
  name: string,
  confidentiality: Confidentiality,
): Promise<Row<'source'>> {
  const url = `hand:${confidentiality}`;
  const find = () =>
    writer(store).selectFrom('source').selectAll().where('kind', '=', 'hand').where('url', '=', url).executeTakeFirst();
  const known = await find();
  if (known) return known;
  await createSource(store, viewer, { name, kind: 'hand', url, confidentiality });
  return (await find())!;
}

/** Older pages are left as they are. */
const MOST_WATCHED = 200;

/** Web addresses that were added by hand and fetched, the latest first. A text that somebody pasted is not looked for. */
export async function findHandAddresses(store: Store, sourceId: string): Promise<string[]> {
  const rows = await reader(store)
    .selectFrom('article')
    .innerJoin('resource', 'resource.url', 'article.canonical_url')
    .select('article.canonical_url')
    .where('article.source_id', '=', sourceId)
    .where('resource.status', 'is not', null)
    .orderBy('article.id', 'desc')
    .limit(MOST_WATCHED)
    .execute();
  return rows.map((row) => row.canonical_url);
}
