/** What an alert says, as data: channels render it, the record keeps it. */
import { createHash } from 'node:crypto';
import type { NewAlert } from '../../data/queries/alerts.js';
import type { ClaimEvent } from '../../data/queries/claimEvents.js';
import type { Row } from '../../data/schema.js';
import { beforeOf } from './judge.js';
import { asSaid, counted, dayInWords, type Value } from './words.js';

/** The body of a message. Everything that a reader needs to judge it without opening anything. */
export interface AlertMessage {
  title: string;
  rule: { id: string; name: string };
  /** Why it fired, a sentence. */
  why: string;
  crisis: { slug: string; name: string } | null;
  counted: string;
  metric: string;
  group: string;
  unit: string;
  projected: boolean;
  place: string | null;
  country: string | null;
  /** What the same claimant said before, where there is such a claim. */
  before: (Value & { asSaid: string }) | null;
  now: Value & { asSaid: string };
  claimant: string;
  /** ISO day, cut to what is known, and what it rests on: stated, the publication, or when it was first seen. */
  asOf: string | null;
  asOfBasis: string;
  /** The sentence that the number stands in. */
  quote: string;
  publisher: string | null;
  published: string | null;
  /** Where it was published. */
  source: string;
  /** Path of the evidence in the dashboard; channels put the dashboard's address before it. */
  path: string;
}

/** A message stays below 20 kB (Standard Webhooks); a longer sentence is cut around nothing: its beginning stands. */
const LONGEST_QUOTE = 2_000;

const written = ({ low, high, bound, text }: Value): Value & { asSaid: string } => ({
  low,
  high,
  bound,
  text,
  asSaid: asSaid({ bound, text }),
});

/** The alert of a rule on a claim. Its fingerprint is the rule's, the claim's and the value's: said once, not again. */
export function alertOf(
  rule: Pick<Row<'rule'>, 'id' | 'name' | 'crisis_id'>,
  event: ClaimEvent,
  why: string,
): NewAlert {
  const { claim, figure, article, claimantName } = event;
  const crisis = event.crises.find(({ id }) => id === rule.crisis_id) ?? event.crises[0] ?? null;
  const before = beforeOf(event);
  const now = written(claim);
  const place = claim.place_name ?? claim.country;
  const change = before ? `${asSaid(before)} → ${now.asSaid}` : now.asSaid;
  const asOf = claim.as_of_day ? `, ${dayInWords(claim.as_of_day)}` : '';
  const title = `${place ? `${place}: ` : ''}${counted(claim)} ${change} (${claimantName}${asOf})`;
  const message: AlertMessage = {
    title,
    rule: { id: rule.id, name: rule.name },
    why,
    crisis: crisis && { slug: crisis.slug, name: crisis.name },
    counted: counted(claim),
    metric: claim.metric,
    group: claim.group,
    unit: claim.unit,
    projected: claim.projected === 1,
    place: claim.place_name,
    country: claim.country,
    before: before && written(before),
    now,
    claimant: claimantName,
    asOf: claim.as_of_day,
    asOfBasis: claim.as_of_basis,
    quote: figure.quote.length > LONGEST_QUOTE ? `${figure.quote.slice(0, LONGEST_QUOTE)}…` : figure.quote,
    publisher: article.publisher,
    published: article.published,
    source: article.url,
    path: crisis ? `/crises/${encodeURIComponent(crisis.slug)}?figure=${figure.id}` : `/?figure=${figure.id}`,
  };
  const said = [rule.id, event.firstStored, claim.low, claim.high, claim.bound];
  return {
    fingerprint: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
    crisisId: crisis?.id ?? null,
    claimId: claim.id,
    eventId: event.eventId,
    title,
    message,
  };
}
