import { AppError } from '../../data/errors.js';
import { getFigure } from '../../data/queries/figures.js';
import { keepPlaces } from '../../data/queries/places.js';
import { saveReview } from '../../data/queries/reviews.js';
import { placeById } from '../../engine/extraction/reference/gazetteer.js';
import { byId } from '../api/filters.js';
import { type ReviewInput, reviewed, reviewInput } from '../api/schemas.js';
import { route } from '../route.js';

export const reviews = [
  route({
    method: 'post',
    path: '/figures/:id/reviews',
    summary: 'A decision about a figure: confirm, correct, reject, or undo the last one. 409 when somebody was faster.',
    params: byId,
    body: reviewInput,
    response: reviewed,
    status: 201,
    handle: async ({ store, viewer, params, body: { changes = {}, ...review } }) => {
      if (review.verdict !== 'correct' && Object.keys(changes).length > 0)
        throw new AppError('invalid', '"changes" go with the verdict "correct" alone');
      const { evidenceId } = await getFigure(store, viewer, params.id);
      const place = placeOf(changes);
      if (place) await keepPlaces(store, [place]);
      const { revision } = await saveReview(store, viewer, {
        ...review,
        evidenceId,
        // A place is corrected as a whole.
        changes: place ? { ...changes, location: changes.location ?? place.name, country: place.country } : changes,
      });
      return { revision, figure: await getFigure(store, viewer, params.id) };
    },
  }),
];

function placeOf({ placeId }: NonNullable<ReviewInput['changes']>) {
  if (placeId === undefined || placeId === null) return null;
  const place = placeById(placeId);
  if (!place) throw new AppError('invalid', `there is no place "${placeId}"; GET /api/v1/places?q=… gives the ids`);
  return place;
}
