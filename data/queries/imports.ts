/** Archives that are handed over to us: where they are filed, and what of them is known. */
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Confidentiality, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { createSource } from './sources.js';

/** The source's name in lists: what the record itself says, so it stands here and not in the dashboard's words. */
const NAME = 'Imported archives';

/** The source that holds what was imported at this level, made where there is none. Nothing collects it. */
export async function importSource(
  store: Store,
  viewer: Viewer,
  confidentiality: Confidentiality,
): Promise<Row<'source'>> {
  const url = `import:${confidentiality}`;
  const find = () =>
    reader(store).selectFrom('source').selectAll().where('kind', '=', 'hand').where('url', '=', url).executeTakeFirst();
  const known = await find();
  if (known) return known;
  const name = confidentiality === 'public' ? NAME : `${NAME} (${confidentiality})`;
  await createSource(store, viewer, { name, kind: 'hand', url, confidentiality });
  return (await find())!;
}

/** Whether some version of the article at this address has this text already. */
export async function hasVersion(store: Store, canonicalUrl: string, textHash: string): Promise<boolean> {
  const row = await reader(store)
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .select('article_version.id')
    .where('article.canonical_url', '=', canonicalUrl)
    .where('article_version.text_hash', '=', textHash)
    .executeTakeFirst();
  return row !== undefined;
}
