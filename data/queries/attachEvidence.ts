/** Which evidence a figure is: what reviews hang on, so that they survive whatever reads the text next. */
import type { Transaction } from 'kysely';
import type { Figure } from '../../engine/extraction/types.js';
import { compiled, inserting } from '../compiled.js';
import { evidenceKeys } from '../hashes.js';
import { newId } from '../ids.js';
import type { Database, Row } from '../schema.js';
import type { ReadText } from './extractions.js';

/**
 * The evidence of each figure of a version, made where it is not there yet. A number that an earlier extraction read at the
 * same place of the same text is the same evidence, also where the sentence around it is cut in another way now (it then
 * goes by the new sentence); any other is found by its sentence. No two figures share one.
 */
export async function attachEvidence(
  trx: Transaction<Database>,
  at: string,
  figures: readonly Figure[],
  { articleId, versionId, text, isFirst }: ReadText,
): Promise<string[]> {
  const known = isFirst ? [] : await evidenceOf(trx, { articleId });
  const byId = new Map(known.map((row) => [row.id, row]));
  const byKey = new Map(known.map((row) => [keyOf(row), row.id]));
  const byPlace = isFirst ? new Map<string, string>() : await formerPlaces(trx, versionId);
  const keys = evidenceKeys(figures, text).map(({ quoteHash, occurrence }) => ({ quote_hash: quoteHash, occurrence }));
  const taken = new Set<string>();
  const found = figures.map(({ start, end, text: words }) => {
    const id = byPlace.get(`${start} ${end} ${words}`);
    if (id === undefined || taken.has(id)) return null;
    taken.add(id);
    return id;
  });
  const added: Row<'evidence'>[] = [];
  const ids = found.map((id, i) => {
    if (id !== null) return id;
    const key = keys[i]!;
    const other = byKey.get(keyOf(key));
    if (other !== undefined && !taken.has(other)) {
      taken.add(other);
      return other;
    }
    const row = { id: newId(), article_id: articleId, ...freeKey(key, byKey), created_at: at };
    byKey.set(keyOf(row), row.id);
    added.push(row);
    return row.id;
  });
  await insertEvidence(trx, added);
  for (const [i, id] of ids.entries()) {
    const [row, key] = [byId.get(id), keys[i]!];
    // Free, unless the same words stood elsewhere before: that evidence keeps them.
    if (row === undefined || keyOf(row) === keyOf(key) || byKey.has(keyOf(key))) continue;
    byKey.delete(keyOf(row));
    byKey.set(keyOf(key), id);
    await trx.updateTable('evidence').set(key).where('id', '=', id).execute();
  }
  return ids;
}

const keyOf = (row: Pick<Row<'evidence'>, 'quote_hash' | 'occurrence'>): string =>
  `${row.quote_hash} ${row.occurrence}`;

/** The key itself, or where other evidence holds it the next occurrence that none does. */
function freeKey(
  { quote_hash, occurrence }: Pick<Row<'evidence'>, 'quote_hash' | 'occurrence'>,
  held: ReadonlyMap<string, string>,
) {
  let free = occurrence;
  while (held.has(`${quote_hash} ${free}`)) free += 1;
  return { quote_hash, occurrence: free };
}

/** Place and words of the numbers that earlier extractions read in this version -> their evidence. */
async function formerPlaces(trx: Transaction<Database>, versionId: string): Promise<Map<string, string>> {
  const rows = await figuresOf(trx, { versionId });
  return new Map(rows.map((row) => [`${row.start} ${row.end} ${row.text}`, row.evidence_id]));
}

const figuresOf = compiled((db, { versionId }: { versionId: string }) =>
  db
    .selectFrom('figure')
    .select(['start', 'end', 'text', 'evidence_id'])
    .where('article_version_id', '=', versionId)
    .where('extraction_id', 'is not', null)
    .orderBy('id'),
);

const evidenceOf = compiled((db, { articleId }: { articleId: string }) =>
  db.selectFrom('evidence').selectAll().where('article_id', '=', articleId),
);

const insertEvidence = inserting('evidence');
