/** Who wrote it, as the page says: JSON-LD, <meta>, elements made for it near the title, lines that begin with "By". */

import type { Lines } from './body/lines.js';
import { asciiDigits } from './dates/parseDate.js';
import type { Place } from './dates/visible.js';
import { MODIFIED_WORD, MONTH_PATTERN, PUBLISHED_WORD, WEEKDAY_END } from './dates/words.js';
import { articlesOf, type Head, isObject, textValue, typesOf } from './head.js';
import { readPublisher } from './identity.js';
import { folded, tidy } from './text.js';
import { textOf } from './tree.js';

const META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'dc.contributor',
  'article:author_name',
  'twitter:data1',
];

/** Words that lead a byline. `by` in the languages of the sources. */
const LEAD =
  /^(?:[\s|•·—–-]*)(?:(?:written|posted|reported|published|story|text|words|report|article|edited|reviewed|medically reviewed|submitted|created|erstellt|verfasst|geschrieben|gespeichert|veröffentlicht|publié|écrit|publicado|escrito|scritto) )?(?:by|von|par|por|di|door|av|af|autor(?:in|a)?|author|автор|автора|от|від|بقلم|كتب|yazan|text|texto)(?!\p{L})\s?:?\s*/iu;

/** What stands between a name and a date. */
const BEFORE_DATE = /[\s,]+(?:am|on|at|le|el|em|il|den|de|в|у|о|на)\s*$/iu;

/** What a person is, after the name. */
const ROLE =
  /,\s(?:[^,]{0,40}\s)?(?:staff|writer|reporter|correspondent|editor|journalist|columnist|contributor|bureau|redakteur(?:in)?|korrespondent(?:in)?|journaliste|corresponsal|periodista|jornalista|корреспондент|журналист)(?!\p{L}).*$/iu;

const DATE_START = new RegExp(
  `(?:\\p{N}{1,2}[./-]\\p{N}{1,2}[./-]\\p{N}{2,4}|\\p{N}{4}-\\p{N}{2}|(?<!\\p{L})(?:${MONTH_PATTERN})\\.? \\p{N}{1,2}|\\p{N}{1,2}\\.? (?:de )?(?:${MONTH_PATTERN})(?!\\p{L})|\\p{N}{1,2}:\\p{N}{2})`,
  'iu',
);

/** Longer than any list of names. Characters. */
const LONGEST = 120;

/** Finds the byline, or null. An outlet that signs with its own name is believed where no person is named. */
export function readByline(
  head: Head,
  page: Lines,
  suspects: readonly (string | null)[],
  place: Place,
  lang: string | null,
): string | null {
  const outlet = folded(readPublisher(head) ?? '');
  let signed: string | null = null;
  for (const find of [
    () => fromJsonLd(head, false),
    () => fromMeta(head),
    () => fromElements(page, suspects, place),
    () => fromLines(page, suspects, place, lang),
  ]) {
    const name = find();
    if (name === null) continue;
    if (folded(name) !== outlet && !/^[\p{L}\p{N}-]+\.\p{L}{2,4}$/u.test(name)) return name;
    signed ??= name;
  }
  return signed ?? fromJsonLd(head, true);
}

function fromJsonLd(head: Head, organisations: boolean): string | null {
  for (const article of articlesOf(head)) {
    const names = namesOf(head, article['author'], organisations) ?? namesOf(head, article['creator'], organisations);
    if (names !== null) return names;
  }
  return null;
}

function fromMeta(head: Head): string | null {
  for (const name of META) {
    const value = head.meta.get(name);
    // The card's first line is the author only where its label says so: else it is the time that reading takes.
    if (name === 'twitter:data1' && !AUTHOR_LABEL.test(head.meta.get('twitter:label1') ?? '')) continue;
    const cleaned = value && !/^https?:|\/\//iu.test(value) ? cleanByline(value) : null;
    if (cleaned) return cleaned;
  }
  return null;
}

const AUTHOR_LABEL =
  /written|author|^by|autor|auteur|autore|par|escrito|geschrieben|verfasst|scritto|автор|كاتب|yazan|geschreven|skrevet|skriven|napisan/iu;

/** The names of a JSON-LD author: a string, an object, a reference to one, or a list of them. */
function namesOf(head: Head, value: unknown, organisations: boolean): string | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((each) => {
    const referred =
      isObject(each) && each['name'] === undefined
        ? head.jsonLd.find((other) => other['@id'] === each['@id'] && other['name'] !== undefined)
        : each;
    if (!organisations && isObject(referred) && typesOf(referred).some((type) => /Organization$/u.test(type)))
      return [];
    return isObject(referred) || typeof referred === 'string' ? (cleanByline(textValue(referred) ?? '') ?? []) : [];
  });
  return names.length > 0 ? [...new Set(names)].slice(0, 10).join(', ') : null;
}

/** A byline without what leads it and the date that trails it; null where nothing like a name is left. */
export function cleanByline(text: string): string | null {
  let name = tidy(text);
  if (name.length > 400) return null;
  name = name.replace(LEAD, '');
  const date = DATE_START.exec(asciiDigits(name));
  if (date) name = name.slice(0, date.index).replace(WEEKDAY_END, '').replace(BEFORE_DATE, '');
  name = name.split(/\s[|•·]\s|\s[–—-]\s/u)[0]!;
  for (const word of [PUBLISHED_WORD, MODIFIED_WORD]) {
    const at = name.search(word);
    if (at > 0) name = name.slice(0, at);
  }
  name = name.replace(/^[\s,;:|@–—-]+|[\s,;:|–—-]+$/gu, '');
  name = name.replace(ROLE, '');
  if (name.includes('@') || /\p{N}{4}/u.test(name)) return null;
  if (name.length < 2 || name.length > LONGEST || !/\p{L}{2}/u.test(name) || /https?:|www\./iu.test(name)) return null;
  return /^(?:admin|administrator|editor|staff|redaktion|web|root|webmaster|super ?user|moderator|user|author|web ?desk|news ?desk|online|newsroom|anonymous|anónimo|null|undefined|unknown|none|guest)$/iu.test(
    name,
  )
    ? null
    : name;
}

/** Around the title and the beginning of the body, or around its end. */
const near = (at: number, { title, from, to }: Place): boolean =>
  (at >= Math.min(title ?? from, from) - 8 && at <= Math.max(title ?? from, from) + 6) ||
  (at >= to - 3 && at <= to + 9);

const isForeign = (suspect: string | null | undefined, at: number, { to }: Place): boolean =>
  FOREIGN.test(suspect ?? '') && !(/footer/u.test(suspect!) && at >= to - 2 && at <= to + 2);

const FOREIGN = /<nav>|<aside>|comment|respond|related|recommend|popular|trending|teaser|sidebar|widget|footer/u;

function fromElements(page: Lines, suspects: readonly (string | null)[], place: Place): string | null {
  for (const { element, at, about } of page.marks) {
    if (about !== 'author' || !near(at, place) || isForeign(suspects[at], at, place)) continue;
    const text = textOf(element, 301);
    if (text.length > 300) continue;
    const line = text.split('\n').map(tidy).find(Boolean);
    const name = line ? cleanByline(line) : null;
    if (name && name.split(' ').length <= 12) return name;
  }
  return null;
}

function fromLines(
  page: Lines,
  suspects: readonly (string | null)[],
  place: Place,
  lang: string | null,
): string | null {
  for (let at = 0; at < page.lines.length; at += 1) {
    if (!near(at, place)) continue;
    if (FOREIGN.test(suspects[at] ?? '')) continue;
    const line = page.lines[at]!;
    const name = line.kind === 'heading' ? null : bylineOf(line.text, lang);
    if (name) return name;
  }
  return null;
}

/** Words for "by" that mean something else in other languages, with their own. */
const OWN_LANGUAGES: Record<string, RegExp> = {
  di: /^it/iu,
  av: /^(?:sv|no|nb|nn|da)/iu,
  af: /^(?:da|is)/iu,
  door: /^nl/iu,
  por: /^(?:es|pt|gl)/iu,
  par: /^(?:fr|ca)/iu,
};

/** The name in a line such as `By Ann Example | 3 May 2016`, or null. `lang` is the text's language where it is known. */
export function bylineOf(text: string, lang: string | null = null): string | null {
  const lead = text.length > LONGEST ? undefined : LEAD.exec(text)?.[0];
  if (lead === undefined) return null;
  const own = OWN_LANGUAGES[lead.trim().toLowerCase().replace(/:$/u, '')];
  if (own && !own.test(lang ?? '')) return null;
  const name = cleanByline(text);
  // Names are written with capitals where the script has them.
  return name && name.split(' ').length <= 8 && !/[.!?]$/u.test(name) && /^[\p{Lu}\p{Lo}]/u.test(name) ? name : null;
}
