import { claimHistory, findPrints, getClaim } from '../../data/queries/claims.js';
import { getEvidence } from '../../data/queries/evidence.js';
import { correctionTexts } from '../../engine/versions/correction.js';
import { byId } from '../api/filters.js';
import { evidence as shape } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';

export const evidence = [
  route({
    method: 'get',
    path: '/figures/:id/evidence',
    summary: 'A figure with the stored text it was read from, its claim, printings, history and reviews.',
    params: byId,
    response: shape,
    handle: async ({ store, viewer, params }) => {
      const { newestText, ...figure } = await getEvidence(store, viewer, params.id);
      const found = { ...figure, article: { ...figure.article, corrections: correctionTexts(newestText) } };
      const { claimId } = found.figure;
      if (claimId === null) return { ...found, claim: null, prints: [], history: [] };
      return {
        ...found,
        claim: toClaimJson(await getClaim(store, viewer, claimId)),
        prints: await findPrints(store, viewer, claimId),
        history: (await claimHistory(store, viewer, claimId)).map(toClaimJson),
      };
    },
  }),
];
