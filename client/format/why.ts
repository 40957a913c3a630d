/** Why each field of a figure is what it is, in words: "Place: Mosul, from the headline". */
import type { EvidenceJson, FigureJson } from '../../server/api/schemas.js';
import { day, daySpan, number } from './locale.js';
import { countedIn } from './series.js';
import { confidenceReasons, ruleWords, whyWords } from './why.en.js';
import { words } from './words.en.js';

export interface Reason {
  field: string;
  value: string;
  /** Sentences without a full stop, first first; none where the value says all. */
  why: string[];
}

type Explained = Pick<EvidenceJson, 'figure' | 'rules' | 'marks' | 'quoteSpan' | 'reviews'> & {
  article: Pick<EvidenceJson['article'], 'text'>;
};
type Field = keyof typeof whyWords.fields;

/** The mark whose words a field's rules went by. */
const MARK_OF: Partial<Record<Field, string>> = {
  metric: 'metric',
  unit: 'unit',
  period: 'date',
  location: 'place',
  attribution: 'claimant',
};

/** The fields of a figure that reviews name otherwise than rules do. */
const REVIEWED: Partial<Record<Field, readonly string[]>> = {
  number: ['low', 'high', 'bound', 'text'],
  period: ['from', 'to'],
  location: ['location', 'placeId', 'country'],
};

/** The reasons of a figure field by field. Empty for one that was entered by hand: nothing read it. */
export function whyOf(evidence: Explained): Reason[] {
  const { figure, rules, reviews } = evidence;
  if (Object.keys(rules).length === 0) return [];
  const corrected = new Set(
    reviews.filter(({ verdict }) => verdict === 'correct').flatMap(({ changes }) => Object.keys(changes)),
  );
  return (Object.keys(whyWords.fields) as Field[]).flatMap((field) => {
    const value = VALUES[field](figure);
    if (value === null) return [];
    const isCorrected = (REVIEWED[field] ?? [field]).some((name) => corrected.has(name));
    return [
      { field: whyWords.fields[field], value, why: isCorrected ? [whyWords.byPerson] : reasonsOf(field, evidence) },
    ];
  });
}

/** What is shown of each field; null where there is nothing to explain. */
const VALUES: Record<Field, (figure: FigureJson) => string | null> = {
  number: numberWords,
  metric: ({ metric }) => words.metrics[metric].title.toLowerCase(),
  group: ({ group }) => (group === 'people' ? null : words.groups[group]),
  unit: ({ unit }) => countedIn({ group: 'people', unit }),
  kind: ({ kind }) => words.kinds[kind],
  period: periodWords,
  location: ({ location }) => location ?? whyWords.noPlace,
  attribution: ({ attribution, publisher }) => attribution ?? whyWords.ownVoice(publisher ?? whyWords.thePublisher),
  projected: ({ projected }) => (projected ? whyWords.projected : null),
  confidence: ({ confidence }) => confidence.toFixed(2),
};

function numberWords({ low, high, bound }: FigureJson): string {
  if (low !== null && high !== null && low !== high) return `${number(low)}–${number(high)}`;
  if (high === null) return whyWords.andMore(number(low ?? 0));
  if (low === null) return whyWords.atMost(number(high));
  return bound === 'approximate' ? whyWords.about(number(low)) : number(low);
}

function periodWords({ from, to, kind }: FigureJson): string {
  if (from && to) return daySpan(from, to);
  if (to) return kind === 'stock' ? whyWords.asOf(day(to)) : whyWords.until(day(to));
  return from ? whyWords.since(day(from)) : whyWords.noPeriod;
}

function reasonsOf(field: Field, evidence: Explained): string[] {
  const { rules } = evidence;
  if (field === 'confidence') return confidenceWhy(rules['confidence'] ?? []);
  const said = saidWords(field, evidence);
  const names = field === 'number' ? ['number', 'bound'] : [field];
  const why = names.flatMap((name) => (rules[name] ?? []).map((rule) => wordsOfRule(name, rule, said)));
  if (field === 'attribution' && evidence.figure.attribution) why.push(whereNamed(evidence));
  return [...new Set(why)].filter((reason) => reason !== '');
}

/** The words for a rule; its own name, without its field's, where the catalogue has none. */
export function wordsOfRule(field: string, rule: string, said: string | null): string {
  return knownWords(field, rule, said) ?? rule.replace(/^\w+: /u, '');
}

/** Null where the catalogue has no words for the rule. */
export function knownWords(field: string, rule: string, said: string | null): string | null {
  for (const [pattern, toWords] of ruleWords[field] ?? []) {
    const match = pattern.exec(rule);
    if (match) return toWords(match, said);
  }
  return null;
}

/** The words that a field's rules went by, as they stand in the text, quoted; null where they are not known. */
function saidWords(field: Field, { marks, article }: Explained): string | null {
  const span = marks[MARK_OF[field] ?? ''];
  const said = span && article.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  return said ? whyWords.quoted(said) : null;
}

function whereNamed({ marks, quoteSpan }: Explained): string {
  const span = marks['claimant'];
  if (!span || !quoteSpan) return '';
  if (span.end <= quoteSpan.start) return whyWords.inSentenceBefore;
  return span.start >= quoteSpan.end ? whyWords.inSentenceAfter : '';
}

/** `surer because: …`, `less sure because: …`; what the catalogue has no words for is left out. */
function confidenceWhy(rules: readonly string[]): string[] {
  const of = (direction: 'raises' | 'lowers'): string =>
    rules
      .filter((rule) => rule.startsWith(`${direction}: `))
      .map((rule) => confidenceReason(rule))
      .filter((reason) => reason !== null)
      .join('; ');
  const [raised, lowered] = [of('raises'), of('lowers')];
  return [...(raised ? [whyWords.raised(raised)] : []), ...(lowered ? [whyWords.lowered(lowered)] : [])];
}

/** The words for `raises: NAME`, `lowers: NAME (high)`; null where the catalogue has none. */
export function confidenceReason(rule: string): string | null {
  const match = /^(raises|lowers): (.+?)(?: \((high|low)\))?$/u.exec(rule);
  if (!match) return null;
  const [, direction, name, amount] = match;
  const metric = /^metric: (\w+)$/u.exec(name!)?.[1];
  const title = metric && words.metrics[metric as FigureJson['metric']]?.title.toLowerCase();
  if (title) return direction === 'raises' ? whyWords.often(title) : whyWords.seldom(title);
  const reason = confidenceReasons[name!];
  return typeof reason === 'object' ? reason[amount as 'high' | 'low'] : (reason ?? null);
}
