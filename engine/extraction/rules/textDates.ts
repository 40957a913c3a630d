/** The dates of one document: by sentence, by what cites them, and the day that the whole text was written. */
import type { Document, Draft, Sentence } from '../document.js';
import type { DateWords } from '../languages/dateWords.js';
import type { Span } from '../types.js';
import type { DateSetting } from './datePatterns.js';
import { type DateExpression, findDates } from './dates.js';
import { nearby } from './nearby.js';

/** A date in the first lines that stands by itself is the day of the text where nobody gave one. */
const DATELINE_REACH = 300;
/** How many sentences back "that day" looks for its day. */
const MEMORY = 3;
const AFTER_DATELINE = /^\s?(?:\([^()]*\)\s?)?(?:-{1,2}|–|—)\s|^\s?\([^()]*\):\s/u;
const YEAR = /(?<![\p{L}\p{N}.,$€£-])(?:19|20)\d\d(?![\p{L}\p{N},.]\d|\p{L}|\p{N})/uy;
const CENTURIES = ['19', '20'];

export class TextDates {
  readonly #doc: Document;
  readonly #words: DateWords;
  readonly #setting: DateSetting;
  readonly #bySentence = new Map<number, DateExpression[]>();
  #heading: { date: DateExpression | null } | null = null;

  constructor(doc: Document, words: DateWords) {
    this.#doc = doc;
    this.#words = words;
    const published = doc.published ?? dateline(doc.text, words);
    this.#setting = { published, year: published === null ? onlyYear(doc.text) : null };
  }

  /** The day that relative dates are told from: given, else that of the dateline; null where there is neither. */
  get published(): string | null {
    return this.#setting.published;
  }

  /** The dates of the figure's clause, else of its sentence, nearest first; not those of sources in brackets. */
  near(draft: Draft): DateExpression[] {
    const dates = nearby(this.#of(draft.sentence), draft).filter(
      (date) => !this.#isCited(date) && !this.#isDateline(date, draft.sentence),
    );
    const inClause = dates.filter(({ start, end }) => start >= draft.clause.start && end <= draft.clause.end);
    return (inClause.length > 0 ? inClause : dates).sort((a, b) => distance(a, draft) - distance(b, draft));
  }

  /** The last date before an offset, in its sentence or one of the three before it. */
  before(offset: number, sentence: Sentence, fits: (date: DateExpression) => boolean): DateExpression | null {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - MEMORY); index--) {
      const found = this.#of(this.#doc.sentences[index]!).findLast((date) => date.end <= offset && fits(date));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The day or period of what the sentence right before tells, in one paragraph: "On 2 July rain set off mudflows. Three people died." */
  eventBefore(draft: Draft): DateExpression | null {
    const before = this.#doc.sentences[draft.sentence.index - 1];
    if (before === undefined || before.paragraph !== draft.sentence.paragraph) return null;
    if (this.#doc.text.slice(before.end, draft.sentence.start).length > 1) return null;
    return (
      this.#of(before).findLast(
        (date) =>
          (date.role === 'bare' || date.role === 'period') &&
          date.from?.length === 10 &&
          date.to?.length === 10 &&
          !this.#isCited(date) &&
          !this.#isDateline(date, before),
      ) ?? null
    );
  }

  /** "(UNHCR, 31 July 2009)": the day of a source in brackets after the figure. */
  citation(draft: Draft): DateExpression | null {
    return (
      nearby(this.#of(draft.sentence), draft).find((date) => date.start > draft.end && this.#isCited(date)) ?? null
    );
  }

  /** "Snapshot (as of 30 April 2020)": the day that a heading gives for the states below it. */
  heading(): DateExpression | null {
    this.#heading ??= this.#findHeading();
    return this.#heading.date;
  }

  #findHeading(): { date: DateExpression | null } {
    for (const sentence of this.#doc.sentences.slice(0, 2)) {
      const date = this.#of(sentence).find(({ role }) => role === 'as of');
      const isLine = this.#doc.text[sentence.end - 1] !== '.';
      if (date !== undefined && isLine && sentence.end - sentence.start < 120 && sentence.end - date.end <= 1)
        return { date };
    }
    return { date: null };
  }

  #of(sentence: Sentence): DateExpression[] {
    let dates = this.#bySentence.get(sentence.index);
    if (dates === undefined) {
      dates = findDates(this.#doc.text, sentence, this.#setting, this.#words);
      this.#bySentence.set(sentence.index, dates);
    }
    return dates;
  }

  /** "BEIRUT, March 8 (Reuters) - ": the day of the text, not of what it tells. */
  #isDateline({ start, end, role }: DateExpression, sentence: Sentence): boolean {
    return role === 'bare' && start - sentence.start < 60 && AFTER_DATELINE.test(this.#doc.text.slice(end, end + 40));
  }

  #isCited({ start, end }: Span): boolean {
    const before = this.#doc.text.slice(Math.max(0, start - 120), start);
    const open = before.lastIndexOf('(');
    if (open < 0 || before.indexOf(')', open) >= 0 || !/\p{L}/u.test(before.slice(open))) return false;
    return /^[^()\n]{0,60}\)/u.test(this.#doc.text.slice(end, end + 80));
  }
}

function distance(date: Span, draft: Draft): number {
  return date.start >= draft.end ? date.start - draft.end : draft.start - date.end;
}

/** Words before a dateline's day on its line: capitals, numbers and marks, or the day of the week. */
const BEFORE_DATELINE = /^(?:[^\p{L}]|\p{Lu}[\p{L}’']*)*$/u;
const WEEKDAY_BEFORE = /\p{Lu}\p{Ll}+day, $/u;

function dateline(text: string, words: DateWords): string | null {
  if (text.length < 2 * DATELINE_REACH) return null;
  const head = text.slice(0, DATELINE_REACH);
  const dates = findDates(head, { start: 0, end: head.length }, { published: null, year: onlyYear(text) }, words);
  const found = dates.find(({ to, role, start }) => {
    if (role !== 'bare' || to?.length !== 10) return false;
    const before = head.slice(head.lastIndexOf('\n', start) + 1, start);
    return BEFORE_DATELINE.test(before) || WEEKDAY_BEFORE.test(before);
  });
  return found?.to ?? null;
}

/** The year of the text where it names but one; it then holds for its days without a year too. */
function onlyYear(text: string): number | null {
  let only: string | null = null;
  for (const century of CENTURIES) {
    for (let at = text.indexOf(century); at >= 0; at = text.indexOf(century, at + 1)) {
      YEAR.lastIndex = at;
      const year = YEAR.exec(text)?.[0];
      if (year === undefined) continue;
      if (only !== null && year !== only) return null;
      only = year;
    }
  }
  return only === null ? null : Number(only);
}
