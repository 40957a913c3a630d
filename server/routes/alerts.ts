import { z } from 'zod';
import { getCrisis } from '../../data/queries/crises.js';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { id, paged } from '../api/filters.js';
import { alert, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const alerts = [
  route({
    method: 'get',
    path: '/alerts',
    summary: 'Alerts, newest first, with what became of their deliveries.',
    query: z.strictObject({ crisis: id.optional(), rule: id.optional(), ...paged() }),
    response: pageOf(alert),
    handle: async ({ store, viewer, query: { crisis, rule, ...page } }) =>
      findAlerts(store, viewer, {
        ...page,
        crisisId: crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id,
        ruleId: rule,
      }),
  }),
];
