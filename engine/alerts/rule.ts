/** The shape of a rule. One place for the API, which validates with it, and the jobs, which read stored rules with it. */
import { z } from 'zod';
import { GROUPS, METRICS } from '../extraction/types.js';

/** Grades of a source or claimant, least first (HELIX's scale). */
export const GRADES = ['low', 'medium', 'high'] as const;
export type Grade = (typeof GRADES)[number];

const flag = (standard: boolean) => z.boolean().default(standard);

export const ruleCondition = z.discriminatedUnion('kind', [
  /** A number passes a value: certainly, or where `possibly` says so also possibly. */
  z.strictObject({
    kind: z.literal('threshold'),
    direction: z.enum(['above', 'below']),
    value: z.number(),
    possibly: flag(false),
  }),
  /** A number differs by more than a per cent or an amount from the claimant's last, or from the recommended one. */
  z
    .strictObject({
      kind: z.literal('change'),
      percent: z.number().positive().max(10_000).optional(),
      absolute: z.number().positive().optional(),
      against: z.enum(['claimant', 'recommended']).default('claimant'),
      possibly: flag(false),
    })
    .refine((c) => (c.percent === undefined) !== (c.absolute === undefined), 'give either percent or absolute'),
  /** Any new claim in scope. */
  z.strictObject({ kind: z.literal('new_claim') }),
  /** The first figure of a metric, or at a place, in a crisis. */
  z.strictObject({ kind: z.literal('first'), of: z.enum(['metric', 'place']) }),
  /** Two claimants exclude each other; told again when they no longer do. */
  z.strictObject({ kind: z.literal('contested') }),
  /** A claimant replaces its number, or nobody says a claim any more. */
  z.strictObject({ kind: z.literal('revised') }),
  /** The number that this organisation quotes is contradicted by a newer claim, or its time is over. */
  z.strictObject({ kind: z.literal('adopted') }),
  /** No new claim in scope for so many days. */
  z.strictObject({ kind: z.literal('stale'), days: z.number().positive().max(3650) }),
  /** A source failed so many times in a row, or is silent for much longer than it usually is. */
  z.strictObject({
    kind: z.literal('source'),
    broken: flag(true),
    silent: flag(true),
    failures: z.number().int().min(1).max(1000).default(3),
  }),
  /** More claims than this wait for review. */
  z.strictObject({ kind: z.literal('queue'), above: z.number().int().min(0).max(10_000_000) }),
]);
export type RuleCondition = z.infer<typeof ruleCondition>;

const ids = z.array(z.string().max(200)).max(100).default([]);

/** Which claims a rule watches; an empty list watches all. */
export const ruleScope = z.strictObject({
  metrics: z.array(z.enum(METRICS)).max(100).default([]),
  groups: z.array(z.enum(GROUPS)).max(100).default([]),
  units: z.array(z.string().max(40)).max(100).default([]),
  /** Gazetteer ids; a place stands for all inside it. */
  placeIds: ids,
  claimantIds: ids,
  /** For rules about sources: these alone. */
  sourceIds: ids,
  minimumConfidence: z.number().min(0).max(1).default(0),
  /** Least reliability of the claimant; one without a grade is below all. */
  minimumReliability: z.enum(GRADES).nullable().default(null),
  /** Only what a person has confirmed or corrected: the rule then judges a claim when that happens. */
  confirmedOnly: flag(false),
});
export type RuleScope = z.infer<typeof ruleScope>;

/** `HH:MM`, 24 hours. */
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:00');

/** An IANA time zone that this machine knows. */
export const timeZone = z
  .string()
  .max(60)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, 'a time zone such as Europe/Geneva or UTC');

/**
 * When and how a rule's alerts leave. The words and the first two defaults are Alertmanager's (group_wait 30s,
 * group_interval 5m); repeats are off unless asked for.
 */
export const ruleSending = z.strictObject({
  /** At once (after the waits below), or gathered into one message a day or a week. */
  when: z.enum(['now', 'daily', 'weekly']).default('now'),
  /** For digests: the local time, and for weekly ones the day, 1 Monday to 7 Sunday. */
  at: clock.default('08:00'),
  weekday: z.number().int().min(1).max(7).default(1),
  timeZone: timeZone.default('UTC'),
  /** What one message holds together: all of the rule, or what is about one place or one series. */
  groupBy: z.enum(['rule', 'place', 'series']).default('rule'),
  /** How long a new group waits for more before its first message. */
  waitSeconds: z.number().int().min(0).max(86_400).default(30),
  /** Least time between two messages of a group. */
  intervalSeconds: z.number().int().min(0).max(604_800).default(300),
  /** A state that goes on is told again ("still") after so many hours; null: not. */
  repeatHours: z.number().positive().max(8760).nullable().default(null),
});
export type RuleSending = z.infer<typeof ruleSending>;

/** Hours in which a channel is not to be disturbed; messages wait until their end. */
export const quietHours = z.strictObject({ from: clock, to: clock, timeZone: timeZone.default('UTC') });
export type QuietHours = z.infer<typeof quietHours>;

/** A rule as it is judged. */
export interface Rule {
  id: string;
  name: string;
  crisisId: string | null;
  condition: RuleCondition;
  scope: RuleScope;
  sending: RuleSending;
  /** Its alerts wait for a person's word before they leave. */
  hold: boolean;
  /** It judges what happened after this event. */
  since: number;
}
