/**
 * When what a figure counts happened (flow) or holds (stock): from the dates of its clause and sentence, from the tense,
 * and from the day of publication. Conventions: docs/figures.md.
 */
import type { Answer, Document, Draft } from '../document.js';
import type { DateWords } from '../languages/dateWords.js';
import { dateWords as english } from '../languages/en/dates.js';
import type { Metric, PartialDay, Span } from '../types.js';
import { EndPattern, PatternGroup, type WordPattern } from '../words/patterns.js';
import { wordsOf } from '../words/textWords.js';
import type { DateExpression } from './dates.js';
import { addDays } from './days.js';
import { clip, REACH } from './nearby.js';
import { TextDates } from './textDates.js';

export interface PeriodAnswer {
  from: PartialDay | null;
  to: PartialDay | null;
  /** The flow adds up from a beginning on: since, so far, total. */
  cumulative: boolean;
}

interface Tenses {
  perfect: WordPattern;
  now: WordPattern;
  present: WordPattern;
  thatDay: WordPattern;
  sinceThen: WordPattern;
  nextDay: WordPattern;
  dayBefore: WordPattern;
  dayAfter: EndPattern;
  nowOnly: WordPattern;
  thenClause: RegExp;
  begins: EndPattern;
  reports: WordPattern;
  thereAre: EndPattern;
  dueBy: EndPattern;
  ends: RegExp;
  ahead: WordPattern;
  comparison: WordPattern;
  compared: EndPattern;
  placeOf: EndPattern;
  beginning: EndPattern;
  event: EndPattern;
  standing: EndPattern;
}

/** What an event does: its day holds for the next sentence too. */
const HAPPENED: ReadonlySet<Metric> = new Set([
  'killed',
  'injured',
  'abducted',
  'displaced',
  'affected',
  'housing_destroyed',
  'housing_damaged',
  'facilities_damaged',
]);

/** How far from a total its day stands, and right behind the number that it was before. */
const NEAR = 40;
const NEXT = 20;
/** How far before a day the words stand that say whose day it is. */
const EVENT_REACH = 80;

/** How far from the number its verb stands, where the draft doesn't say. */
const VERB_REACH = 90;
const made = new WeakMap<DateWords, Tenses>();

function tensesOf(words: DateWords): Tenses {
  let tenses = made.get(words);
  if (tenses === undefined) {
    const group = new PatternGroup();
    const compile = (source: string): WordPattern =>
      group.pattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu'));
    const before = (source: string): EndPattern => new EndPattern(new RegExp(source, 'iu'));
    tenses = {
      perfect: compile(words.perfect),
      now: compile(words.now),
      present: compile(words.present),
      thatDay: compile(words.thatDay),
      sinceThen: compile(words.sinceThen),
      nextDay: compile(words.nextDay),
      dayBefore: compile(words.dayBefore),
      dayAfter: before(`(?<![\\p{L}\\p{N}])(?:${words.dayAfter})\\s[^,;.]{0,60}$`),
      nowOnly: compile(words.nowOnly),
      begins: before(`(?<![\\p{L}\\p{N}])(?:${words.begin})\\s(?:\\p{L}+\\s){0,2}$`),
      reports: compile(words.reporting),
      thenClause: new RegExp(`^\\s(?:${words.thenClause})\\s[^,;.]*$`, 'iu'),
      thereAre: before(`(?<![\\p{L}\\p{N}])(?:${words.thereAre})\\s(?:[\\p{L}]+\\s){0,4}$`),
      ends: new RegExp(`;|,\\s(?:${words.contrasts})(?![\\p{L}])`, 'iu'),
      ahead: compile(words.ahead),
      dueBy: before(`(?<![\\p{L}\\p{N}])(?:${words.dueBy})\\s(?:\\p{L}+\\s){0,3}$`),
      comparison: compile(`(?:${words.comparison})\\s[^.;]{0,40}\\d`),
      compared: before(`(?<![\\p{L}\\p{N}])(?:${words.comparison})\\s(?:\\p{L}+\\s){0,2}\\p{Sc}?$`),
      placeOf: before(`(?<![\\p{L}\\p{N}])(?:${words.placeOf})\\s(?:\\p{L}+\\s){0,2}$`),
      event: before(`(?<![\\p{L}\\p{N}])(?:that|which)\\s(?:${words.begin})\\s(?:[\\p{L}’'-]+,?\\s){0,8}$`),
      standing: before(`(?<![\\p{L}\\p{N}])(?:${words.standing})\\s(?:\\p{L}+\\s){0,3}$`),
      beginning: before(`(?<![\\p{L}\\p{N}])(?:that|which)\\s(?:${words.begin})\\s(?:\\p{L}+\\s){0,2}$`),
    };
    made.set(words, tenses);
  }
  return tenses;
}

/** Reads the dates of a document once a sentence and answers for each figure in it. */
export function periodReader(doc: Document, words: DateWords = english): (draft: Draft) => Answer<PeriodAnswer> {
  const dates = new TextDates(doc, words);
  const tenses = tensesOf(words);
  return (draft) => (draft.kind === 'stock' ? stock : flow)(draft, doc.text, dates, tenses);
}

function flow(draft: Draft, text: string, texts: TextDates, tenses: Tenses): Answer<PeriodAnswer> {
  const dates = ownDates(draft, text, texts, tenses);
  const own = dates.filter((date) => date.role !== 'report' && date.role !== 'before');
  const since = own.find(({ role }) => role === 'since');
  const until = own.find(({ role }) => role === 'until' || role === 'as of');
  const period = own.find(({ role }) => role === 'period' || role === 'bare');
  const soFar = own.find(({ role }) => role === 'so far');
  const { published } = texts;
  // "the toll rose from 120 to 164 on Tuesday": counted on a day, not killed on it.
  if (draft.total === 'before') {
    const day = own.find(
      ({ start }) => start >= draft.end && start - draft.end < NEXT && !/\d/u.test(text.slice(draft.end, start)),
    );
    return answer(null, day?.to ?? null, true, day ? [day.rule] : [], day ?? null);
  }
  if (draft.total === 'now' && period !== undefined && isSingleDay(period) && distance(period, draft) < NEAR) {
    // "the number killed by the quake that struck on Monday has reached 272": it adds up from the quake on.
    return tenses.event.test(text, Math.max(draft.sentence.start, period.start - EVENT_REACH), period.start)
      ? answer(period.from, published, true, [`since ${period.rule}`], period)
      : answer(null, period.to, true, ['total on a day', period.rule], period);
  }
  // What is expected did not happen on a day that is over.
  if (draft.projected && published !== null && (period?.to ?? published) <= published)
    return answer(null, null, false, [], null);
  if (since !== undefined && (period === undefined || distance(since, draft) <= distance(period, draft)))
    return answer(since.from, until?.to ?? soFar?.to ?? published, true, [`since ${since.rule}`], since);
  // "Shelling that began on 15 November has killed 30": the killing goes on.
  if (
    period !== undefined &&
    verbHas(tenses.perfect, draft, text) &&
    tenses.beginning.test(text, Math.max(draft.sentence.start, period.start - 60), period.start)
  )
    return answer(period.from, until?.to ?? published, true, [`since ${period.rule}`], period);
  // "so far this year, as many as in all of last year"
  if (soFar?.from != null && (period === undefined || distance(soFar, draft) < distance(period, draft)))
    return answer(soFar.from, published, true, [soFar.rule], soFar);
  if (period !== undefined) {
    if (soFar !== undefined) return answer(period.from, published, true, [period.rule, soFar.rule], period);
    // "have been killed this year": up to now.
    const goesOn =
      period.rule.startsWith('this') &&
      published !== null &&
      (verbHas(tenses.perfect, draft, text) ||
        tenses.standing.test(text, Math.max(draft.sentence.start, draft.start - 40), draft.start));
    return answer(period.from, goesOn ? published : period.to, goesOn, [period.rule], period);
  }
  const told = toldBefore(draft, text, texts, tenses);
  if (told !== null) return told;
  if (until !== undefined) return answer(null, until.to, false, [`until ${until.rule}`], until);
  if (soFar !== undefined) return answer(soFar.from, soFar.to, true, [soFar.rule], soFar);
  const isPerfect = verbHas(tenses.perfect, draft, text);
  const event = HAPPENED.has(draft.metric) && !(isPerfect && published !== null) ? texts.eventBefore(draft) : null;
  const words = wordsOf(text, draft.sentence);
  // "Rain that began on 3 May set off mudslides. At least 131 people died.": it went on.
  if (event !== null && tenses.event.test(text, Math.max(0, event.start - EVENT_REACH), event.start))
    return answer(event.from, published, true, [`since ${event.rule}`], event);
  if (event !== null && !tenses.now.testIn(words, draft.sentence.start, draft.start))
    return answer(event.from, event.to, false, ['day of the event before', event.rule], event);
  if (!isPerfect) {
    const isNow = published !== null && tenses.nowOnly.testIn(words, draft.sentence.start, draft.start);
    return answer(null, isNow ? published : null, false, isNow ? ['as of publication'] : [], null);
  }
  const report = texts.citation(draft) ?? (published === null ? dates.find(({ role }) => role === 'report') : null);
  return answer(null, report?.to ?? published, false, ['present perfect'], report ?? null);
}

function stock(draft: Draft, text: string, texts: TextDates, tenses: Tenses): Answer<PeriodAnswer> {
  const dates = ownDates(draft, text, texts, tenses);
  // "down from 80,000": a number of before, whose own day stands behind it.
  if (tenses.compared.test(text, Math.max(draft.sentence.start, draft.start - 30), draft.start)) {
    const own = dates.find((date) => date.start >= draft.end && date.start - draft.end < 30);
    return answer(null, own?.to ?? null, false, own ? [own.rule] : [], own ?? null);
  }
  const asOf = dates.find(({ role }) => role === 'as of' || role === 'until');
  if (asOf !== undefined) return answer(null, asOf.to, false, [asOf.rule], asOf);
  const cited = texts.citation(draft);
  if (cited !== null) return answer(null, cited.to, false, ['date of the citation'], cited);
  const { start, end } = clip(draft.clause, draft);
  const words = wordsOf(text, draft.sentence);
  const stated = dates.find(
    ({ role, rule }) => (role === 'period' || role === 'bare' || role === 'report') && rule !== 'the <year> <event>',
  );
  const isNow = tenses.now.testIn(words, start, end);
  const isPresent = verbHas(tenses.present, draft, text);
  // "took the city of 30,000 two years ago": who live there are not counted then.
  const isOfPlace =
    draft.metric === 'population' && tenses.placeOf.test(text, Math.max(start, draft.start - 60), draft.start);
  if (isOfPlace && stated !== undefined)
    return answer(null, stated.to?.length === 10 ? null : texts.published, false, ['people of a place'], null);
  // "The camp, opened in 2012, now holds …": a year belongs to what is told in the past.
  const isOfPast = (isNow || isPresent) && (stated?.to?.length ?? 0) < 10;
  if (stated !== undefined && !isOfPast && !(isNow && stated.role !== 'period'))
    return answer(null, stated.to, false, [stated.rule], stated);
  const heading = texts.heading();
  if (heading !== null && heading.end < draft.start)
    return answer(null, heading.to, false, ['day of the heading', heading.rule], heading);
  const reachesNow =
    dates.some(({ role }) => role === 'since' || role === 'so far') || isNow || verbHas(tenses.perfect, draft, text);
  if (reachesNow || (draft.metric !== 'population' && isStatedNow(draft, text, tenses)))
    return answer(null, texts.published, false, ['as of publication'], null);
  return answer(null, null, false, [], null);
}

/** "9,000 are homeless", "there are 3,000 fighters": the state itself is said in the present. */
function isStatedNow(draft: Draft, text: string, { present, thereAre }: Tenses): boolean {
  const verb = draft.metricSpan;
  const words = wordsOf(text, draft.sentence);
  if (verb === null) return present.testIn(words, draft.sentence.start, draft.sentence.end);
  if (verb.start > draft.end && present.testIn(words, draft.end, verb.end)) return true;
  return thereAre.test(text, Math.max(draft.sentence.start, draft.start - 50), draft.start);
}

/** The dates that are not those of a number held against the figure, nor the end of what money is asked for. */
function ownDates(
  draft: Draft,
  text: string,
  texts: TextDates,
  { comparison, dueBy, ends, ahead, thenClause, begins }: Tenses,
): DateExpression[] {
  const isAsked = draft.metric === 'funding_required';
  return texts.near(draft).filter(
    ({ start, end, role }) =>
      // "deployed troops on Saturday after 32 were killed", but "violence erupted on Thursday after rebels killed three"
      !(
        end < draft.start &&
        role !== 'since' &&
        thenClause.test(text.slice(end, draft.start)) &&
        !begins.test(text, Math.max(draft.sentence.start, start - 40), start)
      ) &&
      !(start > draft.end && ends.test(text.slice(draft.end, start))) &&
      !(
        role === 'until' &&
        ahead.testIn(wordsOf(text, draft.sentence), Math.max(draft.sentence.start, start - 90), start)
      ) &&
      !(isAsked && (role === 'until' || (role === 'as of' && dueBy.test(text, Math.max(0, start - 24), start)))) &&
      !(
        start > draft.end &&
        start - draft.end < REACH &&
        comparison.testIn(wordsOf(text, draft.sentence), draft.end, start)
      ),
  );
}

/** "since then", "that day": the day that was told before. */
function toldBefore(draft: Draft, text: string, texts: TextDates, tenses: Tenses): Answer<PeriodAnswer> | null {
  const { start, end } = clip(draft.clause, draft);
  const words = wordsOf(text, draft.sentence);
  const then = tenses.sinceThen.execIn(words, start, end);
  if (then !== null) {
    const date = texts.before(
      start + then.index,
      draft.sentence,
      ({ from, role }) => from !== null && role !== 'report',
    );
    return date && answer(date.from, texts.published, true, ['since then', date.rule], date);
  }
  const next = tenses.nextDay.execIn(words, start, end);
  if (next !== null) {
    const date = texts.before(start + next.index, draft.sentence, isDay);
    if (date?.to == null) return null;
    const day = addDays(date.to, 1);
    return answer(day, day, false, ['the day after', date.rule], date);
  }
  const earlier = tenses.dayBefore.execIn(words, start, end);
  const isAfter = tenses.dayAfter.test(text, Math.max(draft.sentence.start, draft.start - 80), draft.start);
  // "A day earlier, the army said …": said then.
  const isSaid = earlier !== null && tenses.reports.testIn(words, start + earlier.index, draft.start);
  if ((earlier !== null && !isSaid) || isAfter) {
    const date = texts.before(earlier === null ? draft.start : start + earlier.index, draft.sentence, isDay);
    if (date?.to == null) return null;
    const day = addDays(date.to, -1);
    return answer(day, day, false, ['the day before', date.rule], date);
  }
  const day = tenses.thatDay.execIn(words, start, end);
  if (day === null) return null;
  const date = texts.before(start + day.index, draft.sentence, isDay);
  return date && answer(date.to, date.to, false, ['that day', date.rule], date);
}

const isSingleDay = ({ from, to, role }: DateExpression): boolean =>
  (role === 'period' || role === 'bare') && to?.length === 10 && from === to;

const isDay = ({ to, role }: DateExpression): boolean => to?.length === 10 && role !== 'report';

/** Whether the pattern is found in the words in which the figure's verb stands. */
function verbHas(pattern: WordPattern, draft: Draft, text: string): boolean {
  const { start, end } = clip(draft.clause, draft);
  const verb = draft.metricSpan ?? draft;
  const first = Math.min(verb.start, draft.start);
  const from = Math.max(start, first - VERB_REACH);
  // What stands before a semicolon has a verb of its own.
  const semicolon = text.slice(from, first).lastIndexOf(';');
  const last = Math.max(verb.end, draft.end);
  const reach = Math.min(end, last + (draft.metricSpan === null ? VERB_REACH : 20));
  return pattern.testIn(wordsOf(text, draft.sentence), from + semicolon + 1, reach);
}

function distance(date: Span, draft: Draft): number {
  return date.start >= draft.end ? date.start - draft.end : draft.start - date.end;
}

function answer(
  from: PartialDay | null,
  to: PartialDay | null,
  cumulative: boolean,
  rules: string[],
  date: Span | null,
): Answer<PeriodAnswer> {
  return { value: { from, to, cumulative }, span: date === null ? null : { start: date.start, end: date.end }, rules };
}
