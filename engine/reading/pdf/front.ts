/** What a report's first page says of the whole: its title and its day. */
import { daysIn, parseMachineDate } from '../dates/parseDate.js';
import { PUBLISHED_WORD } from '../dates/words.js';
import { folded, tidy } from '../text.js';
import type { FoundDate } from '../types.js';
import type { Paragraph } from './paragraphs.js';

/** A longer text is no title. Characters. */
const LONGEST_TITLE = 250;
/** The front is that many paragraphs. */
const FRONT = 30;
/** A day is looked for in lines up to this length: longer ones tell of other days. Characters. */
const LONGEST_LINE = 140;

/** The paragraphs of the first page that are its title (`all` tells how large the report's usual type is): the largest type that holds words, and what follows it in the same. */
export function titleOf(
  paragraphs: readonly Paragraph[],
  all: readonly Paragraph[],
  stated: string | null,
): Paragraph[] {
  const front = paragraphs.slice(0, FRONT);
  const usable = front.filter(isWords);
  const repeated = stated === null ? undefined : usable.find((each) => folded(each.text) === folded(stated));
  if (repeated) return [repeated];
  const size = Math.max(0, ...usable.map((each) => each.size));
  const first = usable.find((each) => each.size > size * 0.97);
  const body = medianSize(all);
  if (first === undefined || first.size < body * 1.08) return [];
  const lines = [first];
  for (const next of front.slice(front.indexOf(first) + 1)) {
    if (Math.abs(next.size - first.size) > first.size * 0.03 || !/\p{L}/u.test(next.text)) break;
    if (next.y - lines.at(-1)!.y > 2.5 * first.size) break;
    lines.push(next);
  }
  return lines.map((each) => each.text).join(' ').length <= LONGEST_TITLE ? lines : [first];
}

/** The title's lines as one; what the file calls itself where that holds more, and the first page bears it out. */
export function titleText(
  lines: readonly Paragraph[],
  stated: string | null,
  front: readonly Paragraph[],
): string | null {
  const seen = tidy(lines.map((each) => each.text).join(' '));
  if (stated === null || seen === '') return seen || stated;
  const onPage = new Set(folded(front.map((each) => each.text).join(' ')).split(' '));
  const isBorneOut = folded(stated)
    .split(' ')
    .every((word) => onPage.has(word));
  return isBorneOut && ` ${folded(stated)} `.includes(` ${folded(seen)} `) ? stated : seen;
}

/** Not a key figure, not a page's label. */
const isWords = ({ text, kind }: Paragraph): boolean =>
  kind === 'text' && text.length <= LONGEST_TITLE && (text.match(/\p{L}/gu)?.length ?? 0) >= 6;

function medianSize(paragraphs: readonly Paragraph[]): number {
  const sizes = paragraphs.flatMap(({ text, size }) => new Array<number>(Math.ceil(text.length / 40)).fill(size));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

/** A title that a program gives by itself: a file's name, a template's. */
const NO_TITLE =
  /^(?:untitled|microsoft word|microsoft powerpoint|powerpoint presentation|document\d*|slide \d|.{0,200}\.(?:docx?|pdf|indd|pptx?|xlsx?|html?|ai))|^\S*$/iu;

/** The title in the file's own description, where it can be one. */
export function statedTitle(value: unknown): string | null {
  const title = typeof value === 'string' ? tidy(value) : '';
  return title.length >= 6 && title.length <= LONGEST_TITLE && !NO_TITLE.test(title) ? title : null;
}

/** The day on the first page: of a line that says "published" or "as of", else the first in a short line. */
export function dayOf(paragraphs: readonly Paragraph[], latest: string | null, monthFirst: boolean): FoundDate | null {
  const found = paragraphs.slice(0, FRONT).flatMap(({ text }) => {
    if (text.length > LONGEST_LINE) return [];
    const days = daysIn(text, { monthFirst }).filter(({ day }) => latest === null || day <= latest);
    // A reporting period ends with its last day.
    const last = days.at(-1);
    return last ? [{ day: last.day, said: PUBLISHED_WORD.test(text) || AS_OF.test(text) }] : [];
  });
  const best = found.find(({ said }) => said) ?? found[0];
  return best ? { value: best.day, precision: 'day', foundIn: 'visible text' } : null;
}

const AS_OF =
  /(?<!\p{L})(?:as (?:of|at)|issued|au|état au|à la date du|al|a fecha|corte|stand|по состоянию на|станом на|حتى|لغاية|itibar[iı]yla)(?!\p{L})/iu;

/** `D:20161103074200+03'00'` as an ISO date, or null. */
export function dateOfFile(value: unknown, latest: string | null): FoundDate | null {
  const match =
    typeof value === 'string' ? /^(?:D:)?(\d{8})(?:(\d{6}))?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/u.exec(value) : null;
  if (!match) return null;
  const zone = match[3] ?? (match[4] ? `${match[4]}:${match[5] ?? '00'}` : '');
  const date = parseMachineDate(match[2] ? `${match[1]}T${match[2]}${zone}` : match[1]!);
  if (date === null || (latest !== null && date.value.slice(0, 10) > latest)) return null;
  return { ...date, foundIn: 'pdf creation date' };
}
