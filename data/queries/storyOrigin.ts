import type { Transaction } from 'kysely';
import type { Database } from '../schema.js';

/**
 * The prints of stories, the origin's first: the one that credits an agency for its text, then one that credits a
 * contributor, then the one that was published first. To be narrowed to one story.
 */
export const storyPrints = (db: Pick<Transaction<Database>, 'selectFrom'>) =>
  db
    .selectFrom('story_signature as print')
    .innerJoin('article as printed', 'printed.id', 'print.article_id')
    .orderBy((eb) =>
      eb
        .case()
        .when('print.credit_kind', '=', 'source')
        .then(0)
        .when('print.credit_kind', 'is not', null)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('print.published_at')
    .orderBy('print.article_id')
    .limit(1);
