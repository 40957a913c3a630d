/** Who claims what the prints of a story say in their own voice: the claimant of its origin. */
import { type Kysely, sql } from 'kysely';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import type { Confidentiality, Database, StorySignatureTable } from '../schema.js';

/**
 * The origin is the print of the lowest rank: one that credits an agency for its text, then one that credits a
 * contributor, then any; of several the one that was published first.
 */
export const originRank = (kind: StorySignatureTable['credit_kind']): number =>
  kind === 'source' ? 0 : kind === 'contribution' ? 1 : 2;

const origin = compiled((db, { storyId, levels }: { storyId: string; levels: readonly Confidentiality[] }) =>
  db
    .selectFrom('story_signature as print')
    .innerJoin('article as printed', 'printed.id', 'print.article_id')
    .select((eb) => eb.fn.coalesce('print.credit_claimant_id', 'print.publisher_claimant_id').as('claimant_id'))
    .where('print.story_id', '=', storyId)
    .where(anyOf('printed.confidentiality', levels))
    .orderBy('print.story_id')
    .orderBy('print.origin_rank')
    .orderBy('print.published_at')
    .orderBy('print.article_id')
    .limit(sql.lit(1)),
);

/** story id -> the claimant of its origin among prints of these levels; stories without any are left out. */
export async function storyOrigins(
  db: Kysely<Database>,
  storyIds: readonly (string | null)[],
  levels: readonly Confidentiality[],
): Promise<Map<string, string>> {
  const origins = new Map<string, string>();
  for (const storyId of new Set(storyIds)) {
    if (storyId === null) continue;
    const [row] = await origin(db, { storyId, levels });
    if (row) origins.set(storyId, row.claimant_id);
  }
  return origins;
}
