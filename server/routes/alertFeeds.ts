/** The feed of a rule's alerts. */
import { z } from 'zod';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { getRule } from '../../data/queries/findRules.js';
import type { AlertMessage } from '../../engine/alerts/message.js';
import { alertFeed } from '../../engine/exports/alertFeed.js';
import { byId } from '../api/filters.js';
import { type Download, download } from '../download.js';

const MOST_ENTRIES = 100;

export const alertFeeds: readonly Download[] = [
  download({
    path: '/rules/:id/alerts.atom',
    summary:
      'What a rule fired, as an Atom feed: the last hundred. What waits for approval or was dismissed is not in it.',
    params: byId,
    query: z.strictObject({}),
    mediaType: 'application/atom+xml; charset=utf-8',
    open: async ({ store, viewer, params, address }) => {
      const rule = await getRule(store, viewer, params.id);
      const { items } = await findAlerts(store, viewer, { ruleId: rule.id, limit: MOST_ENTRIES });
      const alerts = items
        .filter(({ approval }) => approval === 'none' || approval === 'approved')
        .map((alert) => ({ ...alert, message: alert.message as AlertMessage }));
      const { origin } = new URL(address);
      const updated = alerts
        .map(({ createdAt, endedAt }) => endedAt ?? createdAt)
        .sort()
        .at(-1);
      const head = {
        id: `urn:uuid:${rule.id}`,
        title: rule.name,
        self: address,
        page: `${origin}/alerts?rule=${encodeURIComponent(rule.id)}`,
        updated: updated ?? store.instant(),
      };
      return { name: null, content: alertFeed(head, origin, alerts) };
    },
  }),
];
