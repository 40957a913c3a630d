import { z } from 'zod';
import { decideAlert } from '../../data/queries/alerts.js';
import { getCrisis } from '../../data/queries/crises.js';
import { type FoundAlert, findAlerts, getAlert } from '../../data/queries/findAlerts.js';
import { findRulesById } from '../../data/queries/rules.js';
import type { AlertMessage } from '../../engine/alerts/message.js';
import { dueBy, toRule } from '../../engine/alerts/stored.js';
import { type AlertJson, alert } from '../api/alerts.js';
import { byId, id, paged } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { type Asked, route } from '../route.js';

const decision = z.strictObject({ reason: z.string().trim().min(1).max(1000).optional() });

export const alerts = [
  route({
    method: 'get',
    path: '/alerts',
    summary: 'Alerts, newest first, with what became of their deliveries.',
    query: z.strictObject({
      crisis: id.optional(),
      rule: id.optional(),
      state: alert.shape.state.optional(),
      approval: alert.shape.approval.optional().describe('`waiting`: those that wait for a decision.'),
      ...paged(),
    }),
    response: pageOf(alert),
    handle: async ({ store, viewer, query: { crisis, rule, ...page } }) => {
      const crisisId = crisis === undefined ? undefined : (await getCrisis(store, viewer, crisis)).id;
      const { items, next } = await findAlerts(store, viewer, { ...page, crisisId, ruleId: rule });
      return { items: items.map(toAlertJson), next };
    },
  }),
  route({
    method: 'get',
    path: '/alerts/:id',
    summary: 'An alert.',
    params: byId,
    response: alert,
    handle: async ({ store, viewer, params }) => toAlertJson(await getAlert(store, viewer, params.id)),
  }),
  route({
    method: 'post',
    path: '/alerts/:id/approve',
    summary: 'Lets an alert that was held go to its channels.',
    params: byId,
    body: decision,
    response: alert,
    handle: (asked) => decide(asked, true),
  }),
  route({
    method: 'post',
    path: '/alerts/:id/dismiss',
    summary: 'Keeps an alert that was held from its channels.',
    params: byId,
    body: decision,
    response: alert,
    handle: (asked) => decide(asked, false),
  }),
];

async function decide(
  { store, viewer, params, body }: Asked<z.output<typeof byId>, unknown, z.output<typeof decision>>,
  approve: boolean,
): Promise<AlertJson> {
  const { ruleId } = await getAlert(store, viewer, params.id);
  const [row] = await findRulesById(store, [ruleId]);
  const reason = body.reason ?? null;
  await decideAlert(
    store,
    viewer,
    params.id,
    { approve, reason },
    toRule(row!),
    dueBy(() => store.now()),
  );
  return toAlertJson(await getAlert(store, viewer, params.id));
}

const toAlertJson = ({ message, ...found }: FoundAlert): AlertJson => {
  const { why, quote } = message as Partial<AlertMessage>;
  return { ...found, why: why ?? '', quote: quote ?? null };
};
