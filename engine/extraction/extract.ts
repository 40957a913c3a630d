/**
 * The one entry of extraction: a text in, its figures out. The passes stand here in their order; each takes the
 * candidates of a sentence and gives them back with more known, or fewer of them.
 */
import type { Candidate } from './candidate.js';
import type { Document, Draft, Sentence } from './document.js';
import { COME_TO } from './languages/en/words.js';
import { type NumberReading, numberReadings } from './numbers.js';
import { parseSentence } from './parse.js';
import { joinBreakdowns } from './passes/breakdowns.js';
import { candidatesOf } from './passes/candidates.js';
import { carryOver } from './passes/carryOver.js';
import { confidenceOf } from './passes/confidence.js';
import { type Features, featuresOf } from './passes/confidenceFeatures.js';
import { followTopic } from './passes/followTopic.js';
import { dropOrdinary } from './passes/ordinary.js';
import { refineSenses } from './passes/refineSenses.js';
import { joinRestatements } from './passes/restatements.js';
import { settleKinds } from './passes/settleKinds.js';
import { shareVerbs } from './passes/shareVerbs.js';
import { readSpoken } from './passes/spokenOf.js';
import { readHeadings } from './passes/underHeading.js';
import { dropUnlikely, isLikely } from './passes/unlikely.js';
import { SHARED_CURRENCIES } from './reference/currencies.data.js';
import { attributionReader } from './rules/attribution.js';
import { periodReader } from './rules/period.js';
import { placeReader } from './rules/place.js';
import { projectedRule } from './rules/projected.js';
import { countNounBefore } from './rules/total.js';
import { splitSentences } from './sentences.js';
import type { ExtractionContext, Figure, Metric, Span } from './types.js';

export { readNumbers } from './numbers.js';

/** Changes with every change of the rules: a stored extraction names the version that made it. */
export const EXTRACTOR_VERSION = '9';

/** Every figure of `text`, in the order of their numbers. A language without rules gives an empty list. */
export function extract(text: string, context: ExtractionContext = {}): Figure[] {
  return extractWithFeatures(text, context).map(({ figure }) => figure);
}

/** Like {@link extract}, with what the confidence was made of: scripts/fit-confidence.ts fits its coefficients to it. */
export function extractWithFeatures(text: string, context: ExtractionContext = {}): FigureWithFeatures[] {
  if (!/^en(?:[-_]|$)/iu.test(context.lang ?? 'en')) return [];
  const readings = numberReadings(text);
  if (readings.length === 0) return [];
  const doc: Document = {
    text,
    title: context.title ?? null,
    published: /^\d{4}-\d{2}-\d{2}/u.exec(context.published ?? '')?.[0] ?? null,
    publisher: context.publisher ?? null,
    sentences: splitSentences(text),
    numbers: readings,
  };
  const candidates: Candidate[] = [];
  let earlier: Candidate | null = null;
  for (const { sentence, numbers } of sentencesWithNumbers(doc.sentences, readings)) {
    const read = readSentence(text, sentence, numbers, earlier);
    earlier = read.findLast(({ choice }) => choice !== null) ?? earlier;
    candidates.push(...read);
  }
  return figuresOf(doc, dropOrdinary(readOpen(candidates, doc), doc.text, doc.title));
}

/** What no sentence of its own explains: by the heading above it, by the count that it is named beside, else by what the text is about. */
function readOpen(candidates: readonly Candidate[], { text, title, sentences }: Document): Candidate[] {
  const open = new Set(candidates.filter(({ choice }) => choice === null));
  const read = followTopic(readSpoken(readHeadings(candidates, sentences, text)), text, title);
  return read.filter((candidate, i) => !open.has(candidate) || isLikely(candidate, read[i - 1], text));
}

export interface FigureWithFeatures {
  figure: Figure;
  features: Features;
}

function readSentence(
  text: string,
  sentence: Sentence,
  numbers: readonly NumberReading[],
  earlier: Candidate | null,
): Candidate[] {
  let candidates = candidatesOf(parseSentence(text, sentence, numbers), text);
  // Kinds before any sharing: what is shared is settled.
  candidates = settleKinds(candidates, text);
  // Restatements first: a list that goes on behind a bracket then finds the metric of the count it belongs to.
  candidates = joinRestatements(candidates);
  candidates = joinBreakdowns(candidates);
  candidates = shareVerbs(candidates);
  // What its own sentence doesn't explain may speak of an earlier one.
  candidates = carryOver(candidates, earlier, text);
  candidates = refineSenses(candidates, text);
  // Last: what other numbers had to learn from an unlikely one is known by now.
  candidates = dropUnlikely(candidates, text);
  return candidates;
}

function sentencesWithNumbers(sentences: readonly Sentence[], readings: readonly NumberReading[]) {
  const found: { sentence: Sentence; numbers: NumberReading[] }[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const numbers: NumberReading[] = [];
    while (next < readings.length && readings[next]!.start < sentence.end) {
      const reading = readings[next]!;
      if (reading.start >= sentence.start && reading.end <= sentence.end) numbers.push(reading);
      next += 1;
    }
    if (numbers.length > 0) found.push({ sentence, numbers });
  }
  return found;
}

function figuresOf(doc: Document, candidates: readonly Candidate[]): FigureWithFeatures[] {
  if (candidates.length === 0) return [];
  const placeOf = placeReader(doc);
  const periodOf = periodReader(doc);
  const claimantOf = attributionReader(doc);
  const metrics = new Map<Metric, number>();
  for (const { choice } of candidates) if (choice) metrics.set(choice.metric, (metrics.get(choice.metric) ?? 0) + 1);
  return candidates.map((candidate) => {
    const { draft, rules } = draftOf(candidate, doc.text);
    const place = placeOf(draft);
    const period = periodOf(draft);
    const claimant = claimantOf(draft);
    const unit = currencyOf(draft.unit, place?.value.country ?? null);
    const marks: Figure['marks'] = {};
    const mark = (name: keyof Figure['marks'], span: Span | null | undefined): void => {
      if (span) marks[name] = { start: span.start, end: span.end };
    };
    mark('unit', draft.unitSpan);
    mark('metric', draft.metricSpan);
    mark('bound', candidate.reading.boundSpan);
    mark('place', place?.span);
    mark('date', period.span);
    mark('claimant', claimant?.span);
    const features = featuresOf(candidate, {
      metrics,
      figures: candidates.length,
      isPlaceNear: place === null ? null : isWithin(place.span, draft.sentence),
      isAttributed: claimant !== null,
      isProjected: draft.projected,
    });
    const { confidence, reasons } = confidenceOf(features);
    rules.period = period.rules;
    if (place) rules.location = place.rules;
    if (claimant) rules.attribution = claimant.rules;
    rules.confidence = reasons;
    const figure: Figure = {
      start: draft.start,
      end: draft.end,
      text: draft.text,
      low: draft.low,
      high: draft.high,
      bound: draft.bound,
      metric: draft.metric,
      group: draft.group,
      unit,
      kind: draft.kind,
      from: period.value.from,
      to: period.value.to,
      location: place?.value.location ?? null,
      country: place?.value.country ?? null,
      attribution: claimant?.value.attribution ?? null,
      cumulative: period.value.cumulative,
      place: place?.value.place ?? null,
      claimant: claimant?.value.claimant ?? null,
      quote: doc.text.slice(draft.sentence.start, draft.sentence.end),
      quoteSpan: { start: draft.sentence.start, end: draft.sentence.end },
      marks,
      rules,
      confidence,
    };
    if (draft.projected) figure.projected = true;
    return { figure, features };
  });
}

function isWithin(span: Span | null, sentence: Sentence): boolean {
  return span !== null && span.start >= sentence.start && span.end <= sentence.end;
}

function draftOf(candidate: Candidate, text: string): { draft: Draft; rules: Figure['rules'] } {
  const { reading, parsed, choice, phrase } = candidate;
  if (!choice) throw new Error(`candidate without a metric: ${reading.text}`);
  const { tokens } = parsed;
  const projected = projectedRule(candidate, text);
  const spanOf = (part: { start: number; end: number } | null): Span | null =>
    part && { start: tokens[part.start]!.start, end: tokens[part.end - 1]!.end };
  const draft: Draft = {
    start: reading.start,
    end: reading.end,
    text: reading.text,
    low: reading.low,
    high: reading.high,
    bound: reading.bound,
    sentence: parsed.sentence,
    metric: choice.metric,
    group: groupOf(candidate),
    unit: candidate.unit,
    kind: choice.kind,
    unitSpan: spanOf(phrase.noun),
    metricSpan: spanOf(choice.trigger ?? phrase.noun),
    clause: { start: parsed.sentence.start, end: parsed.sentence.end },
    projected: projected !== null,
    ...totalOf(candidate),
  };
  const rules: Figure['rules'] = {
    number: reading.rules,
    bound: candidate.rules.bound,
    metric: candidate.rules.metric,
    group: candidate.rules.group,
    unit: candidate.rules.unit,
    kind: candidate.rules.kind.length > 0 ? candidate.rules.kind : [`kind: ${choice.sense} is a ${choice.kind}`],
    ...(projected ? { projected: [projected] } : {}),
  };
  return { draft, rules };
}

/** "The toll rose from 120 to 164": which of the two a number is. */
function totalOf({ reading, parsed, at }: Candidate): Pick<Draft, 'total'> {
  if (reading.current === false) return { total: 'before' };
  const reaches = parsed.tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => COME_TO.has(lower));
  return reading.current === true || (reaches && countNounBefore(parsed.tokens, at) !== null) ? { total: 'now' } : {};
}

/** A group is said of people alone; "police and civilians" were joined before. */
function groupOf(candidate: Candidate): Figure['group'] {
  return candidate.unit === 'people' ? candidate.group : 'people';
}

/** A bare "$" is the dollar of the country, where that has one, "Rs" its rupee, "pesos" its peso. */
function currencyOf(unit: string, country: string | null): string {
  const shared = SHARED_CURRENCIES[unit];
  if (shared === undefined) return unit;
  return (country !== null && shared[country]) || unit.slice(0, 3);
}
