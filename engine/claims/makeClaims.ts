/**
 * Figures that say the same become one claim (docs/method.md, "Claims"). Everything here depends on what the figures
 * say, never on the order in which they came; only a claim's id and the order of its evidence tell what was seen first.
 */
import { applyEdits } from './applyEdits.js';
import { byArrival, byDay, byLead, byPublication, type Dated, date, saysKey } from './dated.js';
import { daysBetween } from './days.js';
import { groupBy } from './groupBy.js';
import { seriesKey } from './seriesKey.js';
import type { Claim, ClaimEdit, EffectiveFigure } from './types.js';

/** Days within which the same number of the same claimant is the same claim, counted from the claim's first. */
export const CLAIM_DAYS = 7;

/** The claims that the figures make, in order of their ids. Throws for a figure whose days are none. */
export function makeClaims(figures: readonly EffectiveFigure[], edits: readonly ClaimEdit[] = []): Claim[] {
  const groups = [...groupBy(figures.map(date), saysKey).values()].flatMap((alike) =>
    [...groupBy(nameClaimants(alike), (d) => d.figure.claimantId).values()].flatMap(splitByTime),
  );
  return applyEdits(groups, edits)
    .map(toClaim)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * One sentence in several articles has one claimant: the one that it names, else the publisher that printed it first. It is
 * taken for the same sentence within {@link CLAIM_DAYS}, and in one story whatever the day. What a story says in its own
 * voice, in other words too, is its first publisher's.
 */
function nameClaimants(alike: readonly Dated[]): Dated[] {
  const sentences = [...groupBy(alike, (d) => d.figure.sentenceHash).values()].flatMap(windows);
  const stories = groupBy(sentences.flatMap(shareClaimant), (d) => d.figure.storyId ?? d.figure.evidenceId);
  return [...stories.values()].flatMap(shareOwnVoice);
}

function shareClaimant(prints: readonly Dated[]): Dated[] {
  const [named] = prints.filter((d) => d.figure.claimantNamed).sort(byPublication);
  if (named === undefined) return shareOwnVoice(prints);
  const { claimantId } = named.figure;
  return prints.map((d) =>
    d.figure.claimantNamed ? d : { ...d, figure: { ...d.figure, claimantId, claimantNamed: true } },
  );
}

function shareOwnVoice(prints: readonly Dated[]): Dated[] {
  const [first] = prints.filter((d) => !d.figure.claimantNamed).sort(byPublication);
  if (first === undefined) return [...prints];
  const { claimantId } = first.figure;
  return prints.map((d) => (d.figure.claimantNamed ? d : { ...d, figure: { ...d.figure, claimantId } }));
}

/**
 * One claimant's equal numbers, apart where more than {@link CLAIM_DAYS} lie between, and where they state different
 * periods: three killed on Monday and three killed on Wednesday are six. Figures without a period go with the first one.
 */
function splitByTime(alike: readonly Dated[]): Dated[][] {
  return windows(alike).flatMap((window) => {
    const periods = groupBy(window, ({ figure: { kind, cumulative, from, to } }) =>
      kind === 'stock' || cumulative || from === null ? '' : `${from}/${to}`,
    );
    const loose = periods.get('') ?? [];
    periods.delete('');
    const stated = [...periods.keys()].sort().map((period) => periods.get(period)!);
    return stated.length === 0 ? [loose] : [[...loose, ...stated[0]!], ...stated.slice(1)];
  });
}

/**
 * Parts of a list, in order of days: a new one begins where an item lies more than {@link CLAIM_DAYS} after the first of
 * its part. A late reprint (same sentence, same story) stays with the part of the first print.
 */
function windows(items: readonly Dated[]): Dated[][] {
  const parts: Dated[][] = [];
  const partOf = new Map<string, Dated[]>();
  for (const item of [...items].sort(byDay)) {
    const { storyId, sentenceHash } = item.figure;
    const print = storyId === null ? null : `${storyId}|${sentenceHash}`;
    let part = print === null ? undefined : partOf.get(print);
    if (part === undefined) {
      part = parts.at(-1);
      if (part === undefined || daysBetween(part[0]!.day, item.day) > CLAIM_DAYS) {
        part = [];
        parts.push(part);
      }
      if (print !== null) partOf.set(print, part);
    }
    part.push(item);
  }
  return parts;
}

/**
 * When the articles of a claim took it back. An article that says the same in another sentence now has not, so each
 * counts by what still stands in it.
 */
function takenBack(group: readonly Dated[]): Pick<Claim, 'withdrawnAt' | 'retractedAt'> {
  const articles = [...groupBy(group, (d) => d.figure.articleId).values()].map((own) => {
    const instants = own.map((d) => d.figure.withdrawnAt ?? null);
    return instants.includes(null) ? null : instants.sort().at(-1)!;
  });
  const withdrawn = articles.filter((at) => at !== null).sort();
  return {
    withdrawnAt: withdrawn[0] ?? null,
    retractedAt: withdrawn.length === articles.length ? withdrawn.at(-1)! : null,
  };
}

/** A group as a claim. Day, words and place are those of the figure that dates it: mostly the earliest. */
function toClaim(group: readonly Dated[]): Claim {
  const { figure, parts, asOf, basis, day } = [...group].sort(byLead)[0]!;
  const evidence = group.map((d) => d.figure).sort(byArrival);
  const reviews = new Set(evidence.map((f) => f.review));
  const published = evidence.flatMap((f) => f.publishedDay ?? []).sort();
  return {
    id: evidence[0]!.evidenceId,
    series: seriesKey(parts),
    claimantId: figure.claimantId,
    metric: figure.metric,
    group: figure.group,
    unit: figure.unit,
    kind: figure.kind,
    projected: figure.projected,
    placeKey: parts.placeKey,
    placeName: figure.location,
    country: figure.country,
    since: parts.since,
    from: figure.kind === 'flow' ? figure.from : null,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    text: figure.text,
    asOf,
    asOfBasis: basis,
    day,
    review: reviews.has('confirmed') ? 'confirmed' : reviews.has('corrected') ? 'corrected' : 'unreviewed',
    confidence: Math.max(...evidence.map((f) => f.confidence)),
    firstPublishedDay: published[0] ?? null,
    ...takenBack(group),
    evidenceIds: evidence.map((f) => f.evidenceId),
  };
}
