import { z } from 'zod';
import { type FoundRule, findRules, getRule } from '../../data/queries/findRules.js';
import { createRule, deleteRule, updateRule } from '../../data/queries/rules.js';
import {
  type RuleJson,
  rule,
  ruleCondition,
  ruleInput,
  rulePatch,
  rulePreview,
  ruleScope,
  ruleSending,
} from '../api/alerts.js';
import { byId, paged } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';
import { previewRule } from '../rulePreview.js';

const previewInput = ruleInput.extend({
  /** How many days back. */
  days: z.number().int().min(1).max(3650).default(90),
});

export const rules = [
  route({
    method: 'get',
    path: '/rules',
    summary: 'Alert rules in the order in which they were made.',
    query: z.strictObject(paged()),
    response: pageOf(rule),
    handle: async ({ store, viewer, query }) => {
      const { items, next } = await findRules(store, viewer, query);
      return { items: items.map(toRuleJson), next };
    },
  }),
  route({
    method: 'post',
    path: '/rules',
    summary: 'Makes a rule; it judges what happens from now on.',
    body: ruleInput,
    response: rule,
    status: 201,
    handle: async ({ store, viewer, body }) =>
      toRuleJson(await getRule(store, viewer, await createRule(store, viewer, body))),
  }),
  route({
    method: 'post',
    path: '/rules/preview',
    summary: 'What such a rule would have fired on in the past; nothing is saved.',
    body: previewInput,
    response: rulePreview,
    handle: ({ store, viewer, body: { days, ...input } }) => previewRule(store, viewer, input, days),
  }),
  route({
    method: 'get',
    path: '/rules/:id',
    summary: 'An alert rule.',
    params: byId,
    response: rule,
    handle: async ({ store, viewer, params }) => toRuleJson(await getRule(store, viewer, params.id)),
  }),
  route({
    method: 'patch',
    path: '/rules/:id',
    summary: 'Changes what is given of a rule; switched on again, it judges what happens from then on.',
    params: byId,
    body: rulePatch,
    response: rule,
    handle: async ({ store, viewer, params, body }) => {
      await getRule(store, viewer, params.id);
      await updateRule(store, viewer, params.id, body);
      return toRuleJson(await getRule(store, viewer, params.id));
    },
  }),
  route({
    method: 'delete',
    path: '/rules/:id',
    summary: 'Removes a rule with its alerts.',
    params: byId,
    handle: async ({ store, viewer, params }) => {
      await getRule(store, viewer, params.id);
      await deleteRule(store, viewer, params.id);
    },
  }),
];

/** A stored rule; what it leaves out is said as what it means. */
const toRuleJson = (found: FoundRule): RuleJson => ({
  ...found,
  condition: ruleCondition.parse(found.condition),
  scope: ruleScope.parse(found.scope),
  sending: ruleSending.parse(found.sending),
});
