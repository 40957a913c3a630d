/**
 * When what a figure counts happened (flow) or holds (stock): from the dates of its clause and sentence, from the tense,
 * and from the day of publication. Conventions: docs/figures.md.
 */
import type { Answer, Document, Draft, Sentence } from '../document.js';
import type { DateWords } from '../languages/dateWords.js';
import { dateWords as english } from '../languages/en/dates.js';
import type { PartialDay, Span } from '../types.js';
import type { DateSetting } from './datePatterns.js';
import { type DateExpression, findDates } from './dates.js';

export interface PeriodAnswer {
  from: PartialDay | null;
  to: PartialDay | null;
  /** The flow adds up from a beginning on: since, so far, total. */
  cumulative: boolean;
}

/** Reads the dates of a document once a sentence and answers for each figure in it. */
export function periodReader(doc: Document, words: DateWords = english): (draft: Draft) => Answer<PeriodAnswer> {
  return new PeriodReader(doc, words).read;
}

/** A date in the first lines that stands by itself is the day of the text where nobody gave one. */
const DATELINE_REACH = 300;

class PeriodReader {
  readonly #doc: Document;
  readonly #words: DateWords;
  readonly #setting: DateSetting;
  readonly #dates = new Map<number, DateExpression[]>();
  readonly #perfect: RegExp;
  readonly #now: RegExp;
  readonly #present: RegExp;

  constructor(doc: Document, words: DateWords) {
    this.#doc = doc;
    this.#words = words;
    const compile = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
    this.#perfect = compile(words.perfect);
    this.#now = compile(words.now);
    this.#present = compile(words.present);
    const published = doc.published ?? this.#dateline();
    this.#setting = { published, year: published === null ? this.#onlyYear() : null };
  }

  readonly read = (draft: Draft): Answer<PeriodAnswer> =>
    draft.kind === 'stock' ? this.#stock(draft) : this.#flow(draft);

  #flow(draft: Draft): Answer<PeriodAnswer> {
    const dates = this.#datesFor(draft);
    const own = dates.filter(({ role }) => role !== 'report' && role !== 'before');
    const clause = this.#doc.text.slice(draft.clause.start, draft.clause.end);
    const published = this.#setting.published;
    const since = own.find(({ role }) => role === 'since');
    const until = own.find(({ role }) => role === 'until' || role === 'as of');
    const period = own.find(({ role }) => role === 'period' || role === 'bare');
    const soFar = own.find(({ role }) => role === 'so far');
    if (since !== undefined && (period === undefined || distance(since, draft) <= distance(period, draft)))
      return answer(since.from, until?.to ?? soFar?.to ?? published, true, [`since ${since.rule}`], since);
    if (period !== undefined) {
      if (soFar !== undefined) return answer(period.from, published, true, [period.rule, soFar.rule], period);
      return answer(period.from, period.to, false, [period.rule], period);
    }
    if (until !== undefined) return answer(null, until.to, false, [`until ${until.rule}`], until);
    if (soFar !== undefined) return answer(soFar.from, soFar.to, true, [soFar.rule], soFar);
    if (this.#perfect.test(clause)) {
      const report = this.#citation(draft) ?? dates.find(({ role }) => role === 'report');
      const to = report?.to ?? published;
      return answer(null, to, false, ['present perfect'], report ?? null);
    }
    return answer(null, null, false, [], null);
  }

  #stock(draft: Draft): Answer<PeriodAnswer> {
    const dates = this.#datesFor(draft);
    const stated =
      dates.find(({ role }) => role === 'as of' || role === 'until') ??
      dates.find(({ role }) => role === 'period' || role === 'bare' || role === 'report');
    if (stated !== undefined) return answer(null, stated.to, false, [stated.rule], stated);
    const cited = this.#citation(draft);
    if (cited !== undefined) return answer(null, cited.to, false, ['date of the citation'], cited);
    const clause = this.#doc.text.slice(draft.clause.start, draft.clause.end);
    const since = dates.find(({ role }) => role === 'since' || role === 'so far');
    if (
      since !== undefined ||
      this.#now.test(clause) ||
      this.#perfect.test(clause) ||
      (draft.metric !== 'population' && this.#present.test(clause))
    )
      return answer(null, this.#setting.published, false, ['as of publication'], null);
    return answer(null, null, false, [], null);
  }

  /** The dates of the figure's clause, else of its sentence, nearest first. */
  #datesFor(draft: Draft): DateExpression[] {
    const dates = this.#datesOf(draft.sentence).filter((date) => !this.#isCited(date));
    const inClause = dates.filter(({ start, end }) => start >= draft.clause.start && end <= draft.clause.end);
    return (inClause.length > 0 ? inClause : dates).sort((a, b) => distance(a, draft) - distance(b, draft));
  }

  #datesOf(sentence: Sentence): DateExpression[] {
    let dates = this.#dates.get(sentence.index);
    if (dates === undefined) {
      dates = findDates(this.#doc.text, sentence, this.#setting, this.#words);
      this.#dates.set(sentence.index, dates);
    }
    return dates.slice();
  }

  /** "(UNHCR, 31 July 2009)": the day of a source in brackets after the figure. */
  #citation(draft: Draft): DateExpression | undefined {
    return this.#datesOf(draft.sentence).find((date) => date.start > draft.end && this.#isCited(date));
  }

  #isCited({ start, end }: Span): boolean {
    const before = this.#doc.text.slice(Math.max(0, start - 120), start);
    const open = before.lastIndexOf('(');
    return (
      open >= 0 &&
      before.indexOf(')', open) < 0 &&
      /^\s*\)|^[^()\n]{0,60}\)/u.test(this.#doc.text.slice(end, end + 80)) &&
      /\p{L}/u.test(before.slice(open))
    );
  }

  #dateline(): string | null {
    const head = this.#doc.text.slice(0, DATELINE_REACH);
    if (this.#doc.text.length < 2 * DATELINE_REACH) return null;
    for (const date of findDates(head, { start: 0, end: head.length }, { published: null, year: null }, this.#words)) {
      if (date.to !== null && date.to.length === 10 && date.role === 'bare') return date.to;
    }
    return null;
  }

  /** The year of the text's dated days where they all have one year; it then holds for its other days too. */
  #onlyYear(): number | null {
    const years = new Set<string>();
    for (const match of this.#doc.text.matchAll(
      /(?<![\p{L}\p{N}.,$€£-])(?:19|20)\d\d(?![\p{L}\p{N},.]\d|\p{L}|\p{N})/gu,
    )) {
      years.add(match[0]);
      if (years.size > 1) return null;
    }
    return years.size === 1 ? Number([...years][0]) : null;
  }
}

function distance(date: Span, draft: Span): number {
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
