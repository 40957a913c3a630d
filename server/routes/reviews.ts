import { AppError } from '../../data/errors.js';
import type { Store } from '../../data/open.js';
import { keepClaimants } from '../../data/queries/claimants.js';
import { getFigure } from '../../data/queries/figures.js';
import { keepPlaces } from '../../data/queries/places.js';
import { saveReviews } from '../../data/queries/reviews.js';
import { claimantOf } from '../../engine/extraction/reference/actors.js';
import { byId } from '../api/filters.js';
import { reviewsInput, reviewsMade } from '../api/review.js';
import { type ReviewInput, reviewed, reviewInput } from '../api/schemas.js';
import { placeNamed } from '../placeNamed.js';
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
    handle: async ({ store, viewer, params, body: { changes, ...review } }) => {
      const { evidenceId } = await getFigure(store, viewer, params.id);
      const correction = await correctionOf(store, review.verdict, changes);
      const [made] = await saveReviews(store, viewer, [{ ...review, evidenceId, changes: correction }]);
      return { revision: made!.revision, figure: await getFigure(store, viewer, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/reviews',
    summary: 'One decision about several figures: all of them or, where somebody was faster with one (409), none.',
    body: reviewsInput,
    response: reviewsMade,
    status: 201,
    handle: async ({ store, viewer, body: { figures, verdict, changes, reason } }) => {
      const correction = await correctionOf(store, verdict, changes);
      const evidence = await Promise.all(figures.map((one) => getFigure(store, viewer, one.figureId)));
      const made = await saveReviews(
        store,
        viewer,
        figures.map(({ seenRevision }, i) => ({
          evidenceId: evidence[i]!.evidenceId,
          seenRevision,
          verdict,
          changes: correction,
          reason,
        })),
      );
      return { figures: made.map((one, i) => ({ ...one, figureId: figures[i]!.figureId })) };
    },
  }),
];

/** The corrected fields as they are stored: a place is corrected as a whole, a claimant that is not there yet is made. */
async function correctionOf(store: Store, verdict: ReviewInput['verdict'], changes: ReviewInput['changes'] = {}) {
  if (verdict !== 'correct' && Object.keys(changes).length > 0)
    throw new AppError('invalid', '"changes" go with the verdict "correct" alone');
  const { claimant: words, ...fields } = changes;
  if (words !== undefined && fields.claimantId !== undefined)
    throw new AppError('invalid', 'give "claimant" or "claimantId", not both');
  const place = fields.placeId ? placeNamed(fields.placeId) : null;
  if (place) await keepPlaces(store, [place]);
  const claimant = words === undefined ? null : claimantOf(words);
  if (claimant) await keepClaimants(store, [claimant]);
  return {
    ...fields,
    ...(place && { location: fields.location ?? place.name, country: place.country }),
    ...(claimant && { claimantId: claimant.id }),
  };
}
