/** The shapes of alert rules, alerts, silences, messages, channels and jobs. */
import { z } from 'zod';
import { quietHours, ruleCondition, ruleScope, ruleSending } from '../../engine/alerts/rule.js';
import { silenceMatches } from '../../engine/alerts/silences.js';
import { instant } from './schemas.js';

export {
  type RuleCondition,
  type RuleScope,
  type RuleSending,
  ruleCondition,
  ruleScope,
  ruleSending,
} from '../../engine/alerts/rule.js';

const name = z.string().trim().min(1).max(200);

export const ruleInput = z.strictObject({
  name,
  /** Slug of the crisis whose claims it watches; null or left out: all. */
  crisis: z.string().max(200).nullish(),
  condition: ruleCondition,
  scope: ruleScope.prefault({}),
  sending: ruleSending.prefault({}),
  /** Its alerts wait for somebody's approval before they leave. */
  hold: z.boolean().default(false),
  channels: z.array(z.string().max(200)).max(100).default([]),
  enabled: z.boolean().default(true),
});
export type RuleInput = z.infer<typeof ruleInput>;

/** What can be changed of a rule; what is left out stays. */
export const rulePatch = z
  .strictObject({
    name,
    crisis: z.string().max(200).nullable(),
    condition: ruleCondition,
    scope: ruleScope,
    sending: ruleSending,
    hold: z.boolean(),
    channels: z.array(z.string().max(200)).max(100),
    enabled: z.boolean(),
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing to change');
export type RulePatch = z.infer<typeof rulePatch>;

export const rule = z.object({
  id: z.string(),
  name: z.string(),
  crisis: z.string().nullable(),
  condition: ruleCondition,
  scope: ruleScope,
  sending: ruleSending,
  hold: z.boolean(),
  channels: z.array(z.string()),
  enabled: z.boolean(),
  lastFiredAt: instant.nullable(),
});
export type RuleJson = z.infer<typeof rule>;

/** What a rule would have fired on. */
export const rulePreview = z.object({
  /** Since when the past was looked at, and whether there was more than could be looked at. */
  since: instant,
  complete: z.boolean(),
  total: z.number().int(),
  /** Newest first, some of them. */
  alerts: z.array(z.object({ at: instant, title: z.string(), why: z.string(), claimId: z.string().nullable() })),
});
export type RulePreviewJson = z.infer<typeof rulePreview>;

const delivery = z.object({
  channel: z.string(),
  status: z.enum(['fired', 'still', 'resolved']),
  /** `pending`: it waits for its group's message; `muted`: a silence covered it. */
  state: z.enum(['pending', 'muted', 'waiting', 'delivered', 'dead']),
  dueAt: instant,
  attempts: z.number().int(),
  lastError: z.string().nullable(),
});

export const alert = z.object({
  id: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  title: z.string(),
  /** Why it fired. */
  why: z.string(),
  /** The sentence that the number stands in; null for what is not about a claim. */
  quote: z.string().nullable(),
  /** Said once, or a state that goes on until it is resolved or a newer value replaces it. */
  state: z.enum(['said', 'firing', 'resolved', 'replaced']),
  approval: z.enum(['none', 'waiting', 'approved', 'dismissed']),
  crisis: z.string().nullable(),
  claimId: z.string().nullable(),
  sourceId: z.string().nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
  endWhy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  deliveries: z.array(delivery),
});
export type AlertJson = z.infer<typeof alert>;

export const silenceInput = z.strictObject({
  matches: silenceMatches,
  reason: z.string().trim().min(1).max(1000),
  /** Left out: from now on. */
  startsAt: z.iso.datetime({ offset: true }).optional(),
  endsAt: z.iso.datetime({ offset: true }),
});
export type SilenceInput = z.infer<typeof silenceInput>;

export const silence = z.object({
  id: z.string(),
  matches: silenceMatches,
  reason: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: z.enum(['planned', 'active', 'over']),
  madeBy: z.string(),
  createdAt: instant,
});
export type SilenceJson = z.infer<typeof silence>;

/** A message in the outbox or out of it, with each try. */
export const notification = z.object({
  id: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  kind: z.enum(['fired', 'still', 'resolved', 'digest']),
  title: z.string(),
  state: z.enum(['waiting', 'delivered', 'dead']),
  createdAt: instant,
  deliveredAt: instant.nullable(),
  nextAttemptAt: instant.nullable(),
  attempts: z.array(
    z.object({
      at: instant,
      ok: z.boolean(),
      status: z.number().int().nullable(),
      error: z.string().nullable(),
      durationMs: z.number().int(),
    }),
  ),
});
export type NotificationJson = z.infer<typeof notification>;

const url = z.url({ protocol: /^https?$/ }).max(2000);
const quiet = quietHours.nullish();
const hook = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), name, quiet, url });

export const channelInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('log'), name, quiet }),
  z.strictObject({
    kind: z.literal('webhook'),
    name,
    quiet,
    url,
    /** `whsec_` and base64, as Standard Webhooks writes it; made for you when left out. */
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]+=*$/, 'whsec_ and base64')
      .optional(),
  }),
  hook('slack'),
  hook('mattermost'),
  hook('teams'),
  hook('discord'),
  z.strictObject({
    kind: z.literal('ntfy'),
    name,
    quiet,
    /** The server, such as https://ntfy.sh. */
    url,
    topic: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'letters, digits, _ and -, 64 at most'),
    token: z.string().max(200).optional(),
    priority: z.number().int().min(1).max(5).optional(),
  }),
  z.strictObject({ kind: z.literal('email'), name, quiet, to: z.array(z.email().max(320)).min(1).max(100) }),
]);
export type ChannelInput = z.infer<typeof channelInput>;

/** What can be changed of a channel; its kind stays. */
export const channelPatch = z
  .strictObject({
    name,
    enabled: z.boolean(),
    quiet: quietHours.nullable(),
    url,
    to: z.array(z.email().max(320)).min(1).max(100),
    topic: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    token: z.string().max(200).nullable(),
    priority: z.number().int().min(1).max(5),
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing to change');

/** A channel; of a secret only the beginning is shown, once it has been made. */
export const channel = z.object({
  id: z.string(),
  kind: z.enum(['log', 'webhook', 'slack', 'mattermost', 'teams', 'discord', 'ntfy', 'email']),
  name: z.string(),
  enabled: z.boolean(),
  /** Why it was switched off by itself: its receiver said that it is gone. */
  offReason: z.string().nullable(),
  quiet: quietHours.nullable(),
  url: z.string().optional(),
  to: z.array(z.string()).optional(),
  topic: z.string().optional(),
  priority: z.number().int().optional(),
  /** Webhooks: the newest first. While there are two, both sign. */
  secrets: z.array(z.string()).optional(),
  /** The whole newest secret, in the answer that makes it and never again. */
  secret: z.string().optional(),
});
export type ChannelJson = z.infer<typeof channel>;

export const job = z.object({
  name: z.string(),
  paused: z.boolean(),
  nextDueAt: instant,
  lastStartedAt: instant.nullable(),
  lastEndedAt: instant.nullable(),
  lastDurationMs: z.number().int().nullable(),
  lastOutcome: z.string().nullable(),
  lastMessage: z.string().nullable(),
});
export type JobJson = z.infer<typeof job>;
export const jobPatch = z.strictObject({ paused: z.boolean() });
