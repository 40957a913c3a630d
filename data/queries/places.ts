import { type Expression, expressionBuilder, type SqlBool, type Transaction } from 'kysely';
import type { Place } from '../../engine/extraction/types.js';
import { chunks } from '../chunks.js';
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';

/**
 * Keeps places with what they lie in, so that "a place stands for all inside it" is a join. To be called before figures
 * or crises that name them are saved. What is known already is brought to the gazetteer's state.
 */
export async function savePlaces(trx: Transaction<Database>, places: readonly Place[]): Promise<void> {
  const distinct = [...new Map(places.map((place) => [place.id, place])).values()];
  for (const some of chunks(distinct)) {
    await trx
      .insertInto('place')
      .values(some.map(({ id, name, country, latitude, longitude }) => ({ id, name, country, latitude, longitude })))
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          country: eb.ref('excluded.country'),
          latitude: eb.ref('excluded.latitude'),
          longitude: eb.ref('excluded.longitude'),
        })),
      )
      .execute();
  }
  const within = distinct.flatMap(({ id, within }) =>
    within.map((ancestor) => ({ place_id: id, ancestor_id: ancestor })),
  );
  for (const some of chunks(within)) {
    await trx
      .insertInto('place_within')
      .values(some)
      .onConflict((oc) => oc.columns(['place_id', 'ancestor_id']).doNothing())
      .execute();
  }
}

/** {@link savePlaces} on its own, before a review that moves a figure to a place nothing was found at yet. */
export async function keepPlaces(store: Store, places: readonly Place[]): Promise<void> {
  await writer(store)
    .transaction()
    .execute((trx) => savePlaces(trx, places));
}

/** Whether a column of place ids names one of the places or a place inside one of them. */
export const inPlaces = (column: Expression<string | null>, placeIds: readonly string[]): Expression<SqlBool> => {
  const eb = expressionBuilder<Database>();
  const inside = eb.selectFrom('place_within').select('place_id').where('ancestor_id', 'in', placeIds);
  return eb.or([eb(column, 'in', placeIds), eb(column, 'in', inside)]);
};
