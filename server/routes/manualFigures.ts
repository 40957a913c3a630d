import { getFigure } from '../../data/queries/figures.js';
import { saveManualFigure } from '../../data/queries/manualFigures.js';
import { claimantOf } from '../../engine/extraction/reference/actors.js';
import { manualFigureInput } from '../api/review.js';
import { figure } from '../api/schemas.js';
import { placeNamed } from '../placeNamed.js';
import { route } from '../route.js';

export const manualFigures = [
  route({
    method: 'post',
    path: '/figures',
    summary: 'Enters a figure that no page says, with a link to look it up and a note on how it is known.',
    body: manualFigureInput,
    response: figure,
    status: 201,
    handle: async ({ store, viewer, body: { placeId, claimant, from, publisher, ...said } }) => {
      const { id } = await saveManualFigure(store, viewer, {
        ...said,
        from: from ?? null,
        publisher: publisher ?? null,
        place: placeId ? placeNamed(placeId) : null,
        claimant: claimantOf(claimant),
      });
      return getFigure(store, viewer, id);
    },
  }),
];
