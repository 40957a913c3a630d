/** What an alert says, as data: channels render it, the record keeps it. */
import type { RuleCondition } from './rule.js';
import type { JudgedClaim, Value } from './types.js';
import { asSaid, counted, dayInWords } from './words.js';

type Written = Value & { asSaid: string };

/** Everything that a reader needs to judge an alert without opening anything. What it is not about is null. */
export interface AlertMessage {
  title: string;
  rule: { id: string; name: string };
  condition: RuleCondition['kind'] | 'test';
  /** Why it fired, a sentence. */
  why: string;
  crisis: { slug: string; name: string } | null;
  /** What the number counts, in words, and as the record has it. */
  counted: string | null;
  metric: string | null;
  group: string | null;
  unit: string | null;
  place: string | null;
  country: string | null;
  /** What the same claimant said before, where there is such a claim. */
  before: Written | null;
  now: Written | null;
  claimant: string | null;
  /** ISO day, cut to what is known, and what it rests on: stated, the publication, or when it was first seen. */
  asOf: string | null;
  asOfBasis: string | null;
  /** What other claimants say in the same series. Never added up. */
  others: (Written & { claimant: string; asOf: string | null })[];
  /** The sentence that the number stands in. */
  quote: string | null;
  publisher: string | null;
  published: string | null;
  /** Where it was published. */
  source: string | null;
  /** Path of the evidence in the dashboard; channels put the dashboard's address before it. */
  path: string;
}

/** A message stays below 20 kB (Standard Webhooks); of a longer sentence the beginning stands. */
const LONGEST_QUOTE = 2_000;
const MOST_OTHERS = 6;

const written = ({ low, high, bound, text }: Value): Written => ({
  low,
  high,
  bound,
  text,
  asSaid: asSaid({ bound, text }),
});

type Subject = Pick<AlertMessage, 'rule' | 'condition' | 'why' | 'crisis'>;

const crisisPath = (crisis: AlertMessage['crisis']): string =>
  crisis ? `/crises/${encodeURIComponent(crisis.slug)}` : '/';

/** An alert about a claim. `headline` stands before the number where the number alone does not say what happened. */
export function claimMessage(
  subject: Subject,
  claim: JudgedClaim,
  before: Value | null,
  headline: string | null = null,
): AlertMessage {
  const now = written(claim);
  const place = claim.placeName ?? claim.country;
  const change = before && before.text !== claim.text ? `${asSaid(before)} → ${now.asSaid}` : now.asSaid;
  const asOf = claim.asOf ? `, ${dayInWords(claim.asOf)}` : '';
  const said = `${place ? `${place}: ` : ''}${counted(claim)} ${change} (${claim.claimantName}${asOf})`;
  return {
    title: headline ? `${headline}: ${said}` : said,
    ...subject,
    counted: counted(claim),
    metric: claim.metric,
    group: claim.group,
    unit: claim.unit,
    place: claim.placeName,
    country: claim.country,
    before: before && written(before),
    now,
    claimant: claim.claimantName,
    asOf: claim.asOf,
    asOfBasis: claim.asOfBasis,
    others: [],
    quote: claim.quote.length > LONGEST_QUOTE ? `${claim.quote.slice(0, LONGEST_QUOTE)}…` : claim.quote,
    publisher: claim.publisher,
    published: claim.published,
    source: claim.url,
    path: `${crisisPath(subject.crisis)}?figure=${encodeURIComponent(claim.figureId)}`,
  };
}

/** An alert about something else than a claim: a source, the review queue, that nothing comes. */
export function plainMessage(subject: Subject, title: string, path: string | null = null): AlertMessage {
  return {
    title,
    ...subject,
    counted: null,
    metric: null,
    group: null,
    unit: null,
    place: null,
    country: null,
    before: null,
    now: null,
    claimant: null,
    asOf: null,
    asOfBasis: null,
    others: [],
    quote: null,
    publisher: null,
    published: null,
    source: null,
    path: path ?? crisisPath(subject.crisis),
  };
}

/** The message with what other claimants say, each number with its day: the newest first, some of them. */
export const withOthers = (
  message: AlertMessage,
  others: readonly (Value & { claimant: string; asOf: string | null })[],
): AlertMessage => ({
  ...message,
  others: others
    .slice(0, MOST_OTHERS)
    .map((other) => ({ ...written(other), claimant: other.claimant, asOf: other.asOf })),
});
